import { troubles } from '@renderer/locales/en-troubles'
import { damageWords } from '@shared/damage-words'
import { describe, expect, it } from 'vitest'
import { damageSentence, damageSentences } from '../../../../../src/main/library/notebook/damage-sentences'

describe('what is wrong with a notebook', () => {
  it('is said as the window says it, with names as they are', () => {
    expect(troubles.recovery.damage).toBe(damageWords)
    const path = '/a $& {{keyFile}}/notebook.db'
    expect(damageSentence({ kind: 'key-missing', path, keyFile: '/a/library.key' })).toMatch(
      /^\/a \$& \{\{keyFile\}\}\/notebook\.db is encrypted, but its key is missing: \/a\/library\.key and/,
    )
  })

  it('is said in a sentence for each fault, and of a failure in its own', () => {
    const failure = { code: 'damaged-notebook', message: 'It is torn.' } as const
    expect(
      damageSentences([
        { kind: 'structure', said: 'row 1 missing from index a' },
        { kind: 'row-changed', table: 'note' },
        { kind: 'failure', failure },
      ]),
    ).toBe(
      'Its structure is damaged: row 1 missing from index a. A row of the table note is not as it was written. It is torn.',
    )
    expect(damageSentences([])).toBe('')
  })
})
