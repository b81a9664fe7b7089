import type { Correction } from '@shared/judgement'
import type { DescribedValue, Description } from '@shared/letter'
import {
  correctedDescription,
  judgedValueOf,
  reviewedValues,
  valueKey,
  valuesOf,
} from '@shared/review-values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { about, correction, date, description, evidence, person, place } from '../../support/described'

const sent = (edtf: string): DescribedValue => ({ field: 'date', date: date(edtf) })
const sender = (name: string): DescribedValue => ({ field: 'sender', person: person(name) })
const edtfs = ({ dates }: Description) => dates.map(({ edtf }) => edtf)
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name)

describe('The name of a value', () => {
  it('is the same for words that readers do not tell apart', () => {
    expect(valueKey(sender('Ján MALÝ'))).toBe(valueKey(sender('jan maly')))
    expect(valueKey(sender('علي كريمي'))).toBe(valueKey(sender('علی کریمی')))
  })

  it('tells fields, roles and values apart', () => {
    const all = [
      sender('Jana'),
      { field: 'recipient', person: person('Jana') },
      sent('1843-03-03'),
      sent('1843-03'),
      { field: 'date', date: date('1843-03-03', { role: 'received' }) },
      { field: 'place', place: place('Jana') },
      { field: 'place', place: place('Jana', { role: 'received' }) },
      sender('***'),
      sender('---'),
    ] as const satisfies readonly DescribedValue[]
    expect(new Set(all.map(valueKey)).size).toBe(all.length)
  })

  it('has an end, whatever the value', () => {
    expect(valueKey(sender('🙂a'.repeat(10_000))).length).toBeLessThanOrEqual(4000)
    expect(valueKey(sender('𐍈'.repeat(10_000))).isWellFormed()).toBe(true)
  })
})

describe('What the reader says of a value', () => {
  const found = description({ dates: [date('1843'), date('1844')], senders: [person('J. Maier')] })

  it('rejected: takes it away', () => {
    expect(edtfs(correctedDescription(found, [about(sent('1843'), 'rejected')]))).toEqual(['1844'])
  })

  it('corrected: puts another in its place, with the reader as its evidence', () => {
    const made = about(sent('1844'), 'corrected', { field: 'date', edtf: '1845-02', role: 'sent' })
    const corrected = correctedDescription(found, [made])
    expect(edtfs(corrected)).toEqual(['1845-02', '1843'])
    expect(corrected.dates[0]?.evidence).toMatchObject({ source: 'reader', state: 'corrected' })
    expect(reviewedValues(found, [made])).toContainEqual({
      value: { field: 'date', date: corrected.dates[0] },
      target: valueKey(sent('1844')),
      extracted: sent('1844'),
      state: 'corrected',
      correction: made,
    })
  })

  it('confirmed: marks it, keeps where it was found, and puts it first', () => {
    const { dates } = correctedDescription(found, [
      about(sent('1844'), 'confirmed', judgedValueOf(sent('1844'))),
    ])
    expect(dates.map(({ edtf, evidence: { state, source } }) => [edtf, state, source])).toEqual([
      ['1844', 'confirmed', 'letter-part'],
      ['1843', 'extracted', 'letter-part'],
    ])
  })

  it('confirmed: a date that was inferred stays inferred, and a person keeps what else is known', () => {
    const inferred = date('2022-11-02', { inferred: true, calendar: 'julian' })
    const known = person('Jana Maier', { address: 'jana@example.org' })
    const letter = description({ dates: [inferred], senders: [known] })
    const corrected = correctedDescription(
      letter,
      valuesOf(letter).map((value) => about(value, 'confirmed', judgedValueOf(value))),
    )
    expect(corrected.dates[0]).toMatchObject({ inferred: true, calendar: 'julian' })
    expect(corrected.senders[0]).toMatchObject({ address: 'jana@example.org' })
  })

  it('added: stands beside what was found', () => {
    const added = correction({ value: { field: 'sender', name: 'Omid Ranjbar' }, field: 'sender' })
    expect(names(correctedDescription(found, [added]).senders)).toEqual(['Omid Ranjbar', 'J. Maier'])
    expect(reviewedValues(found, [added])).toContainEqual(
      expect.objectContaining({ target: null, extracted: null, state: 'corrected', correction: added }),
    )
  })

  it('corrected: shows the words of a date as the reader typed them', () => {
    const value = { field: 'date', edtf: '2023-03-03', role: 'sent', typed: '۱۲ اسفند ۱۴۰۱' } as const
    const { dates } = correctedDescription(found, [about(sent('1843'), 'corrected', value)])
    expect(dates[0]).toMatchObject({ edtf: '2023-03-03', evidence: { asWritten: '۱۲ اسفند ۱۴۰۱' } })
  })

  it('stands when a later extraction finds something else, or nothing', () => {
    const made = about(sent('1844'), 'corrected', { field: 'date', edtf: '1845-02', role: 'sent' })
    const confirmed = about(sender('J. Maier'), 'confirmed', { field: 'sender', name: 'J. Maier' })
    const later = description({ dates: [date('1850')] })
    const corrected = correctedDescription(later, [made, confirmed])
    expect(edtfs(corrected)).toEqual(['1845-02', '1850'])
    expect(names(corrected.senders)).toEqual(['J. Maier'])
  })

  it('rejected: is gone again when a later extraction finds it again', () => {
    const rejected = about(sender('J. Maier'), 'rejected')
    expect(correctedDescription(description(), [rejected]).senders).toEqual([])
    expect(correctedDescription(found, [rejected]).senders).toEqual([])
  })

  it('a spelling can be corrected that folds to the same', () => {
    const made = about(sender('J. Maier'), 'corrected', { field: 'sender', name: 'J. MAÏER' })
    expect(names(correctedDescription(found, [made]).senders)).toEqual(['J. MAÏER'])
  })
})

