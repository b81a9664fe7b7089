/**
 * The values of a letter beside what the reader said of them, one line for each. The reader's word stands, whatever a
 * later extraction finds.
 */

import type { Correction } from '../judgement'
import type { DescribedValue, Description } from '../letter'
import type { ReviewedValue } from '../review'
import {
  evidenceOf,
  isSingleField,
  type SingleField,
  singleFields,
  valueFromReader,
  valueKey,
  valuesOf,
  withEvidence,
} from './described-values'

/**
 * Every value of a letter for the reader to look at: what was found, with what the reader said of it; what the reader
 * gave; and proposals that are still open. In the order of the fields of `valuesOf`.
 */
export function reviewedValues(
  extracted: Description,
  corrections: readonly Correction[],
): readonly ReviewedValue[] {
  const judgements = judgementsOf(corrections)
  const facts = valuesOf(extracted)
  const rows = [
    ...facts.flatMap((value) => judgedFact(value, judgements)),
    ...extracted.proposals.flatMap((value) => judgedProposal(value, judgements)),
    ...singleFields.flatMap((field) => judgedSingle(field, facts, extracted.proposals, judgements)),
    ...givenByReader([...facts, ...extracted.proposals], judgements),
  ]
  const known = new Set(rows.filter(holds).map(({ value }) => valueKey(value)))
  const open = rows.filter(({ value, state }) => state !== 'proposed' || !known.has(valueKey(value)))
  return open.toSorted((a, b) => fieldOrder.indexOf(a.value.field) - fieldOrder.indexOf(b.value.field))
}

const fieldOrder: readonly DescribedValue['field'][] = [
  ...(['title', 'kind', 'date', 'sender', 'recipient', 'signatory'] as const),
  ...(['signatory-count', 'place', 'language', 'source'] as const),
]

/** Whether the value counts as known. */
export function holds({ state }: ReviewedValue): boolean {
  return state !== 'rejected' && state !== 'proposed'
}

interface JudgementsOfLetter {
  readonly single: ReadonlyMap<SingleField, Correction>
  /** By the value that they are about; never of a field that has one value only. */
  readonly ofTargets: ReadonlyMap<string, Correction>
  /** Those that give a value, of fields that can have several; the later counts more. */
  readonly giving: readonly Correction[]
}

function judgementsOf(corrections: readonly Correction[]): JudgementsOfLetter {
  const single = new Map<SingleField, Correction>()
  const ofTargets = new Map<string, Correction>()
  const giving: Correction[] = []
  for (const correction of corrections) {
    const { field, target, verdict, value } = correction
    if (field === 'description' || (verdict !== 'rejected' && givenValue(correction) === null)) continue
    if (isSingleField(field)) {
      single.set(field, correction)
      continue
    }
    if (target !== null && verdict !== 'added') ofTargets.set(target, correction)
    if (value !== null) giving.push(correction)
  }
  return { single, ofTargets, giving }
}

/** What the reader says holds. */
function givenValue({ value, verdict }: Correction): DescribedValue | null {
  return value === null ? null : valueFromReader(value, verdict === 'confirmed' ? 'confirmed' : 'corrected')
}

// Subtle: a value that came from the reader in the first place is not what extraction found, so nothing is about it.
function isExtracted(value: DescribedValue): boolean {
  return evidenceOf(value).source !== 'reader'
}

function judgedFact(value: DescribedValue, judgements: JudgementsOfLetter): readonly ReviewedValue[] {
  const single = isSingleField(value.field) ? judgements.single.get(value.field) : undefined
  if (single !== undefined && !isRejectionOfOther(single, value)) return []
  const target = valueKey(value)
  const correction = isExtracted(value) ? judgements.ofTargets.get(target) : undefined
  return [
    correction === undefined
      ? { value, target, extracted: null, state: evidenceOf(value).state, correction: null }
      : judged(value, correction),
  ]
}

