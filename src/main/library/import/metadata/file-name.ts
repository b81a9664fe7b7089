/** What a file's name says: the least trusted evidence. Names such as `3f2a91bc…` and `IMG_2041` say nothing. */
import type { Evidence } from '@shared/letter'
import { edtfRange } from '@shared/text/edtf'
import { findDates } from './dates/find-dates'
import type { Described, Finding, Rule } from './finding'
import { isPersonLike, named } from './names'

export const fileName: Rule = (letter) => {
  const name = letter.fileName.replace(/(?:\.[\p{L}\d]{1,5}){1,2}$/u, '').normalize('NFC')
  if (name.length > 200 || isMachineMade(name)) return []
  return [...dateOf(name, letter), ...correspondents(name).filter((finding) => !isNamedIn(letter, finding))]
}

/** Hashes, numbers of cameras and scanners, identifiers. */
function isMachineMade(name: string): boolean {
  return (
    /^(?:\d{1,6}[_-])?(?=[0-9a-f-]*\d)(?=[0-9a-f-]*[a-f])[0-9a-f-]{8,}$/i.test(name) ||
    /^(?:img|dsc[fn]?|pict?|scan|image|photo|mvimg|pxl|dji|cimg|screenshot|bildschirmfoto|whatsapp)[\s_-]*\p{N}/iu.test(
      name,
    )
  )
}

function evidenceOf(asWritten: string, certainty: Evidence['certainty']): Evidence {
  return { source: 'file-name', field: 'name', asWritten, certainty, state: 'extracted' }
}

const dayInName = /(?:^|[^\d])((?:1[0-9]|20)\d{2})([-_. ]?)(\d{2})\2(\d{2})(?=[^\d]|$)/

/** A whole day at either end is likely the letter's, where nothing in the text can say another; the rest is possible. */
function dateOf(name: string, letter: Described): readonly Finding[] {
  const day = dayInName.exec(name)
  if (!day) return possibleDate(name)
  const [whole, year, separator, month, dayOfMonth] = day
  const edtf = `${year}-${month}-${dayOfMonth}`
  const range = edtfRange(edtf)
  const asWritten = whole.replace(/^[^\d]/, '')
  if (!range) return []
  const isAtEnd = day.index === 0 || day.index + whole.length === name.length
  const isSure = isAtEnd && separator !== '' && !hasOtherDate(letter)
  const evidence = evidenceOf(asWritten, isSure ? 'likely' : 'possible')
  return [{ field: 'date', date: { edtf, ...range, role: 'sent', inferred: false, evidence } }]
}

/** Whether the letter itself or its file can state a date; a report is dated by its publication. */
function hasOtherDate({ blocks, properties, text }: Described): boolean {
  const kinds = new Set(blocks.map(({ kind }) => kind))
  const isLetter = kinds.has('salutation') || kinds.has('closing')
  return (
    !isLetter ||
    kinds.has('dateline') ||
    properties.length > 0 ||
    /^\s*(?:date|from|to)\b/i.test(text.slice(0, 80))
  )
}

function possibleDate(name: string): readonly Finding[] {
  const [found, another] = findDates(name.replaceAll('_', ' '))
  if (!found || another || found.edtf === null || found.min === null || found.max === null) return []
  const { edtf, min, max, inferred, calendar, asWritten } = found
  const evidence = evidenceOf(asWritten, 'possible')
  return [
    {
      field: 'date',
      date: { edtf, min, max, role: 'sent', inferred, ...(calendar && { calendar }), evidence },
    },
  ]
}

const directions = [
  /^(?:(?:letter|letters|ltr|mail|email)\s+)?(?:from\s+)?(.+?)\s+to\s+(.+)$/i,
  /^(?:(?:brief|schreiben|karte)\s+)?(?:von\s+)?(.+?)\s+an\s+(.+)$/i,
  /^(?:lettre\s+)?(?:de\s+)?(.+?)\s+à\s+(.+)$/i,
  /^(?:lettera|lettere)\s+(?:di|da)\s+(.+?)\s+a\s+(.+)$/i,
  /^(?:carta|cartas)\s+de\s+(.+?)\s+a\s+(.+)$/i,
  /^(?:نامه[ٔ‌ی]*\s+)?(?:از\s+)?(.+?)\s+به\s+(.+)$/u,
]

/** `Vale to Orr`, `Brief_von_X_an_Y`: only ever a proposal. */
function correspondents(name: string): readonly Finding[] {
  const words = withoutDates(name.replace(dayInName, ' ').replace(/_+/g, ' '))
    .replace(/\([^)]*\)|\[[^\]]*\]|\p{N}+/gu, ' ')
    .replace(/^[\s,-]+|[\s,-]+$/g, '')
    .replace(/\s+/g, ' ')
  for (const direction of directions) {
    const [, sender, recipient] = direction.exec(words) ?? []
    if (sender === undefined || recipient === undefined) continue
    return [...proposed('sender', sender), ...proposed('recipient', recipient)]
  }
  return proposed('recipient', /^(?:to|an|à)\s+(.+)$/i.exec(words)?.[1])
}

function withoutDates(name: string): string {
  let rest = name
  for (const { span } of findDates(name).toReversed())
    rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`
  return rest
}

/** The letter's own parts say it better: `Crake` where Elias F. Crake signed. */
function isNamedIn({ text, blocks }: Described, finding: Finding): boolean {
  if (finding.field !== 'sender' && finding.field !== 'recipient') return false
  const surname = finding.person.name.split(' ').at(-1)?.toLowerCase() ?? ''
  const kind = finding.field === 'sender' ? 'signature' : 'salutation'
  return blocks.some(
    (block) => block.kind === kind && text.slice(block.start, block.end).toLowerCase().includes(surname),
  )
}

function proposed(field: 'sender' | 'recipient', written: string | undefined): readonly Finding[] {
  const name = written?.trim() ?? ''
  if (name.length < 2 || !/^[\p{Lu}\p{Lo}]/u.test(name) || !isPersonLike(name)) return []
  return [{ field, person: { ...named(name), evidence: evidenceOf(name, 'possible') } }]
}
