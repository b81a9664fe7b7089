/**
 * Mailboxes that are not divided by lines `From …`: MMDF of Unix, MBX of the mail server of Washington, and Babyl of
 * Rmail in Emacs.
 */
import type { SourceFile } from '../format'
import { inWindows, placeOf, type StoredMail, type Stretches, storedMail } from './mailbox-windows'
import { mailsOfMailbox } from './mbox-mails'
import { otherMailboxKind } from './mbox-separator'

/** The mails of a mailbox of any kind. */
export function mailsOf(file: SourceFile): Iterable<StoredMail> {
  switch (otherMailboxKind(file.read(0, 64).toString('latin1'))) {
    case 'mmdf':
      return mailsOfMmdf(inWindows(file))
    case 'mbx':
      return mailsOfMbx(inWindows(file))
    case 'babyl':
      return mailsOfBabyl(inWindows(file))
    case null:
      return mailsOfMailbox(file)
  }
}

const controls = Buffer.from('\x01\x01\x01\x01\n')

/** A line of four control characters stands before each mail and behind it. */
function* mailsOfMmdf(file: Stretches): Iterable<StoredMail> {
  for (let start = placeOf(file, controls, 0); start < file.size; ) {
    const begin = start + controls.length
    const end = placeOf(file, controls, begin)
    const head = file.read(begin, Math.min(end, begin + 1000)).toString('latin1')
    const fromLine = /^From [^\n]*\n/.exec(head)?.[0] ?? ''
    const mail = storedMail(file, begin + fromLine.length, end, fromLine.trimEnd())
    // Between two mails there is nothing.
    if (mail.bytes.length > 0) yield mail
    start = end
  }
}

const sizeOfHeader = 2048
/** When the mail came, its size, its flags and its number. */
const mailLine = /^ ?(\d{1,2}-\w{3}-\d{4} \d\d:\d\d:\d\d [+-]\d{4}),(\d{1,10});[\da-f]{12}-[\da-f]{8}\r\n/i

function* mailsOfMbx(file: Stretches): Iterable<StoredMail> {
  for (let start = sizeOfHeader; start < file.size; ) {
    const [line, date = '', size = ''] = mailLine.exec(file.read(start, start + 120).toString('latin1')) ?? []
    if (line === undefined) return
    const begin = start + line.length
    start = begin + Number(size)
    yield storedMail(file, begin, Math.min(start, file.size), date)
  }
}

const endOfMail = Buffer.from('\x1f')
/** Above it stands the header as it came, if the mail was ever shown; below it, what Rmail showed of it. */
const shownBelow = Buffer.from('*** EOOH ***\n')
const blankLine = Buffer.from('\n\n')

function* mailsOfBabyl(file: Stretches): Iterable<StoredMail> {
  for (let start = placeOf(file, endOfMail, 0) + 1; start < file.size; ) {
    const end = placeOf(file, endOfMail, start)
    const { bytes, isCut } = storedMail(file, start, end, '')
    start = end + 1
    const shown = bytes.indexOf(shownBelow)
    if (shown !== -1) yield { fromLine: '', bytes: babylMail(bytes, shown), isCut }
  }
}

function babylMail(bytes: Buffer, shown: number): Buffer {
  const below = bytes.subarray(shown + shownBelow.length)
  // A form feed, the labels, and perhaps a line for the summary stand above the header.
  const above = bytes.toString('latin1', 0, shown)
  const header = above.replace(/^\s*\f?\s*[01],[^\n]*\n/, '').replace(/^Summary-line:[^\n]*\n/i, '')
  const body = below.indexOf(blankLine)
  if (header.trim() === '' || body === -1) return below
  return Buffer.concat([Buffer.from(`${header.trim()}\n`, 'latin1'), below.subarray(body + 1)])
}
