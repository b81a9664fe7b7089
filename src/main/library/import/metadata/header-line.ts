/** Lines such as `From:` and `Date:` at the head of a plain text, and the date that scraped texts begin with. They stay in the text. */
import type { Evidence } from '@shared/letter'
import type { Described, Finding, Rule } from './finding'
import { type FieldMeaning, findingsOf } from './stated-field'

const meanings: ReadonlyMap<string, FieldMeaning> = new Map([
  ...named(
    'sender',
    'from sender author written_by von absender verfasser de expéditeur auteur da mittente autore',
  ),
  ...named(
    'sender',
    'remitente autor remetente van afzender от от_кого отправитель از فرستنده نویسنده من المرسل',
  ),
  ...named(
    'recipient',
    'to cc addressee recipient recipients an empfänger à destinataire a per destinatario para',
  ),
  ...named('recipient', 'destinatário aan geadresseerde кому получатель به گیرنده إلى الى المرسل_إليه'),
  ...named(
    'sent',
    'date sent dated date_sent datum gesendet inviato envoyé enviado enviada verzonden data fecha fecha_de_envío date_d’envoi дата تاریخ تاريخ التاريخ',
  ),
  ...named(
    'received',
    'received date_received eingegangen erhalten reçu ricevuta ricevuto recibido recebido ontvangen получено دریافت',
  ),
  ...named(
    'published',
    'published date_published veröffentlicht publié pubblicato publicado gepubliceerd опубликовано انتشار منتشر_شده',
  ),
  ...named(
    'title',
    'subject title re betreff betrifft objet sujet titre oggetto titolo asunto título assunto onderwerp тема موضوع عنوان الموضوع',
  ),
  ...named(
    'place-sent',
    'place place_of_writing sent_from ort lieu luogo lugar plaats место مکان محل المكان',
  ),
  ...named('place-received', 'destination sent_to_place bestimmungsort مقصد'),
  ...named(
    'signatory',
    'signed signed_by signatories unterzeichnet unterzeichner signé signé_par signataires firmato firmatari firmado firmantes امضا امضاکنندگان',
  ),
  ...named('sender', 'gönderen kimden från fra nadawca odesílatel відправник від από αποστολέας מאת'),
  ...named('recipient', 'alıcı kime till til adresat odbiorca příjemce адресат одержувач προς παραλήπτης אל'),
  ...named('sent', 'tarih dato ημερομηνία תאריך'),
  ...named('title', 'konu ämne emne temat předmět θέμα נושא'),
  ...named('kind', 'kind type document_type art typ نوع'),
  ...named('language', 'language lang sprache langue lingua idioma язык زبان'),
  ...named('publisher', 'publisher newspaper verlag éditeur editore editor_responsable ناشر'),
  ...named('url', 'url link'),
  ...named('edition', 'source edition quelle منبع'),
])

function named(meaning: FieldMeaning, names: string): readonly (readonly [string, FieldMeaning])[] {
  return names.split(' ').map((name) => [name.replaceAll('_', ' '), meaning])
}

/** What a field of that name in lower case means, in any language that we know. */
export function fieldMeaning(name: string): FieldMeaning | undefined {
  return meanings.get(name)
}

interface HeaderLine {
  readonly name: string
  /** The value's place in the text, without its last line end. */
  readonly start: number
  readonly end: number
}

// Subtle: a name of two words must be one that we know, or `Note to self: …` would begin a header.
const headerLine =
  /^[\u200e\u200f\u202a-\u202e]*(\p{L}[\p{L}\p{M}\u200c-]{0,24}(?: [\p{L}’']{1,14}){0,2}) ?: ?(?=\S|$)/u
const mostLines = 60

export const headerLines: Rule = (letter) => {
  // A mail has its own header; lines like these at the head of its text belong to a mail that it passes on.
  if (letter.properties.some(({ source }) => source === 'mail-header')) return []
  const { fields } = headerOf(letter.text)
  const leading = leadingDate(letter.text)
  return [...fields.flatMap((field) => findings(letter, field)), ...leading]
}

/** How many lines at the head of a text are header lines, blank ones before them included; 0 when it has none. */
export function headerLineCount(text: string): number {
  return headerOf(text).lines
}

/** Where the letter proper begins: after header lines and after the date of a scraped text. */
export function bodyStart(text: string): number {
  const { end } = headerOf(text)
  return end > 0 ? end : (scrapedDate.exec(text)?.[0].length ?? 0)
}

interface Header {
  readonly fields: readonly HeaderLine[]
  readonly lines: number
  readonly end: number
}

/** The header of the text that was asked for last: several rules ask for that of the same letter. */
let latest: { readonly text: string; readonly header: Header } = {
  text: '',
  header: { fields: [], lines: 0, end: 0 },
}

function headerOf(text: string): Header {
  if (latest.text !== text) latest = { text, header: readHeader(text) }
  return latest.header
}

function readHeader(text: string): Header {
  const fields: HeaderLine[] = []
  let at = 0
  let lines = 0
  while (at < text.length && lines < mostLines) {
    const next = text.indexOf('\n', at)
    const end = next === -1 ? text.length : next
    const line = text.slice(at, Math.min(end, at + 2000))
    const found = headerLine.exec(line)
    const last = fields.at(-1)
    const name = found?.[1]?.toLowerCase()
    if (found && name && isFieldName(name)) fields.push({ name, start: at + found[0].length, end })
    else if (last && /^[ \t]+\S/.test(line)) fields[fields.length - 1] = { ...last, end }
    else if (last || line.trim() !== '') break
    at = end + 1
    lines++
  }
  return isHeader(fields)
    ? { fields, lines, end: Math.min(at, text.length) }
    : { fields: [], lines: 0, end: 0 }
}

function isFieldName(name: string): boolean {
  return !name.includes(' ') || meanings.has(name)
}

/** A single `Note: …` begins many texts; a header begins with a field that we know, or has two of them. */
function isHeader(fields: readonly HeaderLine[]): boolean {
  const isKnown = (field: HeaderLine | undefined) => field !== undefined && meanings.has(field.name)
  return isKnown(fields[0]) || fields.filter(isKnown).length >= 2
}

function findings({ text }: Described, field: HeaderLine): readonly Finding[] {
  const meaning = meanings.get(field.name)
  if (meaning === undefined) return []
  const value = text.slice(field.start, field.end)
  return findingsOf(meaning, { text: value }, evidenceOf(`${field.name}:`, value, field.start, 'certain'))
}

const scrapedDate = /^\s*date:? (\d{4}-\d{2}-\d{2})(?=\s)\s*/i

/** Texts scraped from the web begin with the day of their publication. */
function leadingDate(text: string): readonly Finding[] {
  const found = scrapedDate.exec(text)
  const day = found?.[1]
  if (!found || day === undefined || headerOf(text).lines > 0) return []
  const start = found[0].indexOf(day)
  return findingsOf('published', { text: day }, evidenceOf('date', day, start, 'likely'))
}

function evidenceOf(
  field: string,
  asWritten: string,
  start: number,
  certainty: Evidence['certainty'],
): Evidence {
  const span = { start, end: start + asWritten.length }
  return { source: 'header-line', field, asWritten, span, certainty, state: 'extracted' }
}
