/** Turns bytes into text: which encoding they are in, and whether they are text at all. Says which encoding it took. */
import { isUtf8 } from 'node:buffer'
import { ReadingProblem } from '../formats/format'
import { encodingName } from './encoding-name'
import { guessEncoding } from './guess-encoding'
import { withoutEndMarks } from './line-ends'
import { type MixedLines, mixedLines } from './mixed-lines'
import { opinionOf } from './second-opinion'
import { signatureOf } from './signatures'
import { isKnownEncoding, textOfBytes } from './text-of-bytes'
import { unmarkedUnicode } from './unmarked-unicode'

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

/** How many bytes are looked at to see what a file is. */
const sampleSize = 65_536
/** Text holds next to no control characters; more than this share of them is something else. */
const controlShare = 0.005

/**
 * Decodes a file of text: a byte order mark, then UTF-16 and UTF-32 by their zero bytes, then UTF-8, whole or with
 * damage here and there, then what the file says of itself (`declared`), then a guess from a sample. Line ends become \n.
 * Errors: a ReadingProblem `empty` or `not-text`.
 */
export async function decode(bytes: Buffer, signs: EncodingSigns = {}): Promise<Decoded> {
  if (bytes.length === 0) throw empty()
  const decoded =
    chosen(bytes, signs.chosen ?? null) ??
    marked(bytes) ??
    unicodeByZeros(bytes) ??
    escaped(bytes) ??
    (await unmarked(bytes, signs.declared ?? null))
  const written = withoutEndMarks(decoded.text)
  if (isBinaryText(written)) throw notText(bytes)
  const text = withLineFeeds(written).replaceAll('\0', '\ufffd').toWellFormed()
  if (!/\S/.test(text)) throw empty()
  return { ...decoded, text }
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function chosen(bytes: Buffer, encoding: string | null): Decoded | null {
  if (encoding === null || !isKnownEncoding(encoding)) return null
  return { text: textOfBytes(bytes, encoding), encoding, encodingFrom: 'reader' }
}

function marked(bytes: Buffer): Decoded | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return { text: bytes.toString('utf8', 3), encoding: 'utf-8', encodingFrom: 'file' }
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decoded(bytes.subarray(4), 'utf-32le')
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decoded(bytes.subarray(4), 'utf-32be')
  if (a === 0xff && b === 0xfe) return decoded(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return decoded(bytes.subarray(2), 'utf-16be')
  return null
}

function unicodeByZeros(bytes: Buffer): Decoded | null {
  const encoding = unmarkedUnicode(bytes)
  return encoding === null ? null : decoded(bytes, encoding)
}

/** Japanese in seven bits: escapes switch between ASCII and signs of two bytes. */
function escaped(bytes: Buffer): Decoded | null {
  const sample = bytes.subarray(0, sampleSize)
  if (!sample.includes('\x1b$B') && !sample.includes('\x1b$@')) return null
  const text = textOfBytes(bytes, 'iso-2022-jp')
  return text.includes('\ufffd') ? null : { text, encoding: 'iso-2022-jp', encodingFrom: 'file' }
}

async function unmarked(bytes: Buffer, declared: string | null): Promise<Decoded> {
  if (signatureOf(bytes) !== null || hasManyZeros(bytes)) throw notText(bytes)
  if (isUtf8(bytes)) return utf8(bytes)
  const lines = mixedLines(bytes)
  if (lines.isAllUtf8) return utf8(bytes)
  if (declared !== null && !/^utf/i.test(declared) && isKnownEncoding(encodingName(declared))) {
    return decoded(bytes, encodingName(declared))
  }
  if (lines.isMixed) return await mixed(bytes, lines)
  return { ...decoded(bytes, await guessed(bytes)), encodingFrom: 'guess' }
}

/** A torn download or a bad join spoils a few signs of UTF-8; bytes of another encoding hardly ever are UTF-8 by chance. */
function utf8(bytes: Buffer): Decoded {
  return { text: bytes.toString('utf8'), encoding: 'utf-8', encodingFrom: 'file' }
}

/** Lines of UTF-8 beside lines of another encoding, as in files that were put together. */
async function mixed(bytes: Buffer, { stretches }: MixedLines): Promise<Decoded> {
  const others = stretches.filter(({ isUtf8: isUnicode }) => !isUnicode)
  const encoding = await guessed(Buffer.concat(others.map(({ start, end }) => bytes.subarray(start, end))))
  const text = stretches
    .map(({ start, end, isUtf8: isUnicode }) =>
      textOfBytes(bytes.subarray(start, end), isUnicode ? 'utf-8' : encoding),
    )
    .join('')
  return { text, encoding: 'utf-8', encodingFrom: 'guess' }
}

/** A few zero bytes are damage, many are another kind of file. */
function hasManyZeros(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, sampleSize)
  let zeros = 0
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) zeros++
  return zeros > 2 + sample.length / 1000
}

async function guessed(bytes: Buffer): Promise<string> {
  // Seven megabytes of tables, wanted by few libraries: loaded when the first such file comes.
  const { default: jschardet } = await import('jschardet')
  return guessEncoding(bytes, (sample) => opinionOf(jschardet, sample))
}

function decoded(bytes: Buffer, encoding: string): Decoded {
  return { text: textOfBytes(bytes, encoding), encoding, encodingFrom: 'file' }
}

/** Control characters that no text has: all but tab to carriage return, and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlSigns = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g
const replacedSigns = /\ufffd/g

function isBinaryText(text: string): boolean {
  const sample = text.length > sampleSize ? text.slice(0, sampleSize) : text
  const controls = sample.match(controlSigns)?.length ?? 0
  const replaced = sample.match(replacedSigns)?.length ?? 0
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
