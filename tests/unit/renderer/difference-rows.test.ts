import { en } from '@renderer/locales/en'
import { fa } from '@renderer/locales/fa'
import type { ComparedMark } from '@renderer/state/compared-marks'
import { binsOf, markNear } from '@renderer/state/mark-bins'
import { found } from '@renderer/state/versions'
import { differenceRows, ordered } from '@renderer/views/compare/difference-rows'
import { differenceWords, summaryWords } from '@renderer/views/compare/difference-words'
import { markName } from '@renderer/views/compare/mark-words'
import fc from 'fast-check'
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { comparedText, comparison, rowsOf } from './compared-texts'

const translated = (lng: 'en' | 'fa') => {
  const instance = createInstance()
  void instance.init({
    lng,
    resources: { en: { translation: en }, fa: { translation: fa } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance.t
}
const t = translated('en')
const plain = (words: string) => words.replace(/[\u2066-\u2069]/gu, '')

const a = 'First line.\nThe zebra sleeps here.\nLast line.'
const b = 'First line.\nThe ape sleeps there.\nLast line, and more.'
const state = found(
  comparedText(1, a),
  [comparedText(2, b)],
  [
    comparison(
      rowsOf(a, b, [
        ['same', 'First line.\nThe', 'First line.\nThe'],
        ['changed', 'zebra', 'ape'],
        ['same', 'sleeps', 'sleeps'],
        ['changed', 'here', 'there'],
        ['same', 'Last line', 'Last line'],
        ['added', '', 'and more'],
      ]),
    ),
  ],
)

describe('the table of differences', () => {
  it('has the words of both letters in their context, and their paragraph', () => {
    const [first, , last] = differenceRows(state)
    expect(first).toMatchObject({
      difference: 0,
      kind: 'changed',
      pane: 2,
      paragraph: 2,
      base: { before: 'First line. The ', words: 'zebra', after: ' sleeps here. Last line.' },
      other: { words: 'ape' },
    })
    expect(last).toMatchObject({
      kind: 'added',
      paragraph: 3,
      base: { words: '' },
      other: { words: 'and more' },
    })
  })

  it('is sorted by any of its columns, both ways', () => {
    const words = (column: 'base' | 'other' | 'kind', descending = false) =>
      ordered(differenceRows(state), { column, descending }, 'en').map(({ other }) => other.words)
    expect(words('other')).toEqual(['and more', 'ape', 'there'])
    expect(words('base', true)).toEqual(['ape', 'there', 'and more'])
    expect(words('kind')).toEqual(['ape', 'there', 'and more'])
  })
})

describe('versions in words', () => {
  it('are summed up with what there is, and not with what there is not', () => {
    const summary = { same: 812, changed: 14, removed: 0, added: 0, moved: 40, moves: 2 }
    expect(summaryWords(summary, t, 'en')).toBe('812 words the same, 14 changed, 2 passages moved')
    expect(summaryWords({ ...summary, same: 1, changed: 0, moves: 0, added: 3 }, t, 'en')).toBe(
      '1 word the same, 3 added',
    )
    expect(summaryWords({ ...summary, changed: 0, moves: 0 }, t, 'en')).toBe(
      '812 words the same. No differences',
    )
    expect(summaryWords(summary, translated('fa'), 'fa')).toContain('۸۱۲ واژه یکسان')
  })

  it('say what became of the words', () => {
    const [first, , last] = state.differences
    expect(first && plain(differenceWords(state, first, t))).toBe('changed, “zebra” to “ape”')
    expect(last && plain(differenceWords(state, last, t))).toBe('added, “and more”')
  })

  it('name every mark by what it is', () => {
    const mark = (more: Partial<ComparedMark>): ComparedMark => ({
      kind: 'changed',
      start: 0,
      end: 4,
      group: 1,
      altered: [],
      faint: false,
      current: false,
      ...more,
    })
    const name = (more: Partial<ComparedMark>) => plain(markName(mark(more), t))
    expect(name({ there: [{ pane: 2, words: 'ape' }] })).toBe('changed; pane 2 has “ape”')
    expect(name({ kind: 'removed' })).toBe('removed')
    expect(name({ kind: 'moved' })).toBe('moved, 2')
    expect(name({ kind: 'shared', altered: [{ start: 1, end: 2 }] })).toBe('shared passage 2 of 2, altered')
    expect(name({ kind: 'quoted', verdict: 'word-for-word' })).toBe('quotation 2 of 2, word for word')
    // In a letter that is quoted shortened, the words left out are no alteration.
    expect(name({ kind: 'quoted', verdict: 'shortened', altered: [{ start: 1, end: 2 }] })).toBe(
      'quotation 2 of 2, shortened',
    )
    expect(name({ kind: 'not-found', verdict: 'not-found' })).toBe('quotation 2 of 2, not found')
    expect(name({ kind: 'varied', differ: { some: 2, all: 3 } })).toBe('differs in 2 of 3')
    expect(name({ kind: 'added', end: 0, there: [{ pane: 2, words: 'and more' }] })).toBe(
      'here pane 2 adds “and more”',
    )
    expect(name({ kind: 'removed', end: 0 })).toBe('here words are missing')
  })
})

describe('the strip along a letter', () => {
  const marks = fc.array(fc.tuple(fc.nat(990), fc.nat(200)), { maxLength: 20 }).map((list) =>
    list.map(
      ([start, length], group): ComparedMark => ({
        kind: 'changed',
        start,
        end: Math.min(1000, start + length),
        group,
        altered: [],
        faint: false,
        current: group === 0,
        target: group,
      }),
    ),
  )

  it('shows every mark, be it ever so short, and nothing where none is', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const bins = binsOf(list, 1000, 50)
        expect(bins).toHaveLength(50)
        for (const [at, bin] of bins.entries()) {
          expect(bin.share).toBeLessThanOrEqual(1)
          const touched = list.some(
            (mark) => mark.start < (at + 1) * 20 && Math.max(mark.end, mark.start + 1) > at * 20,
          )
          if (touched) expect(bin.share).toBeGreaterThan(0)
        }
        if (list.length === 0) expect(bins.every(({ share }) => share === 0)).toBe(true)
        else expect(bins.some(({ current }) => current)).toBe(true)
      }),
    )
  })

  it('finds the mark that a click means, and none far from all', () => {
    const mark = (start: number, end: number, group: number): ComparedMark => ({
      kind: group === 0 ? 'moved' : 'changed',
      start,
      end,
      group,
      altered: [],
      faint: false,
      current: false,
    })
    const list = [mark(100, 300, 0), mark(150, 160, 1)]
    expect(markNear(list, 155, 10)?.group).toBe(1)
    expect(markNear(list, 290, 10)?.group).toBe(0)
    expect(markNear(list, 95, 10)?.group).toBe(0)
    expect(markNear(list, 500, 10)).toBeUndefined()
  })
})
