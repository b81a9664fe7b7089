/**
 * What a TEI edition says of a letter: its header, and the names and dates marked in its opening and closing. The
 * header's description of the correspondence counts most; weaker places are only asked where it is silent.
 */
import type { Evidence, LetterKind } from '@shared/letter'
import type { Property, PropertyValue } from '../formats/format'
import { teiLanguage } from '../formats/tei/tei-language'
import { correspondenceFindings } from './cmif'
import type { Described, Finding, Rule } from './finding'
import { hasDate } from './tei/attribute-date'
import { dateFindings, personFindings, placeFindings, type Standing } from './tei/header-findings'
import { titleOfFindings } from './tei/letter-title'
import { titleParties } from './tei/title-parties'

export const tei: Rule = (letter) => {
  const properties = letter.properties.filter(({ source }) => source === 'tei-header')
  if (properties.length === 0) return []
  const stated = correspondenceFindings(properties, 'tei-header')
  const fields = new Fields(properties)
  const findings = [
    ...stated,
    ...people(fields, stated),
    ...sentPlaces(fields, stated),
    ...sentDates(fields, stated),
  ]
  return [
    ...titles(letter, fields, findings),
    ...findings,
    ...kinds(fields, stated),
    ...languages(fields),
    ...sources(fields),
  ]
}

class Fields {
  readonly #values = new Map<string, readonly PropertyValue[]>()

  constructor(properties: readonly Property[]) {
    for (const { field, values } of properties) {
      this.#values.set(field, [...(this.#values.get(field) ?? []), ...values])
    }
  }

  of(field: string): readonly PropertyValue[] {
    return this.#values.get(field) ?? []
  }

  first(...fields: readonly string[]): { readonly field: string; readonly value: PropertyValue } | null {
    for (const field of fields) {
      const value = this.of(field).find(({ text }) => text !== '')
      if (value) return { field, value }
    }
    return null
  }
}

/** Where to look, best first, and how far each place can be relied on. */
type Places = readonly (readonly [field: string, trust: Evidence['certainty']])[]

const senderPlaces: Places = [
  ['participants/sender', 'certain'],
  ['creation/sender', 'certain'],
  ['text/head/sender', 'likely'],
  ['author', 'likely'],
  ['text/signed/person', 'likely'],
]
const recipientPlaces: Places = [
  ['participants/recipient', 'certain'],
  ['creation/recipient', 'certain'],
  ['text/head/recipient', 'likely'],
  ['text/salute/person', 'likely'],
]

function people(fields: Fields, stated: readonly Finding[]): readonly Finding[] {
  return [
    ...(has(stated, 'sender') ? [] : peopleAt(senderPlaces, 'sender', fields)),
    ...(has(stated, 'recipient') ? [] : peopleAt(recipientPlaces, 'recipient', fields)),
  ]
}

function peopleAt(places: Places, role: 'sender' | 'recipient', fields: Fields): readonly Finding[] {
  const found = firstOf(places, (field, trust) =>
    personFindings(fields.of(field), role, standing(field, trust)),
  )
  if (found.length > 0) return found
  const [title] = fields.of('title')
  const name = title && titleParties(title.text)?.[role]
  return name ? personFindings([{ text: name }], role, standing('titleStmt/title', 'likely')) : []
}

const placePlaces: Places = [
  ['creation/place', 'certain'],
  ['text/dateline/place', 'likely'],
  ['text/opener/place', 'likely'],
  ['origin/place', 'likely'],
]

function sentPlaces(fields: Fields, stated: readonly Finding[]): readonly Finding[] {
  if (stated.some((finding) => finding.field === 'place' && finding.place.role === 'sent')) return []
  return firstOf(placePlaces, (field, trust) =>
    placeFindings(fields.of(field).slice(0, 1), 'sent', standing(field, trust)),
  )
}

/** Dates that the letter bears itself are always told, so that the reader sees where header and letter differ. */
function sentDates(fields: Fields, stated: readonly Finding[]): readonly Finding[] {
  const isDated = stated.some((finding) => finding.field === 'date' && finding.date.role === 'sent')
  const marked = [
    'text/dateline/date',
    'text/opener/date',
    'text/salute/date',
    'text/closer/date',
    'text/signed/date',
  ]
  const borne = firstOf(
    marked.map((field) => [field, 'certain'] as const),
    (field, trust) =>
      dateFindings(fields.of(field).filter(isMarkedUp).slice(0, 1), 'sent', standing(field, trust)),
  )
  const isBorne = borne.some(
    (finding) => finding.field === 'date' && finding.date.evidence.certainty !== 'possible',
  )
  if (isDated || isBorne) return borne
  const weaker: Places = [
    ['creation/date', 'certain'],
    ['origin/date', 'likely'],
    ['text/head/date', 'likely'],
    ...marked.map((field) => [field, 'likely'] as const),
  ]
  return [
    ...borne,
    ...firstOf(weaker, (field, trust) =>
      dateFindings(fields.of(field).slice(0, 1), 'sent', standing(field, trust)),
    ),
  ]
}

