/**
 * The values of a description one by one: their names, their evidence, and how values that the reader gives become
 * described ones. It decides nothing about which of them holds.
 */
import type { JudgedValue } from '../judgement'
import type { DescribedValue, Description, Evidence, Person, Source } from '../letter'
import { edtfRange } from '../text/edtf'
import { foldText } from '../text/fold'

export type ValueField = DescribedValue['field']

/** Fields of which a letter has only one value. */
export const singleFields = [
  'title',
  'kind',
  'language',
  'signatory-count',
  'source',
] as const satisfies readonly ValueField[]
export type SingleField = (typeof singleFields)[number]

export function isSingleField(field: string): field is SingleField {
  return singleFields.some((single) => single === field)
}

/** No name of a value is longer, in UTF-16 code units. */
const longestKey = 2000

/**
 * A name for the value that stays the same when extraction finds it again: its field and what it says, folded, so that
 * case, accents and signs make no difference. Details of a person beside the name do not count.
 */
export function valueKey(value: DescribedValue): string {
  return `${value.field} ${contentKey(value)}`.slice(0, longestKey).toWellFormed()
}

function contentKey(value: DescribedValue): string {
  switch (value.field) {
    case 'title':
      return folded(value.title)
    case 'kind':
      return value.letterKind
    case 'language':
      return value.language
    case 'date':
      return `${value.date.role} ${value.date.edtf}`
    case 'sender':
    case 'recipient':
    case 'signatory':
      return folded(value.person.name)
    case 'signatory-count':
      return String(value.count)
    case 'place':
      return `${value.place.role} ${folded(value.place.name)}`
    case 'source': {
      const { publisher = '', url = '', edition = '' } = value.source
      return [folded(publisher), url.trim(), folded(edition)].join(' | ')
    }
  }
}

/** Words that fold to nothing, such as `***`, are told apart as they are. */
function folded(words: string): string {
  const key = foldText(words)
  return key === '' ? words.trim() : key
}

export function evidenceOf(value: DescribedValue): Evidence {
  switch (value.field) {
    case 'date':
      return value.date.evidence
    case 'sender':
    case 'recipient':
    case 'signatory':
      return value.person.evidence
    case 'place':
      return value.place.evidence
    case 'title':
    case 'kind':
    case 'language':
    case 'signatory-count':
    case 'source':
      return value.evidence
  }
}

/** The same value with other evidence. */
export function withEvidence(value: DescribedValue, evidence: Evidence): DescribedValue {
  switch (value.field) {
    case 'date':
      return { ...value, date: { ...value.date, evidence } }
    case 'sender':
    case 'recipient':
    case 'signatory':
      return { ...value, person: { ...value.person, evidence } }
    case 'place':
      return { ...value, place: { ...value.place, evidence } }
    case 'title':
    case 'kind':
    case 'language':
    case 'signatory-count':
    case 'source':
      return { ...value, evidence }
  }
}

/** Everything that counts as known of a letter, field by field; proposals are not among it. */
export function valuesOf(description: Description): readonly DescribedValue[] {
  return [
    ...titleOf(description),
    ...kindOf(description),
    ...description.dates.map((date) => ({ field: 'date', date }) as const),
    ...description.senders.map((person) => ({ field: 'sender', person }) as const),
    ...description.recipients.map((person) => ({ field: 'recipient', person }) as const),
    ...description.signatories.map((person) => ({ field: 'signatory', person }) as const),
    ...countOf(description),
    ...description.places.map((place) => ({ field: 'place', place }) as const),
    ...languageOf(description),
    ...sourceOf(description),
  ]
}

function titleOf({ title, titleEvidence }: Description): readonly DescribedValue[] {
  return title === '' ? [] : [{ field: 'title', title, evidence: titleEvidence }]
}

function kindOf({ kind, kindEvidence }: Description): readonly DescribedValue[] {
  return kind === null || kindEvidence === null
    ? []
    : [{ field: 'kind', letterKind: kind, evidence: kindEvidence }]
}

function countOf({ signatoryCount, signatoryCountEvidence }: Description): readonly DescribedValue[] {
  return signatoryCount === null || signatoryCountEvidence === null
    ? []
    : [{ field: 'signatory-count', count: signatoryCount, evidence: signatoryCountEvidence }]
}

function languageOf({ language, languageEvidence }: Description): readonly DescribedValue[] {
  return language === null || languageEvidence === null
    ? []
    : [{ field: 'language', language, evidence: languageEvidence }]
}

function sourceOf({ source, sourceEvidence }: Description): readonly DescribedValue[] {
  return sourceEvidence === null ? [] : [{ field: 'source', source, evidence: sourceEvidence }]
}

/** What the reader says of a described value by confirming it. */
export function judgedValueOf(value: DescribedValue): JudgedValue {
  switch (value.field) {
    case 'title':
      return { field: 'title', title: value.title }
    case 'kind':
      return { field: 'kind', letterKind: value.letterKind }
    case 'language':
      return { field: 'language', language: value.language }
    case 'date':
      return { field: 'date', edtf: value.date.edtf, role: value.date.role }
    case 'sender':
    case 'recipient':
    case 'signatory':
      return { field: value.field, ...namesOf(value.person) }
    case 'signatory-count':
      return { field: 'signatory-count', count: value.count }
    case 'place':
      return { field: 'place', name: value.place.name, role: value.place.role }
    case 'source':
      return { field: 'source', ...value.source }
  }
}

interface Named {
  readonly name: string
  readonly role?: string | undefined
  readonly organisation?: string | undefined
}

function namesOf({ name, role, organisation }: Named): Omit<Person, 'evidence'> {
  return {
    name,
    ...(role === undefined ? {} : { role }),
    ...(organisation === undefined ? {} : { organisation }),
  }
}

/** A value that the reader gave, with the reader as its evidence. Null for a date that is not EDTF. */
export function valueFromReader(given: JudgedValue, state: 'confirmed' | 'corrected'): DescribedValue | null {
  const evidence: Evidence = {
    source: 'reader',
    field: given.field,
    asWritten: wordsOf(given),
    certainty: 'certain',
    state,
  }
  switch (given.field) {
    case 'title':
    case 'kind':
    case 'language':
    case 'signatory-count':
      return { ...given, evidence }
    case 'date': {
      const { edtf, role } = given
      const range = edtfRange(edtf)
      return range === null
        ? null
        : { field: 'date', date: { edtf, ...range, role, inferred: false, evidence } }
    }
    case 'sender':
    case 'recipient':
    case 'signatory':
      return { field: given.field, person: { ...namesOf(given), evidence } }
    case 'place':
      return { field: 'place', place: { name: given.name, role: given.role, evidence } }
    case 'source':
      return { field: 'source', source: partsOf(given), evidence }
  }
}

function partsOf({ publisher, url, edition }: Extract<JudgedValue, { field: 'source' }>): Source {
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(edition === undefined ? {} : { edition }),
  }
}

function wordsOf(given: JudgedValue): string {
  switch (given.field) {
    case 'title':
      return given.title
    case 'kind':
      return given.letterKind
    case 'language':
      return given.language
    case 'date':
      return given.typed ?? given.edtf
    case 'sender':
    case 'recipient':
    case 'signatory':
    case 'place':
      return given.name
    case 'signatory-count':
      return String(given.count)
    case 'source':
      return [given.publisher, given.url, given.edition].filter((part) => part !== undefined).join(', ')
  }
}
