/** Takes a mail out of the signature that it was packed into (S/MIME `signed-data`, RFC 8551). Checks no signature. */

/** Names the content as data: 1.2.840.113549.1.7.1. */
const dataName = Buffer.from('06092a864886f70d010701', 'hex')
const wrapped = 0xa0
const whole = 0x04
const inPieces = 0x24

/** `bytes` is the signature in BER or DER; null when no content is found in it. */
export function signedContent(bytes: Buffer): Buffer | null {
  const name = bytes.indexOf(dataName)
  if (name === -1) return null
  const outer = elementAt(bytes, name + dataName.length)
  if (outer?.tag !== wrapped) return null
  const content = elementAt(bytes, outer.start)
  if (content?.tag === whole) return bytes.subarray(content.start, content.end)
  return content?.tag === inPieces ? joinedPieces(bytes, content.start, content.end) : null
}

/** Long contents are a row of pieces; two zeros end a row that does not say its length. */
function joinedPieces(bytes: Buffer, from: number, to: number): Buffer {
  const pieces: Buffer[] = []
  let at = from
  while (at < to) {
    const piece = elementAt(bytes, at)
    if (piece?.tag !== whole) break
    pieces.push(bytes.subarray(piece.start, piece.end))
    at = piece.end
  }
  return Buffer.concat(pieces)
}

interface Element {
  readonly tag: number
  readonly start: number
  /** The end of all bytes where the length is not stated, or is more than there are. */
  readonly end: number
}

function elementAt(bytes: Buffer, at: number): Element | null {
  const tag = bytes[at]
  const length = bytes[at + 1]
  if (tag === undefined || length === undefined) return null
  if (length < 0x80) return { tag, start: at + 2, end: Math.min(bytes.length, at + 2 + length) }
  const size = length & 0x7f
  if (size === 0) return { tag, start: at + 2, end: bytes.length }
  if (size > 6 || at + 2 + size > bytes.length) return null
  const start = at + 2 + size
  return { tag, start, end: Math.min(bytes.length, start + bytes.readUIntBE(at + 2, size)) }
}
