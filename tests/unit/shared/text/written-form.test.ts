import { foldText } from '@shared/text/fold'
import { isWrittenAs, sharedWriting, type WritingRule } from '@shared/text/written-form'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('two writings', () => {
  it.each<readonly [string, string, readonly WritingRule[] | null]>([
    ['letter', 'letter', []],
    ['cafe\u0301', 'café', []],
    ['Letter', 'letter', ['case']],
    ['café', 'cafe', ['accents']],
    ['É', 'e', ['case', 'accents']],
    ['Straße', 'STRASSE', ['case', 'letters']],
    ['ſent', 'sent', ['letters']],
    ['ﬁnal', 'final', ['letters']],
    ['ǽ', 'ae', ['accents', 'letters']],
    ['Œuvre', 'OEuvre', ['letters']],
    ['ΟΔΟΣ', 'οδος', ['case']],
    ['Ὀδυσσεύς', 'οδυσσευς', ['case', 'accents']],
    ['сёл', 'сел', ['accents']],
    ['вѣра', 'вера', ['letters']],
    ['Йод', 'йод', ['case']],
    ['йод', 'иод', null],
    ['كتاب', 'کتاب', ['letters']],
    ['أحمد', 'احمد', ['letters']],
    ['مُحَمَّد', 'محمد', ['accents']],
    ['ســلام', 'سلام', ['signs']],
    ['می‌خواهم', 'می خواهم', ['signs']],
    ['۱۳۵۷', '1357', ['letters']],
    ['שָׁלוֹם', 'שלום', ['accents']],
    ['צה"ל', 'צה״ל', ['signs']],
    ['Qurʾān', 'Quran', ['accents']],
    ['1,500', '1500', ['signs']],
    ['手\n紙', '手紙', ['signs']],
    ['ｶﾞ', 'ガ', ['letters']],
    ['e-mail', 'e‐mail', ['signs']],
    ['हिन्दी', 'हिन्द', null],
    ['peace', 'piece', null],
  ])('%s and %s are equal by %j', (one, other, rules) => {
    expect(sharedWriting(one, other)).toEqual(rules)
    expect(sharedWriting(other, one)).toEqual(rules)
  })

  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(...'aÀâßſŒİςΣйЁكکأئ۱١שָ手ガ\u0301\u064E-’ ') }),
  )

  it('share a rule exactly when folding makes them equal, and need none for themselves', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(sharedWriting(one, other) !== null).toBe(foldText(one) === foldText(other))
        expect(sharedWriting(one, one)).toEqual([])
        expect(sharedWriting(one, one.normalize('NFD'))).not.toContain('accents')
      }),
      { numRuns: 5000, seed: 71 },
    )
  })
})

describe('what is written as asked', () => {
  it.each<readonly [string, string, boolean]>([
    ['STRAẞE', 'Straße', true],
    ['Strasse', 'Straße', false],
    ['CAFÉ', 'cafe\u0301', true],
    ['cafe', 'café', false],
    ['كتاب', 'کتاب', false],
    ['co\u00ADoperate', 'cooperate', true],
    ['Iran’s', "Iran's", true],
    ['ΟΔΟΣ', 'οδος', true],
  ])('%s for %s: %s', (found, asked, is) => {
    expect(isWrittenAs(found, asked)).toBe(is)
  })

  it('may have to have its capitals too, or its accents only', () => {
    expect(isWrittenAs('Will', 'will', { case: true })).toBe(false)
    expect(isWrittenAs('will', 'will', { case: true })).toBe(true)
    expect(isWrittenAs('ﬁancé', 'fiancé', { letters: false })).toBe(true)
    expect(isWrittenAs('fiance', 'fiancé', { letters: false })).toBe(false)
  })
})
