/** Undoes what mails do to their bytes to pass through old networks: base64, quoted-printable, uuencode. Never throws. */

export interface Transferred {
  readonly bytes: Buffer
  /** Whether the end of the content is missing. */
  readonly isTruncated: boolean
}

/** `encoding` is the value of Content-Transfer-Encoding; what is unknown is left as it is. */
export function undoTransfer(bytes: Buffer, encoding: string | null): Transferred {
  switch ((encoding ?? '').trim().toLowerCase()) {
    case 'base64':
      return decodeBase64(bytes)
    case 'quoted-printable':
      return { bytes: decodeQuotedPrintable(bytes), isTruncated: false }
    case 'x-uuencode':
    case 'x-uue':
    case 'uuencode': {
      const files = uuencodedFiles(bytes.toString('latin1'))
      return { bytes: files[0]?.bytes ?? bytes, isTruncated: false }
    }
    default:
      return { bytes, isTruncated: false }
  }
}

const wholeBase64 = /^[A-Za-z0-9+/\s]*(?:=\s*){0,2}$/
const base64Line = /^[A-Za-z0-9+/]*={0,2}$/

function decodeBase64(bytes: Buffer): Transferred {
  const text = bytes.toString('latin1')
  if (!wholeBase64.test(text)) return decodeMixedBase64(text)
  const signs = text.replace(/\s+/g, '')
  return { bytes: Buffer.from(signs, 'base64'), isTruncated: signs.length % 4 !== 0 && !signs.endsWith('=') }
}

/** Several pieces one after the other, or a mailing list's footer that was put below in plain text. */
function decodeMixedBase64(text: string): Transferred {
  const pieces: Buffer[] = []
  let signs: string[] = []
  const close = () => {
    pieces.push(Buffer.from(signs.join(''), 'base64'))
    signs = []
  }
  let isPlain = false
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (!isPlain && base64Line.test(trimmed)) {
      signs.push(trimmed)
      if (trimmed.endsWith('=')) close()
      continue
    }
    close()
    // Subtle: once plain text began, a line of one word must not be taken for base64.
    isPlain = pieces.some((piece) => piece.length > 0)
    pieces.push(isPlain ? Buffer.from(`\n${line}`, 'latin1') : Buffer.from(trimmed, 'base64'))
  }
  close()
  return { bytes: Buffer.concat(pieces), isTruncated: false }
}

const equals = 0x3d

/** RFC 2045, section 6.7. What is no valid escape stays as it is written. */
export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  if (!bytes.includes(equals)) return bytes
  const out = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const code = byte === equals ? hexPair(bytes, at + 1) : -1
    if (code >= 0) {
      out[length++] = code
      at += 2
      continue
    }
    const next = byte === equals ? softBreakEnd(bytes, at + 1) : -1
    if (next >= 0) at = next - 1
    else out[length++] = byte
  }
  return out.subarray(0, length)
}

function hexPair(bytes: Buffer, at: number): number {
  const high = hexDigit(bytes[at])
  const low = hexDigit(bytes[at + 1])
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Where the text goes on after `=` at the end of a line; -1 when it is not at the end. Spaces may have been added there. */
function softBreakEnd(bytes: Buffer, from: number): number {
  let at = from
  while (at < from + 100 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++
  if (at >= bytes.length) return at
  while (bytes[at] === 0x0d) at++
  return bytes[at] === 0x0a ? at + 1 : -1
}

export interface EncodedFile {
  readonly name: string
  readonly bytes: Buffer
  /** Where in the text it stands. */
  readonly start: number
  readonly end: number
}

const beginLine = /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,200})\r?\n/gm
const mostEncoded = 100

/** Files that the mail programs of the 1990s wrote into the text, from `begin 644 name` to `end`. */
export function uuencodedFiles(text: string): readonly EncodedFile[] {
  if (!text.includes('begin')) return []
  const files: EncodedFile[] = []
  for (const found of text.matchAll(beginLine)) {
    const last = files.at(-1)
    if (files.length >= mostEncoded) break
    if (last && found.index < last.end) continue
    const body = found.index + found[0].length
    const end = /^end[ \t]*\r?$/m.exec(text.slice(body, body + 64 * 1024 * 1024))
    if (!end) break
    const lines = text.slice(body, body + end.index).split('\n')
    const bytes = found[0].startsWith('begin-base64')
      ? Buffer.from(lines.join(''), 'base64')
      : Buffer.concat(lines.map(uuencodedLine))
    files.push({
      name: (found[1] ?? '').trim(),
      bytes,
      start: found.index,
      end: body + end.index + end[0].length,
    })
  }
  return files
}

/** The first sign says how many bytes the line holds; four signs are three bytes. */
function uuencodedLine(line: string): Buffer {
  const size = (line.charCodeAt(0) - 32) & 63
  const out = Buffer.alloc(size)
  const signAt = (at: number) => (at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0)
  for (let at = 1, to = 0; to < size; at += 4, to += 3) {
    const [a, b, c, d] = [signAt(at), signAt(at + 1), signAt(at + 2), signAt(at + 3)]
    out[to] = (a << 2) | (b >> 4)
    if (to + 1 < size) out[to + 1] = ((b & 15) << 4) | (c >> 2)
    if (to + 2 < size) out[to + 2] = ((c & 3) << 6) | d
  }
  return out
}
