/** What a mail's header says: who wrote to whom, when, about what. The words of the letter itself are not looked at. */

import type { Evidence, LetterDate, Person } from '@shared/letter'
import { edtfRange } from '@shared/text/edtf'
import type { Property, PropertyValue } from '../formats/format'
import type { Finding, Rule } from './finding'
import { type MailDate, readMailDate } from './mail-date'

type Certainty = Evidence['certainty']

export const mailHeaders: Rule = ({ properties }) => {
  const stated = properties.filter(({ source }) => source === 'mail-header')
  if (stated.length === 0) return []
  if (isSavedPage(stated)) return titleOf(stated)
  return [
    ...titleOf(stated),
    ...kindOf(stated),
    ...datesOf(stated),
    ...sendersOf(stated),
    ...recipientFields.flatMap(([field, shown]) =>
      peopleOf(stated, field, shown).map((person) => ({ field: 'recipient' as const, person })),
    ),
  ]
}

const recipientFields = [
  ['to', 'To'],
  ['apparently-to', 'Apparently-To'],
  ['cc', 'Cc'],
  ['bcc', 'Bcc'],
  ['newsgroups', 'Newsgroups'],
] as const

function statedValue(properties: readonly Property[], field: string): PropertyValue | undefined {
  return properties.find((property) => property.field === field)?.values[0]
}

function evidenceOf(field: string, asWritten: string, certainty: Certainty): Evidence {
  return { source: 'mail-header', field, asWritten, certainty, state: 'extracted' }
}

/** What browsers put in the place of a writer. */
const savedBy = /^<?saved ?by ?(?:blink|webkit|mozilla|microsoft|windows|opera)/i

/** Also when it begins with `Re:`: so the writer, or the program for them, called the letter. */
function titleOf(properties: readonly Property[]): readonly Finding[] {
  const title = statedValue(properties, 'subject')?.text
  if (title === undefined || !/[\p{L}\p{N}]/u.test(title)) return []
  return [{ field: 'title', title, evidence: evidenceOf('Subject', title, 'certain') }]
}

/** A page that a browser saved has a mail's header, but nobody wrote it to anybody, and its day is the browser's. */
function isSavedPage(properties: readonly Property[]): boolean {
  const { text = '', attributes } = statedValue(properties, 'from') ?? {}
  return (
    statedValue(properties, 'snapshot-content-location') !== undefined ||
    savedBy.test(text) ||
    savedBy.test(attributes?.['address'] ?? '')
  )
}

function kindOf(properties: readonly Property[]): readonly Finding[] {
  const shown = [
    ['message-id', 'Message-ID'],
    ['from', 'From'],
    ['received', 'Received'],
  ] as const
  for (const [field, name] of shown) {
    const value = statedValue(properties, field)
    if (value === undefined) continue
    return [{ field: 'kind', letterKind: 'e-mail', evidence: evidenceOf(name, value.text, 'certain') }]
  }
  return []
}

/** Lists put their own name in the place of the writer's, which they then keep beside it. `Sender` and `Reply-To` name somebody only where `From` names nobody. */
function sendersOf(properties: readonly Property[]): readonly Finding[] {
  const organisation = (statedValue(properties, 'organization') ?? statedValue(properties, 'organisation'))
    ?.text
  const original = peopleOf(properties, 'x-original-from', 'X-Original-From')
  const from = original.length > 0 ? original : peopleOf(properties, 'from', 'From')
  const senders =
    from.length > 0
      ? from.map((person) => (organisation && from.length === 1 ? { ...person, organisation } : person))
      : [...peopleOf(properties, 'sender', 'Sender'), ...peopleOf(properties, 'reply-to', 'Reply-To')].slice(
          0,
          1,
        )
  return senders.filter(({ name }) => !savedBy.test(name)).map((person) => ({ field: 'sender', person }))
}

function peopleOf(properties: readonly Property[], field: string, shown: string): readonly Person[] {
  const found = properties.filter((property) => property.field === field)
  return found
    .flatMap(({ values }) => values)
    .filter(isSomebody)
    .map((value) => personOf(value, shown))
}

/** Programs write `undisclosed-recipients` where the writer hid all names. */
function isSomebody({ text }: PropertyValue): boolean {
  return !/^(?:undisclosed|unlisted)[- ]?recipients?:?$|^recipient list (?:not shown|suppressed)$/i.test(text)
}

function personOf({ text, attributes }: PropertyValue, field: string): Person {
  const address = attributes?.['address']
  if (address === undefined) return { name: text, evidence: evidenceOf(field, text, 'certain') }
  const asWritten = text === address ? address : `${text} <${address}>`
  return { name: text, address, evidence: evidenceOf(field, asWritten, 'certain') }
}

/** A clock that was wrong by more than this shows when the first host that took the mail writes another day. */
const mostDrift = 3 * 24 * 3_600_000

function datesOf(properties: readonly Property[]): readonly Finding[] {
  const first = dateIn(properties, 'first-received')
  const last = dateIn(properties, 'received')
  return [
    ...sentDate(properties, first),
    ...(last ? dateFinding('received', last, 'Received', 'certain') : []),
  ]
}

interface StatedDate extends MailDate {
  readonly asWritten: string
}

function dateIn(properties: readonly Property[], field: string): StatedDate | null {
  const asWritten = statedValue(properties, field)?.text ?? ''
  const date = readMailDate(asWritten)
  return date && { ...date, asWritten }
}

function sentDate(properties: readonly Property[], first: StatedDate | null): readonly Finding[] {
  const stated = dateIn(properties, 'date')
  if (stated && !isWrong(stated, first)) return dateFinding('sent', stated, 'Date', 'certain')
  const doubted = stated ? dateFinding('sent', stated, 'Date', 'possible') : []
  if (first) return [...dateFinding('sent', first, 'Received', 'likely'), ...doubted]
  const stored = stated ? null : dateIn(properties, 'mailbox-line')
  return stored ? dateFinding('sent', stored, 'From ', 'possible') : doubted
}

/** Subtle: an earlier date is right, for mail can wait before it is sent; a clock that stands at its beginning is not. */
function isWrong(stated: StatedDate, first: StatedDate | null): boolean {
  if (stated.day < '1970-01-02') return true
  const taken = first?.instant ?? null
  return stated.instant !== null && taken !== null && stated.instant - taken > mostDrift
}

function dateFinding(
  role: LetterDate['role'],
  { day, asWritten }: StatedDate,
  field: string,
  certainty: Certainty,
): readonly Finding[] {
  const range = edtfRange(day)
  if (range === null) return []
  // What another line says of the mail was only taken for the day of writing.
  const inferred = role === 'sent' && field !== 'Date'
  return [
    {
      field: 'date',
      date: { edtf: day, ...range, role, inferred, evidence: evidenceOf(field, asWritten, certainty) },
    },
  ]
}
