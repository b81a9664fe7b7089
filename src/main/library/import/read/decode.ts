/** Turns bytes into text: which encoding they are in, and whether they are text at all. Says which encoding it took. */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { ReadingProblem } from '../formats/format'
import { signatureOf } from './signatures'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** Who says that it is this encoding: the reader, the file by a mark or a statement, or a guess. UTF-8 needs no guess. */
  readonly encodingFrom: 'reader' | 'file' | 'guess'
}

export interface EncodingSigns {
  /** The encoding that the reader chose; nothing else is then looked at. */
  readonly chosen?: string | null
  /** The encoding that the file itself states. */
  readonly declared?: string | null
}

/** How many bytes the guess of an unknown encoding looks at. */
const sampleSize = 65_536
/** Text holds next to no control characters; more than this share of them is something else. */
const controlShare = 0.005

/**
 * Decodes a file of text: a byte order mark, then UTF-16 by its zero bytes, then UTF-8, whole or with damage here and
 * there, then what the file says of itself (`declared`), then a guess from a sample. Line ends become \n.
 * Errors: a ReadingProblem `empty` or `not-text`.
 */
export async function decode(bytes: Buffer, signs: EncodingSigns = {}): Promise<Decoded> {
  if (bytes.length === 0) throw empty()
  const decoded =
    chosen(bytes, signs.chosen ?? null) ??
    marked(bytes) ??
    utf16ByZeros(bytes) ??
    (await unmarked(bytes, signs.declared ?? null))
  if (isBinaryText(decoded.text)) throw notText(bytes)
  const text = decoded.text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd').toWellFormed()
  if (!/\S/.test(text)) throw empty()
  return { ...decoded, text }
}

function chosen(bytes: Buffer, encoding: string | null): Decoded | null {
  if (encoding === null || !iconv.encodingExists(encoding)) return null
  return { text: iconv.decode(bytes, encoding), encoding, encodingFrom: 'reader' }
}

function marked(bytes: Buffer): Decoded | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return { text: bytes.toString('utf8', 3), encoding: 'utf-8', encodingFrom: 'file' }
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decoded(bytes.subarray(4), 'utf-32le')
  if (a === 0xff && b === 0xfe) return decoded(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return decoded(bytes.subarray(2), 'utf-16be')
  return null
}

/** Most texts in UTF-16 have ASCII spaces and line ends: zeros in every second byte, hardly any in the others. */
function utf16ByZeros(bytes: Buffer): Decoded | null {
  const length = Math.min(bytes.length, sampleSize) & ~1
  if (length < 4 || !bytes.subarray(0, length).includes(0)) return null
  const spaces = { little: 0, big: 0 }
  const zeros = { even: 0, odd: 0 }
  for (let at = 0; at < length; at += 2) {
    const first = bytes[at]
    const second = bytes[at + 1]
    if (first === 0) zeros.even++
    if (second === 0) zeros.odd++
    if (second === 0 && isCommonSign(first)) spaces.little++
    if (first === 0 && isCommonSign(second)) spaces.big++
  }
  const enough = Math.max(1, length / 2 / 50)
  if (zeros.odd > zeros.even * 20 && spaces.little >= enough) return decoded(bytes, 'utf-16le')
  if (zeros.even > zeros.odd * 20 && spaces.big >= enough) return decoded(bytes, 'utf-16be')
  return null
}

function isCommonSign(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x2e || byte === 0x2c
}

async function unmarked(bytes: Buffer, declared: string | null): Promise<Decoded> {
  if (signatureOf(bytes) !== null || hasManyZeros(bytes)) throw notText(bytes)
  const utf8 = bytes.toString('utf8')
  if (isUtf8(bytes) || isDamagedUtf8(utf8)) return { text: utf8, encoding: 'utf-8', encodingFrom: 'file' }
  if (declared !== null && !/^utf/i.test(declared) && iconv.encodingExists(declared)) {
    return decoded(bytes, declared.toLowerCase())
  }
  return { ...decoded(bytes, await guessed(bytes)), encodingFrom: 'guess' }
}

/** A torn download or a bad join spoils a few signs of UTF-8; bytes of another encoding hardly ever are UTF-8 by chance. */
function isDamagedUtf8(text: string): boolean {
  let foreign = 0
  let spoilt = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) spoilt++
    else if (code > 0x7f) foreign++
  }
  return foreign >= spoilt * 10
}

/** A few zero bytes are damage, many are another kind of file. */
function hasManyZeros(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, sampleSize)
  let zeros = 0
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) zeros++
  return zeros > 2 + sample.length / 1000
}

/** A guess that is less sure than this, of a text mostly in ASCII, has hit upon a rare encoding by a letter or two. */
const leastConfidence = 0.1

/** Subtle: what nothing speaks for is taken as Windows-1252, where every byte stays visible. */
async function guessed(bytes: Buffer): Promise<string> {
  // Seven megabytes of tables, wanted by few libraries: loaded when the first such file comes.
  const { default: jschardet } = await import('jschardet')
  const lines = linesWithForeignBytes(bytes)
  const { encoding, confidence } = jschardet.detect(lines)
  const name = encoding?.toLowerCase() ?? ''
  if (name === '' || /^(utf-8|ascii)$/.test(name) || !iconv.encodingExists(name)) return 'windows-1252'
  const isMostlyAscii = lines.filter(isForeign).length < lines.length / 4
  return confidence < leastConfidence && isMostlyAscii ? 'windows-1252' : name
}

/** Lines of ASCII say nothing about the encoding and lead the guess astray, so that only the other lines are looked at. */
function linesWithForeignBytes(bytes: Buffer): Buffer {
  const lines: Buffer[] = []
  let size = 0
  let at = bytes.findIndex(isForeign)
  while (at !== -1 && size < sampleSize) {
    const start = bytes.lastIndexOf(0x0a, at) + 1
    const next = bytes.indexOf(0x0a, at)
    const line = bytes.subarray(start, next === -1 ? bytes.length : next + 1)
    lines.push(line.subarray(0, sampleSize))
    size += line.length
    const rest = bytes.subarray(start + line.length).findIndex(isForeign)
    at = rest === -1 ? -1 : start + line.length + rest
  }
  return Buffer.concat(lines)
}

function isForeign(byte: number): boolean {
  return byte >= 0x80
}

function decoded(bytes: Buffer, encoding: string): Decoded {
  return { text: iconv.decode(bytes, encoding, { stripBOM: false }), encoding, encodingFrom: 'file' }
}

/** Control characters that no text has: all but tab to carriage return, and escape. */
function isControl(unit: number): boolean {
  return unit === 0x7f || (unit < 0x20 && unit !== 0x1b && (unit < 0x09 || unit > 0x0d))
}

function countWhere(text: string, counts: (unit: number) => boolean): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (counts(text.charCodeAt(at))) count++
  return count
}

function isBinaryText(text: string): boolean {
  const sample = text.length > sampleSize ? text.slice(0, sampleSize) : text
  const controls = countWhere(sample, isControl)
  const replaced = countWhere(sample, (unit) => unit === 0xfffd)
  return controls > sample.length * controlShare + 1 || replaced > sample.length * 0.1 + 1
}

function empty(): ReadingProblem {
  return new ReadingProblem('empty', 'The file has no text in it.')
}

function notText(bytes: Buffer): ReadingProblem {
  const what = signatureOf(bytes)
  return new ReadingProblem(
    'not-text',
    what === null
      ? 'The file is not text, although its name says so. If it is a document, give it its right file ending.'
      : `The file is ${what}, although its name says that it is text. Give it its right file ending.`,
  )
}
