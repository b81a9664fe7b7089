/** What the index shows and finds a letter by: made from its description, at import and again when the reader corrects it. */
import type { Block, Description, LetterDate, Person } from '@shared/letter'
import { foldText } from '@shared/text/fold'
import { foldedText } from '@shared/text/tokens'
import { kindToStore } from './stored-letter'

/** The columns that lists show and sort by. */
export interface HeadColumns {
  readonly title: string
  readonly titleOrder: string
  readonly date: string | null
  readonly dayMin: number | null
  readonly dayMax: number | null
  readonly kind: number | null
  readonly language: string | null
  readonly senders: string
  readonly recipients: string
  readonly senderOrder: string
}

/** The folded words of a letter, a string for each column of the full-text index. */
export interface IndexedWords {
  readonly text: string
  readonly quotations: string
  readonly openings: string
  readonly closings: string
  readonly title: string
  readonly people: string
  readonly places: string
}

export function headColumns(description: Description): HeadColumns {
  const { title, senders, recipients } = description
  const date = mainDate(description.dates)
  return {
    title,
    titleOrder: foldText(title),
    date: date?.edtf ?? null,
    dayMin: date?.min ?? null,
    dayMax: date?.max ?? null,
    kind: kindToStore(description.kind),
    language: description.language,
    senders: JSON.stringify(senders.map(listedName)),
    recipients: JSON.stringify(recipients.map(listedName)),
    senderOrder: foldText(senders.map(listedName).join(' ')),
  }
}

/** A person is listed under the name that the reader merged the others into, else under the name as written. */
function listedName({ name, listedAs }: Person): string {
  return listedAs ?? name
}

/** The date to sort by: of writing, else of publication, else of receipt. */
function mainDate(dates: readonly LetterDate[]): LetterDate | undefined {
  for (const role of ['sent', 'published', 'received', 'event'] as const) {
    const found = dates.find((date) => date.role === role)
    if (found) return found
  }
  return undefined
}

/**
 * A word of the index that no text and no query can hold, because folding takes it for a space. It is not in the
 * vocabulary.
 */
export const noWord = '\u241f'
/** Words that are at most five apart, as `near` takes them when nothing else is said, stand in one name. */
const betweenNames = ` ${Array.from({ length: 6 }, () => noWord).join(' ')} `

const openings: ReadonlySet<Block['kind']> = new Set(['letterhead', 'dateline', 'salutation'])
const closings: ReadonlySet<Block['kind']> = new Set(['closing', 'signature', 'postscript'])

/** `folded` are the folded words of the whole text. */
export function indexedWords(
  description: Description,
  text: string,
  folded: string,
  blocks: readonly Block[],
): IndexedWords {
  const { senders, signatories, recipients, places } = description
  const zone = (kinds: ReadonlySet<Block['kind']>) =>
    foldedSpans(
      text,
      blocks.filter(({ kind }) => kinds.has(kind)),
    )
  const quoted = description.quotations.filter(({ use }) => use === 'quotation')
  return {
    text: folded,
    quotations: foldedSpans(text, quoted),
    openings: zone(openings),
    closings: zone(closings),
    title: titleWords(description),
    people: apart([...senders, ...signatories, ...recipients].flatMap(personWords)),
    places: apart(places.map(({ name }) => name)),
  }
}

function foldedSpans(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  return spans.map(({ start, end }) => foldedText(text.slice(start, end)).text).join(' ')
}

function personWords({ name, listedAs, normal, address, role, organisation }: Person): readonly string[] {
  const names = [...new Set([name, listedAs, normal])]
  return [...names, address, role, organisation].filter((word) => word !== undefined)
}

/** Names of one column, so far from each other that no phrase goes from one into the next. */
function apart(names: readonly string[]): string {
  return names
    .map((name) => foldedText(name).text)
    .filter((words) => words !== '')
    .join(betweenNames)
}

/** A title cut out of the letter's first words is in the text already; as a title it would only distort the ranking. */
function titleWords({ title, titleEvidence }: Description): string {
  return titleEvidence.field === 'first-words' ? '' : foldedText(title).text
}
