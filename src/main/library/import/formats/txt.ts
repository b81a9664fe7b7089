/** Plain text in any encoding: the format of everything that is text and nothing else. */
import type { Format } from './format'

/** No control characters but those of text, or the mark of UTF-16. */
function looksLikeText(bytes: Buffer): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return isUtf16 || !bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))
}

export const txtFormat: Format = {
  name: 'txt',
  extensions: ['.txt', '.text', '.asc', ''],
  recognises: () => false,
  // A file without an ending may be anything.
  admits: ({ extension, bytes }) => extension !== '' || looksLikeText(bytes),
  load: async () => (await import('./text/extract-txt')).extractTxt,
}
