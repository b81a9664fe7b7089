/**
 * A letter as it is cited: what of its description a bibliography takes, in the forms that the writers of citations
 * need. Pure. What is only a proposal, and what the reader rejected, is no part of it.
 */
import { type CitedDate, citedDate } from './citation/cited-date'
import type { Letter, LetterDate, LetterKind, Person } from './letter'

export const citationFormats = ['text', 'bibtex', 'ris', 'csl'] as const
export type CitationFormat = (typeof citationFormats)[number]

/** Ways to cite in a note: The Chicago Manual of Style, the MHRA Style Guide, New Hart's Rules (Oxford). */
export const citationStyles = ['chicago', 'mhra', 'oxford'] as const
export type CitationStyle = (typeof citationStyles)[number]

/** What a citation can fail to carry. */
export const citationLosses = [
  /** How uncertain a date is, the calendar of its words, or that it was inferred. */
  'dates',
  /** Dates of another kind than the one that is cited, such as when the letter arrived. */
  'other-dates',
  /** Recipients, who stand in a note or nowhere. */
  'recipients',
  /** People who signed and are not named one by one. */
  'signatories',
  'places',
  /** That a letter answers another one, or came with it. */
  'links',
] as const
export type CitationLoss = (typeof citationLosses)[number]

export interface CitedName {
  /** With the forename first. */
  readonly name: string
  /** Known only where the letter itself sets them apart; never guessed. */
  readonly family: string | null
  readonly given: string | null
}

export interface CitedLetter {
  readonly key: string
  readonly kind: LetterKind | null
  readonly title: string
  /** Whether somebody gave it this title; else it was made of its first words or its file's name. */
  readonly hasOwnTitle: boolean
  /** Who sent it, or else who signed it, the first `mostNamed`. */
  readonly authors: readonly CitedName[]
  /** How many there are whom `authors` leaves out. */
  readonly moreAuthors: number
  /** How many signed who are not among the authors. */
  readonly moreSignatories: number
  readonly recipients: readonly CitedName[]
  readonly date: CitedDate | null
  readonly dateRole: LetterDate['role'] | null
  /** As its words have it. */
  readonly dateAsWritten: string
  readonly calendar: NonNullable<LetterDate['calendar']> | null
  readonly otherDates: number
  readonly sentFrom: string | null
  readonly receivedAt: string | null
  readonly publisher: string | null
  readonly edition: string | null
  readonly url: string | null
  readonly language: string | null
  /** Inside its source folder, with the part of the file when that has several letters. */
  readonly path: string
  readonly links: number
}

/** Longer lists of names are of no use in a bibliography. */
const mostNamed = 20
const madeTitles = ['first-words', 'file-name', 'name']

export function citedLetter(letter: Omit<Letter, 'text' | 'blocks'>): CitedLetter {
  const { senders, signatories, source, places, links, titleEvidence } = letter
  const signed = Math.max(letter.signatoryCount ?? 0, signatories.length)
  const authors = senders.length > 0 ? senders : signatories
  const named = new Set(senders.flatMap(spellings))
  const signedToo = signatories.filter((person) => spellings(person).some((name) => named.has(name))).length
  const date = mainDate(letter.dates)
  return {
    ...{ key: letter.key, kind: letter.kind, links: links.length },
    title: oneLine(letter.title),
    hasOwnTitle: titleEvidence.source !== 'file-name' && !madeTitles.includes(titleEvidence.field),
    authors: authors.slice(0, mostNamed).map(citedName),
    moreAuthors: Math.max(0, authors.length - mostNamed),
    moreSignatories:
      senders.length > 0 ? signed - signedToo : Math.max(0, signed - Math.min(authors.length, mostNamed)),
    recipients: letter.recipients.map(citedName),
    date: date === undefined ? null : citedDate(date.edtf, date.inferred),
    dateRole: date?.role ?? null,
    dateAsWritten: oneLine(date?.evidence.asWritten ?? ''),
    calendar: date?.calendar ?? null,
    otherDates: letter.dates.filter((other) => other !== date && other.role !== 'mentioned').length,
    sentFrom: placeOf(places, 'sent'),
    receivedAt: placeOf(places, 'received'),
    publisher: source.publisher === undefined ? null : oneLine(source.publisher),
    edition: source.edition === undefined ? null : oneLine(source.edition),
    language: letter.language === null ? null : unbroken(letter.language),
    url: source.url === undefined ? null : unbroken(source.url),
    path: unbroken(letter.file.part === '' ? letter.path : `${letter.path}#${letter.file.part}`),
  }
}

/** The date that stands for a letter: when it was sent, or else published, or else whatever is known. */
export function mainDate(dates: readonly LetterDate[]): LetterDate | undefined {
  return (
    dates.find((date) => date.role === 'sent') ?? dates.find((date) => date.role === 'published') ?? dates[0]
  )
}

function placeOf(places: Letter['places'], role: 'sent' | 'received'): string | null {
  const place = places.find((one) => one.role === role)
  return place === undefined ? null : oneLine(place.name)
}

function spellings({ name, normal, listedAs }: Person): readonly string[] {
  return [name, normal, listedAs].filter((one) => one !== undefined)
}

/** A comma sets the family name apart, as long as the other spelling of the name bears it out. */
function citedName({ name, normal, listedAs }: Person): CitedName {
  const shown = oneLine(listedAs ?? normal ?? name)
  for (const written of [listedAs ?? '', name]) {
    const [, family = '', given = ''] = /^([^,]+), ([^,]+)$/.exec(oneLine(written)) ?? []
    const turned = `${given} ${family}`
    if (family === '') continue
    if (turned === shown || written === listedAs) return { name: turned, family, given }
  }
  return { name: shown, family: null, given: null }
}

/** Without signs that end a line in some program or other, or that no file can hold. */
function unbroken(words: string): string {
  return words.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

/** Without line breaks, and without the marks that only steer directions on a screen. */
export function oneLine(words: string): string {
  return unbroken(words)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
