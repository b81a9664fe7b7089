import { linksIn, type NoteLinkTarget, relinked, writtenLink } from '@shared/text/note-links'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const id = '00000000-0000-4000-8000-00000000000a'

describe('links of a note', () => {
  it.each<[string, NoteLinkTarget, string | null]>([
    ['[[letter:f/a.txt]]', { kind: 'letter', letterKey: 'f/a.txt' }, null],
    [
      '[[letter:f/نامه‌ها/a b.txt#2|the second]]',
      { kind: 'letter', letterKey: 'f/نامه‌ها/a b.txt#2' },
      'the second',
    ],
    [`[[note:${id}|see]]`, { kind: 'note', id }, 'see'],
    [`[[search:${id.toUpperCase()}|]]`, { kind: 'search', id }, null],
    ['[[passage:abcd1234| the gate ]]', { kind: 'passage', id: 'abcd1234' }, 'the gate'],
  ])('are read from %s', (link, target, words) => {
    expect(linksIn(`before ${link} after`)).toEqual([{ start: 7, end: 7 + link.length, target, words }])
  })

  it.each([
    '[[a page]]',
    '[[note:not-an-identity]]',
    '[[letter:]]',
    '[[passage:ABCD1234]]',
    '[[letter:f/a\n.txt]]',
    '[letter:f/a.txt]',
    '[[person:Jana]]',
  ])('are not seen in %s', (body) => {
    expect(linksIn(body)).toEqual([])
  })

  it('are read as they were written, whatever key and words they have, one after the other', () => {
    const links = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string()), { maxLength: 5 })
    fc.assert(
      fc.property(links, (asked) => {
        const keys = asked.map(([key]) => key.toWellFormed())
        const body = asked
          .map(([, words], at) =>
            writtenLink({ kind: 'letter', letterKey: keys[at] ?? '' }, words.toWellFormed()),
          )
          .join(' and ')
        expect(linksIn(body).map(({ target }) => target)).toEqual(
          keys.map((letterKey) => ({ kind: 'letter', letterKey })),
        )
      }),
    )
  })

  it('lead to where letters were moved, all at once, and nothing else changes', () => {
    const body = 'a [[letter:f/a|one]] b [[letter:f/b]] c [[letter:f/c|three]] [[note:x]]'
    const moves = new Map([
      ['f/a', 'f/b'],
      ['f/b', 'f/x]y'],
    ])
    expect(relinked(body, moves)).toBe(
      'a [[letter:f/b|one]] b [[letter:f/x%5Dy]] c [[letter:f/c|three]] [[note:x]]',
    )
    expect(relinked(body, new Map())).toBe(body)
  })
})
