/** Bytes as the text that they are in a given encoding. Finds nothing out. */
import iconv from 'iconv-lite'

/** The one encoding offered to the reader that iconv-lite does not know. */
const decodedByPlatform = /^iso-2022-jp$/i

export function isKnownEncoding(encoding: string): boolean {
  return decodedByPlatform.test(encoding) || iconv.encodingExists(encoding)
}

/** Bytes that are none of the encoding become U+FFFD. A byte order mark at the beginning is left out. */
export function textOfBytes(bytes: Buffer, encoding: string): string {
  if (decodedByPlatform.test(encoding)) return new TextDecoder(encoding).decode(bytes)
  return iconv.decode(bytes, encoding)
}
