/** The lines `From …` that divide a mailbox, told from lines of letters that begin with the same word. Pure and light: also used to recognise mailboxes. */

/** How many characters from the line's beginning on are looked at: the line and the header field after it. */
export const separatorWindow = 2048

const dated = /^From [^\r\n]{0,500}?\b\d{1,2}:\d{2}(?::\d{2})?\b[^\r\n]{0,60}/
const year = /\b(?:19|20)\d\d\b|\b\d\d:\d\d(?::\d\d)? (?:\S+ )?\d\d\b/
const field = /^(?:>From |[!-9;-~]{1,76}[ \t]{0,3}:)/
const knownField =
  /^(?:return-path|received|message-id|date|from|to|subject|x-[\w-]+|mime-version|delivered-to|content-\w|status|reply-to|sender|cc|envelope-to|path|newsgroups)[\w-]*[ \t]{0,3}:/i

/**
 * Whether `text`, which begins at the beginning of a line, begins with such a line: one with a time and a year, or
 * one after a blank line, and a header's field below it.
 */
export function isSeparator(text: string, isAfterBlank: boolean): boolean {
  if (!text.startsWith('From ')) return false
  const end = text.indexOf('\n')
  if (end === -1 || end > 1000) return false
  const line = text.slice(0, end)
  const below = text.slice(end + 1, end + 1 + 200)
  if (dated.test(line) && year.test(line)) return field.test(below) || (isAfterBlank && isEmptyMail(below))
  return isAfterBlank && knownField.test(below)
}

/** A mail without any header, as some programs keep for a draft. */
function isEmptyMail(below: string): boolean {
  return /^\r?\n/.test(below) || below === ''
}

/** What another kind of mailbox begins with. */
export function otherMailboxKind(head: string): 'mmdf' | 'mbx' | 'babyl' | null {
  if (head.startsWith('\x01\x01\x01\x01\n')) return 'mmdf'
  if (head.startsWith('*mbx*\r\n')) return 'mbx'
  return head.startsWith('BABYL OPTIONS:') ? 'babyl' : null
}
