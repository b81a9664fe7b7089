/** What an Outlook mail states: the header that it came with, and what Outlook keeps beside it where there is none. */
import type { Property, PropertyValue } from '../format'
import { readHeader } from './header-fields'
import { mailProperties, mailProperty, personValue } from './mail-properties'
import { ItemProperties } from './msg-properties'

export function messageProperties(item: ItemProperties): readonly Property[] {
  const received = headerProperties(item.text(0x007d))
  const known = new Set(received.map(({ field }) => field))
  return [...received, ...ownProperties(item).filter(({ field }) => !known.has(field))]
}

function headerProperties(text: string): readonly Property[] {
  if (text === '') return []
  // Outlook may put a line of its own in front.
  const raw = Buffer.from(text.replace(/^\s*Microsoft Mail Internet Headers[^\n]*\n/i, ''), 'utf8').toString(
    'latin1',
  )
  return mailProperties(readHeader(raw, 0, raw.length), (bytes) => bytes.toString('utf8'))
}

function ownProperties(item: ItemProperties): readonly Property[] {
  const submitted = item.time(0x0039)
  const delivered = item.time(0x0e06)
  return [
    ...stated(
      'from',
      [senderOf(item)].filter((value) => value.text !== ''),
    ),
    ...stated('to', recipients(item, 1, 0x0e04)),
    ...stated('cc', recipients(item, 2, 0x0e03)),
    ...stated('bcc', recipients(item, 3, 0x0e02)),
    ...words('subject', item.text(0x0037) || item.text(0x0070)),
    ...words('date', submitted === null ? '' : isoTime(submitted)),
    ...words('received', delivered === null ? '' : isoTime(delivered)),
    ...words('message-id', item.text(0x1035)),
    ...words('in-reply-to', item.text(0x1042)),
    ...words('references', item.text(0x1039)),
  ]
}

function stated(field: string, values: readonly PropertyValue[]): readonly Property[] {
  return values.length === 0 ? [] : [mailProperty(field, values)]
}

function words(field: string, text: string): readonly Property[] {
  const written = text.replace(/\s+/g, ' ').trim()
  return written === '' ? [] : [mailProperty(field, [{ text: written }])]
}

/** Outlook keeps times in UTC only, and not what the clock showed where it was written. */
function isoTime(time: Date): string {
  return Number.isNaN(time.getTime()) ? '' : `${time.toISOString().slice(0, 19)}Z`
}

/** The one in whose name it was sent, else the one who sent it. Subtle: a secretary's address is not the director's. */
function senderOf(item: ItemProperties): PropertyValue {
  const sender = { name: item.text(0x0c1a), address: mailAddress([item.text(0x5d01), item.text(0x0c1f)]) }
  const name = item.text(0x0042) || sender.name
  const stated = mailAddress([item.text(0x5d02), item.text(0x0065)])
  const address = stated || (name === sender.name ? sender.address : '')
  return personValue({ name: named(name, address), address })
}

function recipients(item: ItemProperties, type: number, shown: number): readonly PropertyValue[] {
  const all = item
    .parts('__recip_version1.0_#')
    .map((storage) => new ItemProperties(storage, 'part', item.charset))
  const found = all
    .filter((one) => (one.number(0x0c15) ?? 1) % 16 === type)
    .map((one) => {
      const address = mailAddress([one.text(0x39fe), one.text(0x3003)])
      return personValue({ name: named(one.text(0x3001) || one.text(0x5ff6), address), address })
    })
  const named_ = found.filter(({ text }) => text !== '')
  return named_.length > 0 ? named_ : names(item.text(shown))
}

/** Where only the line is kept that Outlook shows. */
function names(line: string): readonly PropertyValue[] {
  return line
    .split(';')
    .map((name) => ({ text: name.trim() }))
    .filter(({ text }) => text !== '')
}

/** Inside a firm, people have addresses of another kind, which say nothing outside. */
function mailAddress(candidates: readonly string[]): string {
  return candidates.find((candidate) => /^[^\s/]\S*@\S+$/.test(candidate)) ?? ''
}

function named(name: string, address: string): string {
  const plain = name.trim().replace(/^'(.*)'$/, '$1')
  return plain.toLowerCase() === address.toLowerCase() ? '' : plain
}
