/**
 * The formats that can be imported: a list. A new format is one file beside this one, which exports its `Format`, and
 * one line here. Content decides which format a file has, its name only where content says nothing.
 */

import { cmifFormat } from './cmif'
import { docxFormat } from './docx'
import { emlFormat } from './eml'
import { epubFormat } from './epub'
import { extensionOf } from './file-extension'
import type { Format, Head } from './format'
import { htmlFormat } from './html'
import { mboxFormat } from './mbox'
import { mdFormat } from './md'
import { msgFormat } from './msg'
import { odtFormat } from './odt'
import { pdfFormat } from './pdf'
import { rtfFormat } from './rtf'
import { teiFormat } from './tei'
import { isPlainText, txtFormat } from './txt'
import { unreadFormat } from './unread'
import { zipFormat } from './zip'

/** Raised whenever the same bytes would give another text or description, or other words to find them by; files read by an older one are read again. */
export const extractorVersion = 3

/** In the order in which they are asked: what is more special comes first. */
const formats: readonly Format[] = [
  pdfFormat,
  rtfFormat,
  docxFormat,
  odtFormat,
  epubFormat,
  zipFormat,
  cmifFormat,
  teiFormat,
  msgFormat,
  unreadFormat,
  mboxFormat,
  emlFormat,
  htmlFormat,
  mdFormat,
  txtFormat,
]

/** The format of a file by its first bytes and its name; null when it is none of ours. */
export function formatOf(head: Head): Format | null {
  return (
    formats.find((format) => format.recognises(head)) ??
    formatOfName(head) ??
    (isPlainText(head) ? txtFormat : null)
  )
}

function formatOfName(head: Head): Format | null {
  return (
    formats.find((format) => format.extensions.includes(head.extension) && (format.admits?.(head) ?? true)) ??
    null
  )
}

/** Whether a file's name promises one of our formats. */
export function isNameOfFormat(name: string): boolean {
  return formats.some((format) => format.extensions.includes(extensionOf(name)))
}