function isMarkedUp({ attributes }: PropertyValue): boolean {
  return attributes !== undefined && hasDate(attributes)
}

function firstOf(
  places: Places,
  find: (field: string, trust: Evidence['certainty']) => readonly Finding[],
): readonly Finding[] {
  for (const [field, trust] of places) {
    const found = find(field, trust)
    if (found.length > 0) return found
  }
  return []
}

function has(findings: readonly Finding[], field: Finding['field']): boolean {
  return findings.some((finding) => finding.field === field)
}

function standing(field: string, trust: Evidence['certainty']): Standing {
  return field.startsWith('text/')
    ? { source: 'markup', field: field.slice('text/'.length), trust }
    : { source: 'tei-header', field, trust }
}

function evidenceOf(
  field: string,
  value: PropertyValue,
  certainty: Evidence['certainty'] = 'certain',
): Evidence {
  return { source: 'tei-header', field, asWritten: value.text, certainty, state: 'extracted' }
}

/** A letter without a title of its own is called by its head, or after the people of it. */
function titles(letter: Described, fields: Fields, findings: readonly Finding[]): readonly Finding[] {
  const own = fields.first('title')
  if (own)
    return [{ field: 'title', title: own.value.text, evidence: evidenceOf('titleStmt/title', own.value) }]
  const head = headTitle(letter, fields)
  if (head) return [head]
  const made = titleOfFindings(findings, 'tei-header')
  return made ? [made] : []
}

/** A head further down names a part of the letter. */
const mostAbove = 3
const numberAlone = /^[^\p{L}]*(?:[IVXLCDM]+[^\p{L}]*)?$/u

/** Whatever its block is taken for: the edition says that it is the head. */
function headTitle({ blocks }: Described, fields: Fields): Finding | null {
  const end = blocks[Math.min(mostAbove, blocks.length) - 1]?.end ?? 0
  const head = fields
    .of('text/head')
    .find(({ text, span }) => span !== undefined && span.start < end && !numberAlone.test(text))
  if (head?.span === undefined) return null
  return {
    field: 'title',
    title: head.text.replace(/\s+/g, ' ').trim(),
    evidence: {
      source: 'markup',
      field: 'head',
      asWritten: head.text,
      span: head.span,
      certainty: 'likely',
      state: 'extracted',
    },
  }
}

const kindsOfTypes: readonly (readonly [RegExp, LetterKind])[] = [
  [/^edition$/i, 'other'],
  [
    /open[-_ ]?letter|offener[-_ ]?brief|lettre[-_ ]?ouverte|carta[-_ ]?abierta|lettera[-_ ]?aperta/i,
    'open-letter',
  ],
  [/petition|pétition|petición|appeal|bittschrift|eingabe/i, 'petition'],
  [/e-?mail/i, 'e-mail'],
  [
    /letter|brief|lettre|lettera|carta|epist|письм|correspond|korrespond|postcard|postkarte|telegram/i,
    'letter',
  ],
]

function kinds(fields: Fields, stated: readonly Finding[]): readonly Finding[] {
  for (const field of ['type', 'class']) {
    for (const value of fields.of(field)) {
      const kind = kindsOfTypes.find(([pattern]) => pattern.test(value.text))?.[1]
      if (kind !== undefined) return [{ field: 'kind', letterKind: kind, evidence: evidenceOf(field, value) }]
    }
  }
  if (stated.length === 0) return []
  return [
    { field: 'kind', letterKind: 'letter', evidence: evidenceOf('correspDesc', { text: 'correspDesc' }) },
  ]
}

function languages(fields: Fields): readonly Finding[] {
  const stated = fields.first('text/language', 'language')
  const language = stated && teiLanguage(stated.value.text)
  if (!stated || !language) return []
  const field = stated.field === 'language' ? 'langUsage' : 'text/@xml:lang'
  return [{ field: 'language', language, evidence: evidenceOf(field, stated.value) }]
}

function sources(fields: Fields): readonly Finding[] {
  const publisher = fields.first('publisher')
  const url = fields.first('url')
  const edition = fields.first('series', 'bibliography', 'shelfmark')
  return [
    ...(publisher
      ? [
          {
            field: 'source' as const,
            source: { publisher: publisher.value.text },
            evidence: evidenceOf('publisher', publisher.value),
          },
        ]
      : []),
    ...(url && /^https?:/i.test(url.value.text)
      ? [
          {
            field: 'source' as const,
            source: { url: url.value.text },
            evidence: evidenceOf('idno', url.value),
          },
        ]
      : []),
    ...(edition
      ? [
          {
            field: 'source' as const,
            source: { edition: edition.value.text },
            evidence: evidenceOf(edition.field, edition.value),
          },
        ]
      : []),
  ]
}
