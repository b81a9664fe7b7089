/**
 * Mailboxes of many mails in one file: each begun by a line `From …` by Thunderbird, Apple Mail, Unix programs and
 * Google Takeout, or divided as MMDF, the mail server of Washington and Rmail do.
 */
import type { Format } from './format'
import { isSeparator, otherMailboxKind } from './mail/mbox-separator'

export const mboxFormat: Format = {
  name: 'mbox',
  extensions: ['.mbox', '.mbx'],
  recognises: ({ latin1, extension }) =>
    extension !== '.eml' && (otherMailboxKind(latin1) !== null || beginsAsMailbox(latin1)),
  largest: 8 * 1024 * 1024 * 1024,
  load: async () => (await import('./mail/extract-mbox')).extractMbox,
}

function beginsAsMailbox(latin1: string): boolean {
  const head = latin1.includes('\n') ? latin1 : latin1.replaceAll('\r', '\n')
  const blank = /^(?:\xef\xbb\xbf)?[\r\n]*/.exec(head)?.[0].length ?? 0
  return isSeparator(head.slice(blank), true)
}
