import { describeAnchor } from '@shared/text/anchor'
import { describe, expect, it } from 'vitest'
import { PassageFinder } from '../../../../../../src/main/library/compare/anchors/find-again'

const opening = 'To the Governor of the Eastern Province, from the families along the river.'
const pumps = 'We ask that the pumps be mended before the summer.'
const wells = 'Our wells have been dry since March.'
const school = 'The school was closed for want of water.'
const closing = 'We remain, in hope and in patience, the people of the three canals.'
const older = [opening, pumps, wells, school, closing]
const quoted = ['Last year we wrote to you as follows.', ...older]

function found(words: string, before: readonly string[], after: readonly string[], keepsText = true) {
  const [old, now] = [before.join('\n\n'), after.join('\n\n')]
  const start = old.indexOf(words)
  const anchor = describeAnchor(old, start, start + words.length, 'folder/letter.txt', 'old')
  const finder = new PassageFinder(now, 'now', () => (keepsText ? old : undefined))
  const { state, span } = finder.find({ anchor, found: null })
  return { state, words: span && now.slice(span.start, span.end) }
}

describe('A passage of a letter that now quotes its own earlier version', () => {
  const changed = [opening, pumps, 'The wells that were dry stink by now.', school, closing]

  it.each([
    ['kept', true],
    ['lost', false],
  ])(
    'waits for the reader when its words stand in the quoted version alone, the old text being %s',
    (_, keepsText) => {
      expect(found(wells, older, [...changed, ...quoted], keepsText).state).not.toBe('exact')
      expect(found(wells, older, [...quoted, ...changed], keepsText).state).not.toBe('exact')
    },
  )

  it('waits for the reader when it was taken out of the new version', () => {
    const without = older.filter((sentence) => sentence !== wells)
    expect(found(wells, older, [...without, ...quoted])).toEqual({ state: 'changed', words: wells })
  })

  it('is ambiguous when both versions have it', () => {
    expect(found(pumps, older, [...changed, ...quoted]).state).toBe('ambiguous')
  })

  it('is certain where the whole earlier version stands once, below a text that is wholly new', () => {
    const answer = ['To the Minister of Waters.', 'Nobody has answered us, and the river is lower yet.']
    const now = [...answer, ...quoted, 'Must we write it a third time?']
    for (const words of older) expect(found(words, older, now)).toEqual({ state: 'exact', words })
    expect(found(wells, older, now, false)).toEqual({ state: 'exact', words: wells })
  })

  it('stays certain where both versions stood already', () => {
    const both = [...changed, ...quoted]
    expect(found(wells, both, ['A new opening.', ...both])).toEqual({ state: 'exact', words: wells })
  })
})

describe('A passage whose sentence was replaced by another', () => {
  it('is an orphan although both begin with the same small word', () => {
    const before = [opening, 'The mill stands still.', closing]
    const after = [opening, 'The bridge is closed to carts.', closing]
    expect(found('The mill stands still.', before, after)).toEqual({ state: 'orphan', words: null })
  })
})
