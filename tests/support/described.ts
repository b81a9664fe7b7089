/** Descriptions, values and corrections for tests of what the reader's judgements do to them. */
import type { Correction, JudgedValue } from '@shared/judgement'
import type { DescribedValue, Description, Evidence, LetterDate, Person, Place } from '@shared/letter'
import { valueKey } from '@shared/review-values'
import { edtfRange } from '@shared/text/edtf'

export function evidence(changed: Partial<Evidence> = {}): Evidence {
  return {
    source: 'letter-part',
    field: 'rule',
    asWritten: 'as it stands there',
    certainty: 'likely',
    state: 'extracted',
    ...changed,
  }
}

export function date(edtf: string, changed: Partial<LetterDate> = {}): LetterDate {
  const range = edtfRange(edtf)
  if (range === null) throw new Error(`${edtf} is not EDTF.`)
  return { edtf, ...range, role: 'sent', inferred: false, evidence: evidence(), ...changed }
}

export function person(name: string, changed: Partial<Person> = {}): Person {
  return { name, evidence: evidence(), ...changed }
}

export function place(name: string, changed: Partial<Place> = {}): Place {
  return { name, role: 'sent', evidence: evidence(), ...changed }
}

export function description(changed: Partial<Description> = {}): Description {
  return {
    title: 'To the keeper of the gate',
    titleEvidence: evidence({ source: 'text', field: 'first-words' }),
    kind: 'letter',
    kindEvidence: evidence(),
    language: 'en',
    languageEvidence: evidence({ source: 'text' }),
    direction: 'ltr',
    dates: [],
    senders: [],
    signatories: [],
    signatoryCount: null,
    signatoryCountEvidence: null,
    recipients: [],
    places: [],
    source: {},
    sourceEvidence: null,
    quotations: [],
    pages: [],
    variants: [],
    links: [],
    identities: [],
    proposals: [],
    ...changed,
  }
}

let corrections = 0

export function correction(changed: Partial<Correction>): Correction {
  corrections += 1
  return {
    id: `00000000-0000-4000-8000-${String(corrections).padStart(12, '0')}`,
    letterKey: 'f/a.txt',
    field: 'date',
    target: null,
    verdict: 'added',
    value: null,
    ...changed,
  }
}

/** What the reader says of a value that was found; `value` is what holds instead. */
export function about(
  found: DescribedValue,
  verdict: Correction['verdict'],
  value: JudgedValue | null = null,
): Correction {
  return correction({ field: found.field, target: valueKey(found), verdict, value })
}
