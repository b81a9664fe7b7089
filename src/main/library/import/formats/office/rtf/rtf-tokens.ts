/** Cuts the bytes of an RTF file into groups, control words and stretches of text. Knows no meaning. */

export interface RtfListener {
  openGroup(): void
  closeGroup(): void
  /** A control word or sign with its number; `star` before the word means that it may be left out. */
  control(word: string, value: number | null): void
  /** A stretch of text in whatever encoding is in force; line ends are no part of it. */
  bytes(bytes: Buffer): void
  byte(byte: number): void
}

const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const longestWord = 40

/** Reads the whole file. A file that ends within a word gives what it has. */
export function readTokens(rtf: Buffer, listener: RtfListener): void {
  let at = 0
  const size = rtf.length
  while (at < size) {
    const byte = rtf[at] as number
    if (byte === openBrace) {
      listener.openGroup()
      at++
    } else if (byte === closeBrace) {
      listener.closeGroup()
      at++
    } else if (byte === backslash) at = readControl(rtf, at + 1, listener)
    else if (isLineEnd(byte)) at++
    else {
      const start = at
      while (at < size && !isSpecial(rtf[at] as number)) at++
      listener.bytes(rtf.subarray(start, at))
    }
  }
}

/** Returns where reading goes on. */
function readControl(rtf: Buffer, start: number, listener: RtfListener): number {
  const first = rtf[start]
  if (first === undefined) return start
  if (!isLetter(first)) return readSign(rtf, start, first, listener)
  let at = start
  while (at < rtf.length && at - start < longestWord && isLetter(rtf[at] as number)) at++
  const word = rtf.toString('latin1', start, at)
  const numberStart = at
  if (rtf[at] === 0x2d) at++
  while (at < rtf.length && at - numberStart < 12 && isDigit(rtf[at] as number)) at++
  const digits = rtf.toString('latin1', numberStart, at)
  const value = digits === '' || digits === '-' ? null : Number(digits)
  if (rtf[at] === 0x20) at++
  // Bytes of a picture or an object, which may look like anything.
  if (word === 'bin') return Math.min(rtf.length, at + Math.max(0, value ?? 0))
  listener.control(word, value)
  return at
}

function readSign(rtf: Buffer, at: number, sign: number, listener: RtfListener): number {
  if (sign === 0x27) {
    const code = Number.parseInt(rtf.toString('latin1', at + 1, at + 3), 16)
    if (!Number.isNaN(code)) listener.byte(code)
    return Math.min(rtf.length, at + 3)
  }
  if (sign === backslash || sign === openBrace || sign === closeBrace) listener.byte(sign)
  // A backslash at the end of a line is the end of a paragraph.
  else if (isLineEnd(sign)) listener.control('par', null)
  else listener.control(sign === 0x2a ? 'star' : String.fromCharCode(sign), null)
  return at + 1
}

function isSpecial(byte: number): boolean {
  return byte === backslash || byte === openBrace || byte === closeBrace || isLineEnd(byte)
}

/** Zero bytes at the end of a file are padding, and elsewhere damage. */
function isLineEnd(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
