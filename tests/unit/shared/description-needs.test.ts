import type { DescribedValue } from '@shared/letter'
import { correctedDescription, judgedValueOf, needsOf } from '@shared/review-values'
import { describe, expect, it } from 'vitest'
import { about, correction, date, description, evidence, person } from '../../support/described'

const sent = (edtf: string): DescribedValue => ({ field: 'date', date: date(edtf) })

describe('A letter needs a look', () => {
  const sound = description({ dates: [date('1843-03-03')], senders: [person('Jana Maier')] })
  const from = (source: 'tei-header' | 'letter-part') => ({ evidence: evidence({ source }) })

  it('for nothing when all is known', () => {
    expect(needsOf(sound, 'file', [])).toEqual([])
  })

  it('when there is no date, no sender, no kind, when a proposal is open or the encoding was guessed', () => {
    const bare = description({ kind: null, kindEvidence: null, proposals: [sent('1843')] })
    const all = ['date-missing', 'sender-missing', 'kind-unsure', 'proposals', 'encoding-guessed']
    expect(needsOf(bare, 'guess', [])).toEqual(all)
    expect(needsOf(bare, 'reader', [])).not.toContain('encoding-guessed')
  })

  it('when two sources give different dates, but not when one is only more exact', () => {
    const dates = [date('1843-03-03', from('tei-header')), date('1844-03-03', from('letter-part'))]
    expect(needsOf({ ...sound, dates }, 'file', [])).toEqual(['date-conflict'])
    const alike = [date('1843', from('tei-header')), date('1843-03-03', from('letter-part'))]
    expect(needsOf({ ...sound, dates: alike }, 'file', [])).toEqual([])
    const ofOne = [date('1843', from('tei-header')), date('1844', from('tei-header'))]
    expect(needsOf({ ...sound, dates: ofOne }, 'file', [])).toEqual([])
  })

  it('when two sources name different senders, but not for two forms of one name', () => {
    const conflictOf = (a: string, b: string) =>
      needsOf(
        { ...sound, senders: [person(a, from('tei-header')), person(b, from('letter-part'))] },
        'file',
        [],
      )
    expect(conflictOf('Jana Maier', 'Omid Ranjbar')).toEqual(['sender-conflict'])
    expect(conflictOf('Jana Maier', 'Jens Maier')).toEqual(['sender-conflict'])
    for (const form of ['J. Maier', 'Maier, Jana', 'Maier', 'JANA MAIER', 'یانا مایر']) {
      expect(conflictOf('Jana Maier', form)).toEqual([])
    }
  })

  it('no more for what the reader decided', () => {
    const dates = [date('1843-03-03', from('tei-header')), date('1844-03-03', from('letter-part'))]
    const letter = { ...sound, dates }
    const confirmed = about(sent('1844-03-03'), 'confirmed', judgedValueOf(sent('1844-03-03')))
    expect(needsOf(letter, 'file', [confirmed])).toEqual([])
    expect(needsOf(correctedDescription(letter, [confirmed]), 'file', [confirmed])).toEqual([])
  })

  it('not at all when the reader looked at it, and again when that is taken back', () => {
    const bare = description({ kind: null, kindEvidence: null })
    const looked = correction({ field: 'description', verdict: 'looked-at' })
    expect(needsOf(bare, 'guess', [looked])).toEqual([])
    expect(needsOf(bare, 'guess', [])).not.toEqual([])
  })

  it('not for a sender when it is a report about a letter', () => {
    expect(needsOf(description({ kind: 'report', dates: [date('1843')] }), 'file', [])).toEqual([])
  })
})