describe('A field that has one value only', () => {
  const found = description({ proposals: [{ field: 'kind', letterKind: 'petition', evidence: evidence() }] })
  const kind = (letterKind: 'report' | 'petition' | 'letter') => ({ field: 'kind', letterKind }) as const

  it('has what the reader says, whatever is extracted later', () => {
    const made = correction({
      field: 'kind',
      verdict: 'corrected',
      target: 'kind letter',
      value: kind('report'),
    })
    expect(correctedDescription(found, [made]).kind).toBe('report')
    const later = description({ kind: 'petition' })
    expect(correctedDescription(later, [made]).kind).toBe('report')
    expect(correctedDescription(description({ kind: null, kindEvidence: null }), [made]).kind).toBe('report')
    expect(reviewedValues(later, [made]).filter(({ value }) => value.field === 'kind')).toMatchObject([
      { value: kind('report'), extracted: kind('petition'), state: 'corrected' },
    ])
  })

  it('leaves no proposals open once the reader decided', () => {
    const confirmed = correction({
      field: 'kind',
      verdict: 'confirmed',
      target: 'kind letter',
      value: kind('letter'),
    })
    expect(correctedDescription(found, [confirmed])).toMatchObject({ kind: 'letter', proposals: [] })
  })

  it('is empty when its value is rejected, and has the next one that is found', () => {
    const rejected = correction({ field: 'kind', verdict: 'rejected', target: 'kind letter' })
    expect(correctedDescription(found, [rejected])).toMatchObject({ kind: null, kindEvidence: null })
    expect(correctedDescription(found, [rejected]).proposals).toHaveLength(1)
    expect(correctedDescription(description({ kind: 'petition' }), [rejected]).kind).toBe('petition')
  })
})

describe('A proposal', () => {
  const guess = sender('the keeper')
  const found = description({ proposals: [guess, sent('1843')] })

  it('is shown as one and counts nowhere', () => {
    expect(reviewedValues(found, [])).toContainEqual(
      expect.objectContaining({ value: guess, state: 'proposed' }),
    )
    expect(valuesOf(found)).not.toContainEqual(guess)
  })

  it('becomes a fact when the reader confirms it', () => {
    const corrected = correctedDescription(found, [about(guess, 'confirmed', judgedValueOf(guess))])
    expect(corrected.senders).toMatchObject([
      { name: 'the keeper', evidence: { state: 'confirmed', certainty: 'certain', source: 'letter-part' } },
    ])
    expect(corrected.proposals).toEqual([sent('1843')])
  })

  it('goes when it is rejected, corrected, or known by the reader already', () => {
    const gone = [
      about(guess, 'rejected'),
      about(guess, 'corrected', { field: 'sender', name: 'Jana Maier' }),
      correction({ field: 'sender', value: { field: 'sender', name: 'The Keeper' } }),
    ]
    for (const made of gone) expect(correctedDescription(found, [made]).proposals).toEqual([sent('1843')])
  })
})

