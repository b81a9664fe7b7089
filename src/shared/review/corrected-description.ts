/** The description of a letter with everything that the reader said of it. Pure: it keeps nothing. */
import type { Correction } from '../judgement'
import type { DescribedValue, Description, Person } from '../letter'
import type { ReviewedValue } from '../review'
import { valueKey } from './described-values'
import { holds, reviewedValues, united } from './reviewed-values'

/**
 * The description with everything that the reader said of it. What was rejected is gone, unless the reader gave the same
 * value; what the reader confirmed or gave stands before what was only extracted, so that it is what lists are sorted
 * by. Applied to its own answer it changes nothing.
 */
export function correctedDescription(
  extracted: Description,
  corrections: readonly Correction[],
): Description {
  if (corrections.every(({ field }) => field === 'description')) return extracted
  const rows = reviewedValues(extracted, corrections)
  const single = new Set(corrections.map(({ field }) => field))
  const held = heldValues(rows, corrections)
  return {
    ...extracted,
    ...(single.has('title') ? titleOf(extracted, held) : {}),
    ...(single.has('kind') ? kindOf(held) : {}),
    ...(single.has('language') ? languageOf(held) : {}),
    ...(single.has('signatory-count') ? countOf(held) : {}),
    ...(single.has('source') ? sourceOf(held) : {}),
    dates: held.flatMap((value) => (value.field === 'date' ? [value.date] : [])),
    senders: peopleOf(held, 'sender'),
    recipients: peopleOf(held, 'recipient'),
    signatories: peopleOf(held, 'signatory'),
    places: held.flatMap((value) => (value.field === 'place' ? [value.place] : [])),
    proposals: rows.filter(({ state }) => state === 'proposed').map(({ value }) => value),
  }
}

/** Each value once, the reader's first. */
function heldValues(
  rows: readonly ReviewedValue[],
  corrections: readonly Correction[],
): readonly DescribedValue[] {
  const byKey = new Map<string, ReviewedValue[]>()
  for (const row of rows.filter(holds)) {
    const key = valueKey(row.value)
    byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  const weight = ({ state, correction }: ReviewedValue) => {
    if (correction === null) return -1
    return state === 'confirmed' ? corrections.length : corrections.indexOf(correction)
  }
  const merged = [...byKey.values()].map((same) => {
    const [first, ...others] = same.toSorted((a, b) => weight(a) - weight(b)).map(({ value }) => value)
    const value = first === undefined ? [] : [others.reduce(united, first)]
    return { value, isReaders: same.some(({ correction }) => correction !== null) }
  })
  const readers = merged.filter(({ isReaders }) => isReaders)
  const extracted = merged.filter(({ isReaders }) => !isReaders)
  return [...readers, ...extracted].flatMap(({ value }) => value)
}

type Part = Partial<Description>

function isField<F extends DescribedValue['field']>(field: F) {
  return (value: DescribedValue): value is Extract<DescribedValue, { field: F }> => value.field === field
}

function titleOf({ titleEvidence }: Description, held: readonly DescribedValue[]): Part {
  const value = held.find(isField('title'))
  return value === undefined
    ? { title: '', titleEvidence: { ...titleEvidence, state: 'rejected' } }
    : { title: value.title, titleEvidence: value.evidence }
}

function kindOf(held: readonly DescribedValue[]): Part {
  const value = held.find(isField('kind'))
  return { kind: value?.letterKind ?? null, kindEvidence: value?.evidence ?? null }
}

function languageOf(held: readonly DescribedValue[]): Part {
  const value = held.find(isField('language'))
  return { language: value?.language ?? null, languageEvidence: value?.evidence ?? null }
}

function countOf(held: readonly DescribedValue[]): Part {
  const value = held.find(isField('signatory-count'))
  return { signatoryCount: value?.count ?? null, signatoryCountEvidence: value?.evidence ?? null }
}

function sourceOf(held: readonly DescribedValue[]): Part {
  const value = held.find(isField('source'))
  return { source: value?.source ?? {}, sourceEvidence: value?.evidence ?? null }
}

function peopleOf(
  held: readonly DescribedValue[],
  field: 'sender' | 'recipient' | 'signatory',
): readonly Person[] {
  return held.flatMap((value) => (value.field === field ? [value.person] : []))
}
