/** The bytes of an attachment as a file of its own would have them. */
import { isAscii, isUtf8 } from 'node:buffer'
import type { MailAttachment } from './attachments'
import { charsetNamed, decodeAs } from './charset'

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * A text loses the charset that its part declares, so that it gets a mark that says UTF-8. Everything else stays, and
 * so does a text for which the reader chose the encoding.
 */
export function innerBytes({ part }: MailAttachment, bytes: Buffer, chosen: string | null): Buffer {
  if (chosen !== null) return bytes
  const charset = charsetNamed(part.parameters.get('charset'))
  const isForeign = part.type.startsWith('text/') && charset !== null && charset !== 'utf-8'
  if (!isForeign || isUtf8Text(bytes, charset)) return bytes
  return Buffer.concat([utf8Mark, Buffer.from(decodeAs(bytes, charset), 'utf8')])
}

/** Subtle: what ISO-2022 and UTF-7 write looks like ASCII. */
function isUtf8Text(bytes: Buffer, charset: string): boolean {
  return /^(?:iso-2022|utf-7|unicode-1-1)/.test(charset) ? false : isAscii(bytes) || isUtf8(bytes)
}

/** The first bytes, to see whether there is anything at all. */
export function asciiOnly(bytes: Buffer): string {
  return bytes.toString('latin1', 0, Math.min(bytes.length, 4096))
}