const words = fc.constantFrom('Jana Maier', 'jana maier', 'J. Maier', 'Omid', 'امید', 'Ωμίδ', '***')
const days = fc.constantFrom('1843', '1843-03-03', '1844-XX-02', '[1843,1845]')
const state = fc.constantFrom('extracted' as const)
const anyEvidence = fc.record({
  source: fc.constantFrom('letter-part' as const, 'mail-header' as const),
  field: fc.constantFrom('From:', 'closing'),
  asWritten: words,
  certainty: fc.constantFrom('certain' as const, 'likely' as const),
  state,
})
const anyDate = fc
  .tuple(days, fc.constantFrom('sent' as const, 'mentioned' as const), anyEvidence, fc.boolean())
  .map(([edtf, role, evidence, inferred]) => date(edtf, { role, evidence, inferred }))
const anyPerson = fc
  .tuple(words, anyEvidence, fc.option(words, { nil: undefined }))
  .map(([name, evidence, organisation]) =>
    person(name, { evidence, ...(organisation === undefined ? {} : { organisation }) }),
  )
const anyPlace = fc
  .tuple(words, fc.constantFrom('sent' as const, 'mentioned' as const), anyEvidence)
  .map(([name, role, evidence]) => place(name, { role, evidence }))
const anyValue: fc.Arbitrary<DescribedValue> = fc.oneof(
  fc.record({ field: fc.constant('title' as const), title: words, evidence: anyEvidence }),
  fc.record({
    field: fc.constant('kind' as const),
    letterKind: fc.constantFrom('letter' as const, 'report' as const, 'petition' as const),
    evidence: anyEvidence,
  }),
  fc.record({
    field: fc.constant('language' as const),
    language: fc.constantFrom('en', 'fa'),
    evidence: anyEvidence,
  }),
  fc.record({ field: fc.constant('date' as const), date: anyDate }),
  fc.record({
    field: fc.constantFrom('sender' as const, 'recipient' as const, 'signatory' as const),
    person: anyPerson,
  }),
  fc.record({ field: fc.constant('signatory-count' as const), count: fc.nat(3), evidence: anyEvidence }),
  fc.record({ field: fc.constant('place' as const), place: anyPlace }),
  fc.record({
    field: fc.constant('source' as const),
    source: fc.record({ publisher: words }),
    evidence: anyEvidence,
  }),
)

const unique = <Value>(values: readonly Value[], keyOf: (value: Value) => string) => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
]

/** As extraction makes them: no value twice, and no proposal of what is known. */
function describedWith(values: readonly DescribedValue[], proposed: readonly DescribedValue[]): Description {
  let made = description({ kind: null, kindEvidence: null, language: null, languageEvidence: null })
  for (const value of unique(values, valueKey)) {
    switch (value.field) {
      case 'title':
        made = { ...made, title: value.title, titleEvidence: value.evidence }
        break
      case 'kind':
        made = { ...made, kind: value.letterKind, kindEvidence: value.evidence }
        break
      case 'language':
        made = { ...made, language: value.language, languageEvidence: value.evidence }
        break
      case 'date':
        made = { ...made, dates: [...made.dates, value.date] }
        break
      case 'sender':
        made = { ...made, senders: [...made.senders, value.person] }
        break
      case 'recipient':
        made = { ...made, recipients: [...made.recipients, value.person] }
        break
      case 'signatory':
        made = { ...made, signatories: [...made.signatories, value.person] }
        break
      case 'signatory-count':
        made = { ...made, signatoryCount: value.count, signatoryCountEvidence: value.evidence }
        break
      case 'place':
        made = { ...made, places: [...made.places, value.place] }
        break
      case 'source':
        made = { ...made, source: value.source, sourceEvidence: value.evidence }
        break
    }
  }
  const known = new Set(valuesOf(made).map(valueKey))
  const proposals = unique(proposed, valueKey).filter((value) => !known.has(valueKey(value)))
  return { ...made, proposals }
}

