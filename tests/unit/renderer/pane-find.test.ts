import { findAt, finding, findMoved, matchesOf } from '@renderer/state/pane-find'
import { tokens } from '@shared/text/tokens'
import { describe, expect, it } from 'vitest'

const found = (words: string, text: string) =>
  matchesOf(words, tokens(text)).map(({ start, end }) => text.slice(start, end))

describe('words in a letter', () => {
  it('are found from their beginning while they are typed', () => {
    expect(found('har', 'The harbour of Harwich, and its char.')).toEqual(['harbour', 'Harwich'])
  })

  it('are whole ones once a space was typed', () => {
    expect(found('the ', 'Then the other one.')).toEqual(['the'])
  })

  it('are found without case and accents', () => {
    expect(found('etoile', 'Une ÉTOILE, une étoile.')).toEqual(['ÉTOILE', 'étoile'])
    expect(found('ÉTOILE', 'une etoile')).toEqual(['etoile'])
  })

  it('are found next to each other, over signs and line breaks', () => {
    expect(found('dear sir', 'Dear\nSir, and dear, Sirs; dear old sir')).toEqual(['Dear\nSir', 'dear, Sirs'])
  })

  it('are found in Persian, however letters are written', () => {
    expect(found('كتاب', 'این کتاب‌ها')).toEqual(['کتاب'])
  })

  it('do not overlap', () => {
    expect(found('no no', 'no no no no no')).toEqual(['no no', 'no no'])
  })

  it('are none where nothing was typed but signs', () => {
    expect(found(' … ', 'a … b')).toEqual([])
  })
})

describe('going through matches', () => {
  const text = tokens('one two one two one')
  const at = (find: ReturnType<typeof findAt>) => find.current

  it('begins after the place where the reader was, or else with the first', () => {
    expect(at(finding(findAt(5), 'one', text))).toBe(1)
    expect(at(finding(findAt(18), 'two', text))).toBe(0)
  })

  it('goes round the end', () => {
    const find = finding(findAt(0), 'one', text)
    expect(at(findMoved(find, -1))).toBe(2)
    expect(at(findMoved(findMoved(findMoved(find, 1), 1), 1))).toBe(0)
  })

  it('stays where it is when there is none', () => {
    const none = finding(findAt(0), 'three', text)
    expect([none.current, findMoved(none, 1)]).toEqual([-1, none])
  })
})
