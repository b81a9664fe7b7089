/** Values of letters as tests need them. */
import type { DescribedValue, Evidence, LetterHead } from '@shared/letter'
import type { ReviewedValue } from '@shared/review'

const evidence: Evidence = {
  source: 'front-matter',
  field: 'date',
  asWritten: '3 March 1843',
  certainty: 'certain',
  state: 'extracted',
}

export function dateValue(edtf: string, role: 'sent' | 'mentioned' | 'received' = 'sent'): DescribedValue {
  return { field: 'date', date: { edtf, min: 0, max: 0, role, inferred: false, evidence } }
}

export function personValue(
  name: string,
  field: 'sender' | 'recipient' | 'signatory' = 'sender',
): DescribedValue {
  return { field, person: { name, evidence } }
}

export function titleValue(title: string): DescribedValue {
  return { field: 'title', title, evidence }
}

export function found(value: DescribedValue, state: ReviewedValue['state'] = 'extracted'): ReviewedValue {
  return {
    value,
    target: `${value.field} ${JSON.stringify(value)}`,
    extracted: null,
    state,
    correction: null,
  }
}

/** A value that the reader added, by the correction of this id. */
export function addedByReader(value: DescribedValue, id: string, letterKey = 'a'): ReviewedValue {
  const correction = {
    id,
    letterKey,
    field: value.field,
    target: null,
    verdict: 'added',
    value: null,
  } as const
  return { value, target: null, extracted: null, state: 'corrected', correction }
}

export function head(key: string): LetterHead {
  return {
    id: 1,
    key,
    title: key,
    kind: null,
    direction: 'ltr',
    language: null,
    date: null,
    senders: [],
    recipients: [],
    path: `${key}.txt`,
    part: '',
    words: 10,
    copies: 0,
    needs: [],
  }
}
