/**
 * Divides a mailbox into its mails, by windows of the file. Knows the dialects: `>From ` in front of lines of letters,
 * mailboxes that state a mail's length instead, and pseudo mails in which mail servers keep their notes.
 */
import type { SourceFile } from '../format'
import { fieldNamed, readHeader } from './header-fields'
import { hasReturnsAlone, lineFed } from './mail-bytes'
import { inWindows, longestMail, type StoredMail, type Stretches, scannedAtOnce } from './mailbox-windows'
import { isSeparator, separatorWindow } from './mbox-separator'

export function* mailsOfMailbox(source: SourceFile): Iterable<StoredMail> {
  const file = inWindows(withLineFeeds(source))
  let start = firstSeparator(file)
  while (start !== null) {
    const lineEnd = endOfLine(file, start)
    const stated = statedEnd(file, lineEnd)
    const next = stated ?? nextSeparator(file, lineEnd)
    const end = next ?? file.size
    const written = file.read(lineEnd, Math.min(end, lineEnd + longestMail))
    const bytes = withoutLastLineEnd(stated === null ? unescaped(written) : written)
    const fromLine = file.read(start, lineEnd).toString('latin1').trimEnd()
    if (!isServersNote(bytes)) yield { fromLine, bytes, isCut: end - lineEnd > longestMail }
    start = next === null || next >= file.size ? null : next
  }
}

function withLineFeeds(file: Stretches): Stretches {
  if (!hasReturnsAlone(file.read(0, scannedAtOnce))) return file
  return { size: file.size, read: (start, end) => lineFed(file.read(start, end)) }
}

/** Where the first mail begins; null in a file that holds none. */
function firstSeparator(file: Stretches): number | null {
  const head = file.read(0, separatorWindow * 2).toString('latin1')
  const blank = /^(?:\xef\xbb\xbf)?[\r\n]*/.exec(head)?.[0].length ?? 0
  if (isSeparator(head.slice(blank), true)) return blank
  return nextSeparator(file, 0)
}

const separator = Buffer.from('\nFrom ')

/** Where the next mail begins at or after `from`; null when there is none. Each stretch of the file is looked at once. */
function nextSeparator(file: Stretches, from: number): number | null {
  // One byte before, so that a mail that is empty also ends.
  for (let at = Math.max(0, from - 1); at < file.size; at += scannedAtOnce) {
    const window = file.read(at, at + scannedAtOnce + separator.length - 1)
    for (let found = window.indexOf(separator); found !== -1; found = window.indexOf(separator, found + 1)) {
      const place = at + found + 1
      if (place >= from && isSeparatorAt(file, place)) return place
    }
  }
  return null
}

function isSeparatorAt(file: Stretches, place: number): boolean {
  const before = file.read(Math.max(0, place - 3), place).toString('latin1')
  return isSeparator(
    file.read(place, place + separatorWindow).toString('latin1'),
    /\n\r?\n$|^\r?\n$/.test(before),
  )
}

function endOfLine(file: Stretches, start: number): number {
  const line = file.read(start, start + separatorWindow)
  const end = line.indexOf(0x0a)
  return start + (end === -1 ? line.length : end + 1)
}

/**
 * The end that a mail's Content-Length states, if the mailbox goes on or ends just there; null otherwise.
 * Subtle: most such fields were written by a program that did not keep them true.
 */
function statedEnd(file: Stretches, start: number): number | null {
  const head = file.read(start, start + 65_536).toString('latin1')
  const header = readHeader(head, 0, head.length)
  const length = /^\d{1,12}$/.exec(fieldNamed(header, 'content-length') ?? '')?.[0]
  if (length === undefined) return null
  const end = start + header.bodyStart + Number(length)
  if (end > file.size) return null
  const after = file.read(end, end + separatorWindow).toString('latin1')
  const blank = /^\r?\n?/.exec(after)?.[0].length ?? 0
  if (after.trim() === '') return file.size
  return isSeparator(after.slice(blank), true) ? end + blank : null
}

const escaped = Buffer.from('\n>')

/** Lines that begin with `From ` were given a `>` so that they divide nothing, and those that began so already another one. */
function unescaped(bytes: Buffer): Buffer {
  if (!bytes.includes('>From ')) return bytes
  const pieces: Buffer[] = []
  let kept = 0
  for (let at = bytes.indexOf(escaped); at !== -1; at = bytes.indexOf(escaped, at + 1)) {
    let end = at + 1
    while (bytes[end] === 0x3e) end++
    if (bytes.toString('latin1', end, end + 5) !== 'From ') continue
    pieces.push(bytes.subarray(kept, at + 1))
    kept = at + 2
  }
  return kept === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(kept)])
}

/** The blank line before the next mail belongs to the mailbox. */
function withoutLastLineEnd(bytes: Buffer): Buffer {
  if (bytes.at(-1) !== 0x0a) return bytes
  const end = bytes.at(-2) === 0x0d ? bytes.length - 2 : bytes.length - 1
  return bytes.at(end - 1) === 0x0a ? bytes.subarray(0, end) : bytes
}

function isServersNote(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 4096))
  return (
    /^Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\r?$/m.test(head) && /^X-IMAP/m.test(head)
  )
}
