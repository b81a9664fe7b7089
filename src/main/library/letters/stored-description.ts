/**
 * The shape in which the index keeps a letter's description: JSON in which nothing stands twice. Written by import and
 * read here: one place for both ways. What earlier versions wrote, with all names and values in full, is read as well.
 */
import {
  type Description,
  type Evidence,
  evidenceSources,
  type LetterDate,
  type Person,
  type Quotation,
} from '@shared/letter'
import { storedJson } from './sound-values'

/** What extraction found, whole; only the direction stands in a column. */
export type StoredDescription = Omit<Description, 'direction'>

const certainties = ['certain', 'likely', 'possible'] as const

/**
 * Evidence as a short list, because a letter has a dozen: place in evidenceSources, field, place in certainties, then
 * the words as written, or where they stand in the text. The index only holds evidence as extracted.
 */
type ShortEvidence =
  | readonly [source: number, field: string, certainty: number, asWritten: string]
  | readonly [source: number, field: string, certainty: number, start: number, end: number]

/** A date of one day, or a person named in the very words of the evidence, says so by saying nothing. */
type ShortDate = Omit<LetterDate, 'max' | 'inferred'> & Partial<Pick<LetterDate, 'max' | 'inferred'>>
type ShortPerson = Omit<Person, 'name'> & Partial<Pick<Person, 'name'>>
type ShortQuotation =
  | readonly [start: number, end: number, use?: Quotation['use'], speaker?: string]
  | Quotation

interface ShortDescription {
  readonly title?: string
  readonly titleEvidence: Evidence
  readonly dates?: readonly ShortDate[]
  readonly senders?: readonly ShortPerson[]
  readonly recipients?: readonly ShortPerson[]
  readonly signatories?: readonly ShortPerson[]
  readonly quotations?: readonly ShortQuotation[]
}

/** Names that stand in nearly every description. The short ones must not be names of anything else in it. */
const shortNames: Readonly<Record<string, string>> = {
  evidence: 'e',
  titleEvidence: 'te',
  kindEvidence: 'ke',
  languageEvidence: 'le',
  signatoryCountEvidence: 'ce',
  sourceEvidence: 'se',
  language: 'l',
  dates: 'd',
  senders: 'f',
  recipients: 'r',
  signatories: 'g',
  quotations: 'q',
}
const fullNames = Object.fromEntries(Object.entries(shortNames).map(([full, short]) => [short, full]))

const nothing: Omit<StoredDescription, 'title' | 'titleEvidence'> = {
  kind: null,
  kindEvidence: null,
  language: null,
  languageEvidence: null,
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
}

/** Only what is known is written. `text` is the letter's text, where the spans of its evidence stand. */
export function descriptionToStore(description: Description, text: string): string {
  const { direction: _direction, title, ...others } = description
  const { titleEvidence, dates, senders, recipients, signatories, quotations } = description
  const short: ShortDescription = {
    ...others,
    dates: dates.map(shortDate),
    senders: senders.map(shortPerson),
    recipients: recipients.map(shortPerson),
    signatories: signatories.map(shortPerson),
    quotations: quotations.map(shortQuotation),
  }
  const known: Record<string, unknown> = title === titleEvidence.asWritten ? {} : { title }
  for (const [name, value] of Object.entries(short)) if (!isNothing(value)) known[name] = value
  return JSON.stringify(shortened(known, text))
}

/** The same with short names and short evidence. Made before it is written: JSON that asks a function for each value is slow. */
function shortened(value: unknown, text: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((held: unknown) => shortened(held, text))
  const short: Record<string, unknown> = {}
  for (const [name, held] of Object.entries(value)) {
    short[shortNames[name] ?? name] = isEvidenceName(name)
      ? shortEvidence(held as Evidence, text)
      : shortened(held, text)
  }
  return short
}

/** What `descriptionToStore` wrote; `text` must be the same letter's. */
export function storedDescription(json: string, text: string): StoredDescription {
  // Only descriptionToStore writes this column.
  const known = storedJson(json, (key, value) =>
    isEvidenceName(fullNames[key] ?? key) ? fullEvidence(value as ShortEvidence, text) : inFull(value),
  ) as ShortDescription
  const { title, titleEvidence, dates, senders, recipients, signatories, quotations } = known
  return {
    ...nothing,
    ...known,
    title: title ?? titleEvidence.asWritten,
    dates: (dates ?? []).map(fullDate),
    senders: (senders ?? []).map(fullPerson),
    recipients: (recipients ?? []).map(fullPerson),
    signatories: (signatories ?? []).map(fullPerson),
    quotations: (quotations ?? []).map(fullQuotation),
  }
}

function isEvidenceName(name: string): boolean {
  return name === 'evidence' || name.endsWith('Evidence')
}

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

/** The same with full names for what it holds; lists and single values stay as they are. */
function inFull(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [fullNames[name] ?? name, held]))
}

function shortDate({ max, inferred, ...date }: LetterDate): ShortDate {
  return { ...date, ...(max === date.min ? {} : { max }), ...(inferred ? { inferred } : {}) }
}

function fullDate(date: ShortDate): LetterDate {
  return { ...date, max: date.max ?? date.min, inferred: date.inferred ?? false }
}

function shortPerson({ name, ...person }: Person): ShortPerson {
  return name === person.evidence.asWritten ? person : { name, ...person }
}

function fullPerson(person: ShortPerson): Person {
  return { ...person, name: person.name ?? person.evidence.asWritten }
}

function shortQuotation({ start, end, use, speaker }: Quotation): ShortQuotation {
  if (speaker !== undefined) return [start, end, use, speaker]
  return use === 'quotation' ? [start, end] : [start, end, use]
}

function fullQuotation(quotation: ShortQuotation): Quotation {
  if ('start' in quotation) return quotation
  const [start, end, use = 'quotation', speaker] = quotation
  return { start, end, use, ...(speaker === undefined ? {} : { speaker }) }
}

function shortEvidence(evidence: Evidence, text: string): ShortEvidence {
  const { field, asWritten, span } = evidence
  const source = evidenceSources.indexOf(evidence.source)
  const certainty = certainties.indexOf(evidence.certainty)
  // Subtle: words that stand in the text need not be written again, but only when they are the very same.
  return span && text.slice(span.start, span.end) === asWritten
    ? [source, field, certainty, span.start, span.end]
    : [source, field, certainty, asWritten]
}

function fullEvidence(short: ShortEvidence, text: string): Evidence {
  const [source, field, certainty, place, end] = short
  const common = {
    source: evidenceSources[source] ?? 'text',
    field,
    certainty: certainties[certainty] ?? 'possible',
    state: 'extracted',
  } as const
  if (typeof place === 'string') return { ...common, asWritten: place }
  const span = { start: place, end: end ?? place }
  return { ...common, asWritten: text.slice(span.start, span.end), span }
}