function judgedProposal(value: DescribedValue, judgements: JudgementsOfLetter): readonly ReviewedValue[] {
  const single = isSingleField(value.field) ? judgements.single.get(value.field) : undefined
  if (single !== undefined && !isRejectionOfOther(single, value)) return []
  const target = valueKey(value)
  const correction = judgements.ofTargets.get(target)
  return [
    correction === undefined
      ? { value, target, extracted: null, state: 'proposed', correction: null }
      : judged(value, correction),
  ]
}

function isRejectionOfOther(correction: Correction, value: DescribedValue): boolean {
  return correction.verdict === 'rejected' && correction.target !== valueKey(value)
}

/** The one line of a field that has one value only and was judged; none for a rejection of what is no longer found. */
function judgedSingle(
  field: SingleField,
  facts: readonly DescribedValue[],
  proposals: readonly DescribedValue[],
  judgements: JudgementsOfLetter,
): readonly ReviewedValue[] {
  const correction = judgements.single.get(field)
  if (correction === undefined) return []
  const fact = facts.find((value) => value.field === field)
  const found = [fact, ...proposals].filter((value) => value?.field === field)
  const target = found.find((value) => value !== undefined && valueKey(value) === correction.target)
  const given = givenValue(correction)
  if (given === null) return target === undefined ? [] : [judged(target, correction)]
  const same = found.find((value) => value !== undefined && valueKey(value) === valueKey(given))
  const about = (correction.verdict === 'confirmed' ? same : undefined) ?? target ?? found[0]
  if (about === undefined) return [onlyGiven(given, correction)]
  const row = judged(about, correction)
  // A proposal that the reader took stands in the place of the fact.
  return [fact === undefined || fact === about ? row : { ...row, extracted: fact }]
}

function judged(found: DescribedValue, correction: Correction): ReviewedValue {
  const target = valueKey(found)
  const given = givenValue(correction)
  if (given === null) {
    const value = withEvidence(found, { ...evidenceOf(found), state: 'rejected' })
    return { value, target, extracted: null, state: 'rejected', correction }
  }
  const isConfirmed = correction.verdict === 'confirmed' && valueKey(given) === target
  if (!isConfirmed) {
    return { value: given, target, extracted: found, state: evidenceOf(given).state, correction }
  }
  const evidence = { ...evidenceOf(found), certainty: 'certain', state: 'confirmed' } as const
  const value = withEvidence(united(found, given), evidence)
  return { value, target, extracted: null, state: 'confirmed', correction }
}

/** What the reader gave for fields that can have several values, beside what is found now. */
function givenByReader(
  found: readonly DescribedValue[],
  { giving, ofTargets }: JudgementsOfLetter,
): readonly ReviewedValue[] {
  const targets = new Set(found.filter(isExtracted).map(valueKey))
  return giving.flatMap((correction) => {
    const { target, verdict } = correction
    const isAbout = verdict !== 'added' && target !== null
    const isShown = isAbout && (targets.has(target) || ofTargets.get(target) !== correction)
    const given = givenValue(correction)
    return isShown || given === null ? [] : [onlyGiven(given, correction)]
  })
}

function onlyGiven(value: DescribedValue, correction: Correction): ReviewedValue {
  return {
    value,
    target: correction.verdict === 'added' ? null : correction.target,
    extracted: null,
    state: evidenceOf(value).state,
    correction,
  }
}

/** The details of both, which are the same value; where both say something, those of `given`, its evidence included. */
export function united(found: DescribedValue, given: DescribedValue): DescribedValue {
  switch (given.field) {
    case 'date':
      // The reader who types a date says nothing of whether the letter bears it, nor of its calendar.
      return found.field === given.field
        ? { ...given, date: { ...given.date, ...found.date, evidence: given.date.evidence } }
        : given
    case 'sender':
    case 'recipient':
    case 'signatory':
      return found.field === given.field ? { ...given, person: { ...found.person, ...given.person } } : given
    case 'place':
      return found.field === given.field ? { ...given, place: { ...found.place, ...given.place } } : given
    case 'title':
    case 'kind':
    case 'language':
    case 'signatory-count':
    case 'source':
      return given
  }
}
