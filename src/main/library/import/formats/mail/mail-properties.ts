/** What a mail's header states, as it stands there: people with their addresses, dates, subject, lists, programs. Interprets nothing. */
import type { Property, PropertyValue } from '../format'
import { readAddresses } from './addresses'
import { type DecodeRaw, decodeWords } from './encoded-words'
import type { Header } from './header-fields'

const people = new Set(
  'from sender reply-to to cc bcc apparently-to resent-from resent-to x-original-from'.split(' '),
)
const words = new Set(
  (
    'subject date organization organisation list-id list-post list-archive archived-at newsgroups x-mailer user-agent ' +
    'x-newsreader x-gmail-labels x-keywords keywords comments importance content-language message-id in-reply-to ' +
    'references return-path delivered-to x-mozilla-status snapshot-content-location thread-topic mailing-list'
  ).split(' '),
)

/** In the order of the header; `received` is the last hop, `first-received` the first one. */
export function mailProperties(header: Header, decodeRaw: DecodeRaw): readonly Property[] {
  const values = new Map<string, PropertyValue[]>()
  for (const { name, value } of header.fields) {
    const found = valuesOf(name, value, decodeRaw)
    const known = values.get(name)
    if (known) known.push(...found)
    else if (found.length > 0) values.set(name, [...found])
  }
  const properties = [...values].map(([field, all]) => mailProperty(field, all))
  return [...properties, ...receivedProperties(header)]
}

function valuesOf(name: string, value: string, decodeRaw: DecodeRaw): readonly PropertyValue[] {
  if (people.has(name)) return peopleOf(value, decodeRaw)
  if (name === 'newsgroups') return value.split(',').flatMap((group) => wordsOf(group, decodeRaw))
  return words.has(name) ? wordsOf(value, decodeRaw) : []
}

export function mailProperty(field: string, values: readonly PropertyValue[]): Property {
  return { source: 'mail-header', field, values }
}

function peopleOf(value: string, decodeRaw: DecodeRaw): readonly PropertyValue[] {
  return readAddresses(value, decodeRaw).map(personValue)
}

/** The name where there is one, else the address. */
export function personValue({
  name,
  address,
}: {
  readonly name: string
  readonly address: string
}): PropertyValue {
  return { text: name || address, ...(address !== '' && { attributes: { address } }) }
}

function wordsOf(value: string, decodeRaw: DecodeRaw): readonly PropertyValue[] {
  const text = decodeWords(value, decodeRaw).replace(/\s+/g, ' ').trim()
  return text === '' ? [] : [{ text }]
}

/** Each host puts its line above those of the others. */
function receivedProperties(header: Header): readonly Property[] {
  const hops = header.fields.filter(({ name }) => name === 'received')
  return [
    ...receivedProperty('received', hops[0]?.value),
    ...receivedProperty('first-received', hops.at(-1)?.value),
  ]
}

function receivedProperty(field: string, hop: string | undefined): readonly Property[] {
  const date = hop?.slice(hop.lastIndexOf(';') + 1).trim() ?? ''
  return hop === undefined || !hop.includes(';') || date === '' ? [] : [mailProperty(field, [{ text: date }])]
}

/** The identifiers of a field such as References, without their brackets, in its order. */
export function messageIds(field: string): readonly string[] {
  const found = [...field.matchAll(/<([^<>\s]{1,300})>/g)].map(([, id]) => id ?? '')
  if (found.length > 0) return [...new Set(found)]
  const bare = field.trim()
  return /^[^\s<>@]{1,200}@[^\s<>@]{1,200}$/.test(bare) ? [bare] : []
}
