/** One mail in a file: saved by a mail program, a file of a Maildir, an Apple Mail message. */
import type { Format, Head } from './format'

export const emlFormat: Format = {
  name: 'eml',
  extensions: ['.eml', '.emlx', '.mht', '.mhtml', '.nws'],
  recognises: isMail,
  load: async () => (await import('./mail/extract-eml')).extractEml,
}

const field = /^[!-9;-~]{1,76}[ \t]{0,3}:/
const mailField =
  /^(?:from|to|cc|date|subject|sender|reply-to|newsgroups|delivered-to|in-reply-to|references|content-type)[ \t]*:/i
/** Fields that people do not write by hand above a letter. */
const machineField =
  /^(?:message-id|mime-version|received|return-path|x-[a-z][\w-]*|dkim-signature|delivered-to|content-transfer-encoding|list-id|envelope-to|arc-seal)[ \t]*:/i

/** A header at the very beginning, with fields of mail and with ones that only programs write. */
function isMail({ latin1 }: Head): boolean {
  let written = 0
  let machine = 0
  const head = latin1.replace(/^(?:\xef\xbb\xbf)?(?:\d{1,10} *\r?\n)?/, '')
  // Most files that are asked about are plain text, whose first words say so already.
  if (!field.test(head) && !head.startsWith('From ')) return false
  const lines = head.split(/\r?\n/, 400)
  const first = lines[0] ?? ''
  for (const line of first.startsWith('From ') ? lines.slice(1) : lines) {
    if (/^[ \t]+\S/.test(line) && written + machine > 0) continue
    if (!field.test(line)) break
    if (machineField.test(line)) machine++
    else if (mailField.test(line)) written++
  }
  return machine > 0 && written > 0
}