const anyDescription = fc
  .tuple(fc.array(anyValue, { maxLength: 14 }), fc.array(anyValue, { maxLength: 5 }))
  .map(([values, proposed]) => describedWith(values, proposed))

/** Says something of a value; `given` is what holds instead. */
const anyCorrection: fc.Arbitrary<Correction> = fc
  .tuple(
    anyValue,
    anyValue,
    fc.constantFrom('confirmed' as const, 'corrected' as const, 'rejected' as const, 'added' as const),
  )
  .map(([found, other, verdict]) => {
    if (verdict === 'rejected') return about(found, verdict)
    if (verdict === 'confirmed') return about(found, verdict, judgedValueOf(found))
    const given = judgedValueOf(other.field === found.field ? other : found)
    return { ...about(found, verdict, given), ...(verdict === 'added' ? { target: null } : {}) }
  })
const anyCorrections = fc.array(anyCorrection, { maxLength: 8 })

const runs = { numRuns: 2000 }

describe('Whatever the reader says', () => {
  it('nothing said changes nothing', () => {
    fc.assert(
      fc.property(anyDescription, (found) => {
        expect(correctedDescription(found, [])).toEqual(found)
        const looked = correction({ field: 'description', verdict: 'looked-at' })
        expect(correctedDescription(found, [looked])).toEqual(found)
      }),
      runs,
    )
  })

  it('what is rejected is never in the corrected description, unless the reader gave it too', () => {
    fc.assert(
      fc.property(anyDescription, anyCorrections, (found, corrections) => {
        const last = unique(corrections, ({ field, target }) => (target === null ? `${field} added` : target))
        const keys = new Set(valuesOf(correctedDescription(found, corrections)).map(valueKey))
        const given = (correction: Correction) =>
          reviewedValues(description(), [correction]).filter((row) => row.correction !== null)
        const givenKeys = new Set(corrections.flatMap(given).map(({ value }) => valueKey(value)))
        const single = ['title', 'kind', 'language', 'signatory-count', 'source']
        for (const { verdict, target, field } of last) {
          if (verdict !== 'rejected' || target === null || givenKeys.has(target)) continue
          // Of a field with one value only the newest word counts.
          const newest = corrections.findLast((other) => other.field === field)
          if (single.includes(field) && newest?.target !== target) continue
          expect(keys).not.toContain(target)
        }
      }),
      runs,
    )
  })

  it('what the reader gave last is in the corrected description', () => {
    fc.assert(
      fc.property(anyDescription, anyCorrections, anyCorrection, (found, corrections, newest) => {
        fc.pre(newest.verdict !== 'rejected')
        const rows = reviewedValues(found, [...corrections, newest])
        const row = rows.find(({ correction }) => correction === newest)
        const keys = valuesOf(correctedDescription(found, [...corrections, newest])).map(valueKey)
        expect(row).toBeDefined()
        expect(keys).toContain(row && valueKey(row.value))
      }),
      runs,
    )
  })

  it('it can be said of the corrected description again and changes nothing more', () => {
    fc.assert(
      fc.property(anyDescription, anyCorrections, (found, corrections) => {
        const once = correctedDescription(found, corrections)
        expect(correctedDescription(once, corrections)).toEqual(once)
      }),
      runs,
    )
  })

  it('no value is there twice, and none is both known and proposed', () => {
    fc.assert(
      fc.property(anyDescription, anyCorrections, (found, corrections) => {
        const corrected = correctedDescription(found, corrections)
        const keys = [...valuesOf(corrected), ...corrected.proposals].map(valueKey)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      runs,
    )
  })

  it('the panel shows every value of the corrected description, and every value that was found', () => {
    fc.assert(
      fc.property(anyDescription, anyCorrections, (found, corrections) => {
        const rows = reviewedValues(found, corrections)
        const shown = new Set(rows.map(({ value }) => valueKey(value)))
        for (const value of valuesOf(correctedDescription(found, corrections))) {
          expect(shown).toContain(valueKey(value))
        }
        const mentioned = new Set(
          rows.flatMap(({ value, extracted }) => [value, extracted]).map((value) => value && valueKey(value)),
        )
        for (const value of valuesOf(found)) expect(mentioned).toContain(valueKey(value))
      }),
      runs,
    )
  })
})
