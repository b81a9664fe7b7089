/** Plain text in any encoding: the format of everything that is text and nothing else, whatever it is called. */
import type { Format, Head } from './format'

export const txtFormat: Format = {
  name: 'txt',
  extensions: ['.txt', '.text', '.asc', ''],
  recognises: () => false,
  // A file without an ending may be anything.
  admits: ({ extension, bytes }) => extension !== '' || looksLikeText(bytes),
  load: async () => (await import('./text/extract-txt')).extractTxt,
}

/**
 * Whether a file whose name promises something else, or nothing that is known, is text all the same: a letter saved
 * as `.doc` by hand, or named `Letter to Mr. Hale`. Markup, programs and data are text too, but no letters.
 */
export function isPlainText({ bytes, latin1 }: Head): boolean {
  return bytes.length > 0 && looksLikeText(bytes) && !/^(?:\xef\xbb\xbf)?\s*(?:[<{[]|%!|#!|\/\*)/.test(latin1)
}

/** No control characters but those of text and the one that ends it under DOS, or the marks of UTF-16. */
function looksLikeText(bytes: Buffer): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return isMarked || looksLikeUtf16(bytes) || !bytes.some(isControl)
}

function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)
}

/** Western text in UTF-16: every second byte is zero, no other one, and most signs are ASCII. */
function looksLikeUtf16(bytes: Buffer): boolean {
  if (!bytes.includes(0)) return false
  const zeros = { even: 0, odd: 0 }
  let ascii = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++
    else if (byte < 0x7f && !isControl(byte)) ascii++
  }
  return Math.min(zeros.even, zeros.odd) === 0 && ascii > bytes.length / 4
}
