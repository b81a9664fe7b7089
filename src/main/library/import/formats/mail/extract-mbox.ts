/** A mailbox, one letter for each mail. Reads it stretch by stretch: however large it is, only one mail is in memory. */
import { createHash } from 'node:crypto'
import { messageOf } from '@shared/failure'
import { type Extracted, type ExtractedText, type Reading, ReadingProblem, type SourceFile } from '../format'
import { asProblem } from './enclosed'
import { fieldNamed, readHeader } from './header-fields'
import { mailProperty, messageIds } from './mail-properties'
import type { StoredMail } from './mailbox-windows'
import { mailsOf } from './other-mailboxes'
import { readMail } from './read-mail'

export async function* extractMbox(
  file: SourceFile,
  reading: Reading,
): AsyncGenerator<Extracted | ExtractedText> {
  const names = new Map<string, number>()
  let mails = 0
  for (const mail of mailsOf(file)) {
    mails++
    const part = partOf(mail, names)
    if (mail.isCut) yield asProblem(part, { code: 'read-in-part', message: tooLong })
    try {
      const properties = mail.fromLine === '' ? [] : [mailProperty('mailbox-line', [{ text: mail.fromLine }])]
      yield* readMail(mail.bytes, { part, reading, properties })
    } catch (thrown) {
      yield asProblem(part, { code: 'extraction-failed', message: unread(thrown) })
    }
  }
  if (mails === 0) throw new ReadingProblem('empty', 'There is no mail in this mailbox.')
}

function unread(thrown: unknown): string {
  return `This mail could not be read (${messageOf(thrown)}). The other mails of its mailbox were.`
}

const tooLong = 'This mail has more than 64 MB; only its beginning was read.'

/** The Message-ID, or a name made from the mail's own bytes: what happens to other mails of the mailbox changes neither. */
function partOf({ bytes }: StoredMail, names: Map<string, number>): string {
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 256 * 1024))
  const header = readHeader(head, 0, head.length)
  const stated = messageIds(fieldNamed(header, 'message-id') ?? '')[0]
  const name = stated === undefined ? hashed(bytes) : partName(stated)
  const before = names.get(name) ?? 0
  names.set(name, before + 1)
  return before === 0 ? name : `${name}~${before + 1}`
}

/** A part's name has no folders, and is short enough to be a key. */
function partName(identity: string): string {
  const name = Buffer.from(identity, 'latin1')
    .toString('utf8')
    .replace(/[\p{Cc}/\\]/gu, '_')
  return name.length <= 200 ? name : `${name.slice(0, 160)}-${hashed(Buffer.from(identity, 'latin1'))}`
}

/** Subtle: mail programs write these fields anew whenever a mail is read or flagged. */
const changing =
  /^(?:status|x-status|x-keywords|x-uid|x-mozilla-[\w-]+|x-imap[\w-]*|x-gmail-labels|content-length|lines):.*(?:\n[ \t].*)*\n/gim

function hashed(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 65_536))
  const { bodyStart } = readHeader(head, 0, head.length)
  const hash = createHash('sha256')
    .update(head.slice(0, bodyStart).replace(changing, ''))
    .update(bytes.subarray(bodyStart))
  return `mail-${hash.digest('hex').slice(0, 16)}`
}
