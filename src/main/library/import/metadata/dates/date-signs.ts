/** Turns a text into the signs that the grammar of dates is written in, one sign a word, number or mark. Linear. */
import { type DateWord, dateWord, mayBeDateWord } from './date-words'

/**
 * `signs` has one character for each token. Beside the signs of words (date-words.ts): D a number that can be a day ·
 * Y one that can be a year · n another number · E a decade · X a year with unknown digits · R a Roman number ·
 * x any run of other words · ; other marks and the end of a paragraph · . , / - [ ] ( ) ? themselves.
 */
export interface Signs {
  readonly signs: string
  /** Where each token begins and ends in the text. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly values: readonly number[]
}

class SignWriter {
  signs = ''
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly values: number[] = []
  #last = ''

  add(sign: string, value: number, start: number, end: number): void {
    this.signs += sign
    this.#last = sign
    this.starts.push(start)
    this.ends.push(end)
    this.values.push(value)
  }

  /** Runs of what is no part of a date are one sign. Subtle: to look into `signs` while it grows copies it each time. */
  addOther(sign: 'x' | ';', start: number, end: number): void {
    if (this.#last === sign) this.ends[this.ends.length - 1] = end
    else this.add(sign, 0, start, end)
  }
}

const word = /[\p{L}\p{M}\u200c\u0640\u00ad]+/uy
const twoDigitBreaks = /(?:\.\.+|--+|[—_]+|XX|xx)(?![\dX])/y
const threeDigitBreaks = /(?:[Xx_]|-(?=\s|$))(?!\d)/y
const suffix =
  /(?:[’'´]?(?:s|er)(?![\p{L}\d])|st|nd|rd|th|sten|ste|den|de|ten|ter|te|er|re|ère|ème|me|eme|e|d|mo|[ºª°]|-?(?:го|е|й|ое|ого)|ber|bre|bris|-?[оаи]м)(?![\p{L}\d])/uy
const punctuation = '.,/-[]()?'
const webAddress = /(?:https?:\/\/|www\.)\S*/iy

export function dateSigns(text: string, from = 0, to = text.length): Signs {
  const writer = new SignWriter()
  let at = from
  while (at < to) at = token(text, at, to, writer)
  return writer
}

function token(text: string, at: number, to: number, writer: SignWriter): number {
  const code = text.charCodeAt(at)
  if (code === 32) return at + 1
  if (digitOf(code) >= 0) return numberToken(text, at, to, writer)
  if (isLetter(code)) return wordToken(text, at, to, writer)
  return markToken(text, at, to, writer)
}

function markToken(text: string, at: number, to: number, writer: SignWriter): number {
  const character = text[at] ?? ''
  if (/\s/.test(character)) {
    let end = at
    let lines = 0
    while (end < to && /\s/.test(text[end] ?? '')) if (text[end++] === '\n') lines++
    if (lines > 1) writer.addOther(';', at, end)
    return end
  }
  if (isSilent(character)) return at + 1
  if (punctuation.includes(character)) writer.add(character, 0, at, at + 1)
  else if (character === '،') writer.add(',', 0, at, at + 1)
  else if (/[–—‐‑]/.test(character)) writer.add('-', 0, at, at + 1)
  else writer.addOther(';', at, at + 1)
  return at + 1
}

/** Apostrophes (`d'avril`), direction marks, the signs of italics in plain text (`_May_ 19`). */
function isSilent(character: string): boolean {
  return /['’_\u200c\u200e\u200f\u061c\u2066-\u2069]/.test(character)
}

function wordToken(text: string, at: number, to: number, writer: SignWriter): number {
  webAddress.lastIndex = at
  const first = text.charCodeAt(at) | 32
  const address = (first === 104 || first === 119) && webAddress.exec(text)
  if (address) {
    writer.addOther('x', at, Math.min(to, at + address[0].length))
    return at + address[0].length
  }
  const end = Math.min(to, endOfWord(text, at))
  if (end - at > 16 || !canBeSign(text, at, end)) writer.addOther('x', at, end)
  else addWord(text, at, end, to, writer)
  return end > at ? Math.max(end, writer.ends.at(-1) ?? end) : at + 1
}

/** Decides most words of running text without looking them up. */
function canBeSign(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) | 32
  const last = text.charCodeAt(end - 1) | 32
  if (first > 122 || last > 122 || mayBeDateWord(text, start, end)) return true
  // Roman numbers, names of Islamic months in Latin letters, and letters with marks inside.
  return 'ivxrjdz'.includes(String.fromCharCode(first)) || text.charCodeAt(start + 1) > 122
}

function addWord(text: string, start: number, end: number, to: number, writer: SignWriter): void {
  const written = text.slice(start, end)
  const roman = romanNumber(written)
  // Subtle: capitals sort before small letters; a small `i` or `v` is a word first.
  if (roman > 0 && written < 'a') {
    writer.add('R', roman, start, end)
    return
  }
  const known = dateWord(written)
  if (known?.sign === '2') {
    addPair(text, start, end, to, writer)
    return
  }
  const sign = known && signHere(known, written, text[end])
  if (known && sign) writer.add(sign, known.value, start, end)
  else if (roman > 0) writer.add('R', roman, start, end)
  else if (!addTransliterated(text, start, end, written, writer)) writer.addOther('x', start, end)
}

/** `may` and `march` are verbs, `so` and `fri` no weekdays without a capital. */
function signHere({ sign }: DateWord, written: string, next: string | undefined): string | null {
  const isCapital = written[0] !== written[0]?.toLowerCase()
  if (sign === 'V') return isCapital || next === '.' ? 'V' : null
  if (sign === 'M' && (written === 'may' || written === 'march')) return 'm'
  return sign
}

/** ربیع الاول, كانون الثاني: the second word says which. */
function addPair(text: string, start: number, end: number, to: number, writer: SignWriter): void {
  let next = end
  while (next < to && text.charCodeAt(next) === 32) next++
  const nextEnd = Math.min(to, endOfWord(text, next))
  const known = dateWord(text.slice(start, end) + text.slice(next, nextEnd))
  if (known) writer.add(known.sign, known.value, start, nextEnd)
  else writer.addOther('x', start, end)
}

const transliterated =
  /(rabi|jumada|dh?u|zul|dhul)['’ʿ`]?[\s-]*(?:[’'`]?[aeu]l|[aeu][a-z]{1,2}|l|)[\s’'`-]*(awwal|avval|ula|th[aā]n|s[aā]n|[aā]khir|qa|hij|q[aā]d)[a-zāīūʿ’']*/iy
const pairs: Readonly<Record<string, readonly [number, number]>> = { rabi: [3, 4], jumada: [5, 6] }

/** Rabiʿ al-Awwal, Jumada al-Thani, Dhu'l-Hijja. */
function addTransliterated(
  text: string,
  start: number,
  end: number,
  written: string,
  writer: SignWriter,
): boolean {
  const first = written.charCodeAt(0) | 32
  if (first !== 114 && first !== 106 && first !== 100 && first !== 122) return false
  transliterated.lastIndex = start
  const found = transliterated.exec(text)
  if (!found) return false
  const [whole, name = '', which = ''] = found
  const choice = pairs[name.toLowerCase()]
  const isFirst = /^(?:a[wv]|ul)/i.test(which)
  const value = choice ? choice[isFirst ? 0 : 1] : /^q/i.test(which) ? 11 : 12
  writer.add('H', value, start, Math.max(end, start + whole.length))
  return true
}

function numberToken(text: string, at: number, to: number, writer: SignWriter): number {
  let end = at
  let value = 0
  for (
    let digit = digitOf(text.charCodeAt(end));
    end < to && digit >= 0;
    digit = digitOf(text.charCodeAt(end))
  ) {
    if (end - at < 8) value = value * 10 + digit
    end++
  }
  const length = end - at
  const unknown = unknownDigits(text, end, length)
  if (unknown > 0) {
    writer.add('X', length === 2 ? value : value * 10, at, end + unknown)
    return end + unknown
  }
  return suffixed(text, at, end, value, writer)
}

/** `18..`, `18--`, `184X`, `184-`: how long the sign for the missing digits is. */
function unknownDigits(text: string, end: number, length: number): number {
  const pattern = length === 2 ? twoDigitBreaks : length === 3 ? threeDigitBreaks : null
  if (!pattern) return 0
  pattern.lastIndex = end
  return pattern.exec(text)?.[0].length ?? 0
}

/** What is glued to a number says what it is: `3rd`, `1840s`, `7ber`; with other letters it is no part of a date. */
function suffixed(text: string, at: number, end: number, value: number, writer: SignWriter): number {
  const length = end - at
  suffix.lastIndex = end
  const glued = suffix.exec(text)?.[0] ?? ''
  const after = end + glued.length
  if (/^b/.test(glued)) {
    if (value >= 7 && value <= 10) writer.add('M', value + 2, at, after)
    else writer.addOther('x', at, after)
  } else if (glued !== '' && length === 4) {
    if (/(?:s|er)$/.test(glued) && value % 10 === 0) writer.add('E', value / 10, at, after)
    else if (/^-/.test(glued)) writer.add('Y', value, at, end)
    else writer.addOther('x', at, after)
    return /^-/.test(glued) ? end : after
  } else if (glued === '' && isLetter(text.charCodeAt(end)) && !isSpacedLetter(text.charCodeAt(end))) {
    const wordEnd = endOfWord(text, end)
    writer.addOther('x', at, wordEnd)
    return Math.max(wordEnd, end)
  } else writer.add(numberSign(value, length), value, at, after)
  return after
}

function numberSign(value: number, length: number): string {
  if (length <= 2) return value >= 1 && value <= 31 ? 'D' : 'n'
  return length === 4 && value >= 1000 && value < 3000 ? 'Y' : 'n'
}

/** Arabic letters may touch a number: `۱۴۰۱ش`. */
function isSpacedLetter(code: number): boolean {
  return code >= 0x600 && code <= 0x6ff
}

/** 0 to 9, also of Arabic and Persian digits; -1 for what is no digit. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  return -1
}

function isLetter(code: number): boolean {
  const small = code | 32
  if (small >= 97 && small <= 122) return true
  // Subtle: behind the end of a text the code is NaN, which no comparison finds too small.
  if (!(code >= 0xaa) || (code >= 0x2000 && code <= 0x206f) || digitOf(code) >= 0) return false
  return code !== 0x60c && code !== 0x61b && code !== 0x61f && code !== 0xab && code !== 0xbb && code !== 0xba
}

function endOfWord(text: string, at: number): number {
  let end = at
  while (isWordPart(text.charCodeAt(end))) end++
  // Subtle: the scripts of our months end here; only others need the slower pattern.
  if (end > at && !(text.charCodeAt(end) > 0x24f)) return end
  word.lastIndex = end
  return end + (word.exec(text)?.[0].length ?? 0)
}

/** Latin, Greek, Cyrillic, Arabic letters, their marks, and the joiners inside a word. */
function isWordPart(code: number): boolean {
  const small = code | 32
  if (small >= 97 && small <= 122) return true
  if (code < 0xc0) return code === 0xad
  if (code <= 0x52f) return code !== 0xd7 && code !== 0xf7 && (code <= 0x24f || code >= 0x300)
  if (code === 0x200c) return true
  return code >= 0x620 && code <= 0x6d3 && !(code >= 0x660 && code <= 0x66d)
}

const romans: ReadonlyMap<string, number> = new Map(
  [
    'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX XXXI',
  ]
    .flatMap((row) => row.split(' '))
    .flatMap((roman, index) => [
      [roman, index + 1],
      [roman.toLowerCase(), index + 1],
    ]),
)

function romanNumber(written: string): number {
  return written.length > 6 ? 0 : (romans.get(written) ?? (/^I{3,4}$/.test(written) ? written.length : 0))
}
