/** Encoded words in headers (RFC 2047, with the language of RFC 2231), and headers in raw bytes of any encoding. */
import { charsetNamed, decodeAs } from './charset'
import { decodeQuotedPrintable } from './transfer-encoding'

/** Turns raw bytes of a header into text; it knows what encoding the mail is likely to be in. */
export type DecodeRaw = (bytes: Buffer) => string

/** Subtle: spaces inside a word are forbidden and written all the same; a question mark ends it, so that this stays linear. */
const word = /=\?([^?\s*]{1,40})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?]*)\?=/g
const foreign = /[\x80-\xff]/

interface Word {
  readonly charset: string
  readonly bytes: Buffer
}

/**
 * The words of a header's value, which has one character for each byte. Words that follow each other are one: the
 * space between them is not text, and a sign may be divided between them.
 */
export function decodeWords(value: string, decodeRaw: DecodeRaw): string {
  if (!value.includes('=?')) return plain(value, decodeRaw)
  const pieces: string[] = []
  let open: Word[] = []
  let at = 0
  const close = () => {
    pieces.push(...decodedRuns(open, decodeRaw))
    open = []
  }
  for (const found of value.matchAll(word)) {
    const between = value.slice(at, found.index)
    if (open.length === 0 || between.trim() !== '') {
      close()
      pieces.push(plain(between, decodeRaw))
    }
    open.push({ charset: (found[1] ?? '').toLowerCase(), bytes: bytesOf(found[2] ?? '', found[3] ?? '') })
    at = found.index + found[0].length
  }
  close()
  pieces.push(plain(value.slice(at), decodeRaw))
  return withoutControls(pieces.join(''))
}

/** Words in one charset are put together before they are decoded. */
function decodedRuns(words: readonly Word[], decodeRaw: DecodeRaw): readonly string[] {
  const runs: { charset: string; bytes: Buffer[] }[] = []
  for (const { charset, bytes } of words) {
    const last = runs.at(-1)
    // Subtle: words in ISO-2022 each begin anew in ASCII, and their escapes must not meet.
    if (last?.charset === charset && !charset.startsWith('iso-2022')) last.bytes.push(bytes)
    else runs.push({ charset, bytes: [bytes] })
  }
  return runs.map((run) => {
    const charset = charsetNamed(run.charset)
    const bytes = Buffer.concat(run.bytes)
    return charset === null ? decodeRaw(bytes) : decodeAs(bytes, charset)
  })
}

function bytesOf(encoding: string, content: string): Buffer {
  return encoding.toLowerCase() === 'b'
    ? Buffer.from(content, 'base64')
    : decodeQuotedPrintable(Buffer.from(content.replaceAll('_', ' '), 'latin1'))
}

function plain(value: string, decodeRaw: DecodeRaw): string {
  return withoutControls(foreign.test(value) ? decodeRaw(Buffer.from(value, 'latin1')) : value)
}

/** A header is one line of text, whatever is hidden in its words. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').toWellFormed()
}
