/** What filters, facets and saved searches ask of a letter: worked out from its description whenever that changes, so that none of them reads it. */
import { hash } from 'node:crypto'
import {
  type Description,
  type LetterFact,
  letterFacts,
  type Person,
  placeRoles,
  type Source,
} from '@shared/letter'

export interface KnownFacts {
  /** A bit for each place in `letterFacts`. */
  readonly facts: number
  /** Of everything that is known about the letter, but not of where it was found. Eight bytes. */
  readonly headHash: Uint8Array
  /** The publisher, else the host of the address; null when neither is known. */
  readonly source: string | null
  readonly places: readonly (readonly [role: number, name: string])[]
}

/** `letter` tells what the description does not: which part of its file it is, and how many words it has. */
export function knownFacts(
  description: Description,
  letter: { readonly part: string; readonly words: number },
): KnownFacts {
  const source = sourceName(description.source)
  return {
    facts: factsToStore(description, letter, source),
    headHash: headHash(description),
    source,
    places: description.places.map(({ role, name }) => [placeRoles.indexOf(role), name]),
  }
}

function factsToStore(
  description: Description,
  { part, words }: { readonly part: string; readonly words: number },
  source: string | null,
): number {
  const { dates, senders, recipients, signatories, signatoryCount, places, quotations, links } = description
  const has: Readonly<Record<LetterFact, boolean>> = {
    date: dates.some(({ role }) => role !== 'mentioned'),
    sender: senders.length > 0,
    recipient: recipients.length > 0,
    signatory: signatories.length > 0 || signatoryCount !== null,
    place: places.length > 0,
    quotation: quotations.some(({ use }) => use === 'quotation'),
    source: source !== null,
    text: words > 0,
    part: part !== '',
    reply: links.some(({ relation }) => relation === 'in-reply-to'),
  }
  return letterFacts.reduce((bits, fact, place) => (has[fact] ? bits | (1 << place) : bits), 0)
}

function sourceName({ publisher, url }: Source): string | null {
  if (publisher !== undefined && publisher.trim() !== '') return publisher
  const host = url === undefined || !URL.canParse(url) ? '' : new URL(url).host
  return host === '' ? null : host
}

/**
 * Evidence is left out: a value that is found in another place, or confirmed, is the same value. A title that was made
 * of the first words is part of the text, not something known about it.
 */
function headHash(description: Description): Uint8Array {
  const { title, titleEvidence, kind, language, dates, places, source, signatoryCount } = description
  const { senders, recipients, signatories } = description
  const known = [
    ...[titleEvidence.field === 'first-words' ? null : title, kind, language, signatoryCount],
    dates.map(({ edtf, role, inferred, calendar }) => [edtf, role, inferred, calendar]),
    [senders, recipients, signatories].map((people) => people.map(personValues)),
    places.map(({ name, role, reference }) => [name, role, reference]),
    [source.publisher, source.url, source.edition],
  ]
  return hash('sha256', JSON.stringify(known), 'buffer').subarray(0, 8)
}

function personValues({ name, listedAs, address, reference, role, organisation }: Person) {
  return [name, listedAs, address, reference, role, organisation]
}
