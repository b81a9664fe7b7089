/** What the bytes of the encodings of one byte a sign stand for, and of what kind these signs are. Pure tables, made when first asked for. */
import iconv from 'iconv-lite'

/** Kinds of signs, as small numbers. Letters of a script have the numbers of `lowerOf` and `upperOf`. */
export const Kind = { space: 0, digit: 1, sign: 2, quote: 3, odd: 4, bad: 5, mark: 6, letters: 8 } as const

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic'] as const
const scriptTests = scripts.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))

/** Signs of typesetting that letters are full of, and those that they have now and then. */
const frequent = '’“”‘–—…„«»\u00a0،؟؛'
const rare = '°§€£¿¡·•‚‹›º²½©®™†´`\u00ad\u200c\u200d\u200e\u200f№'

/** The kind of a sign: a letter's says its script and case. */
function kindOfSign(sign: string): number {
  if (/\p{L}/u.test(sign)) return kindOfLetter(sign)
  if (/[\s\u00a0]/.test(sign)) return Kind.space
  if (/\p{Nd}/u.test(sign)) return Kind.digit
  if (/\p{M}/u.test(sign)) return Kind.mark
  if (sign === '’' || sign === '‘') return Kind.quote
  if (sign < '\u0080') return sign < ' ' || sign === '\u007f' ? Kind.bad : Kind.sign
  if (frequent.includes(sign) || rare.includes(sign)) return Kind.sign
  return /[\u0080-\u009f\ufffd\p{Co}\p{Cn}]/u.test(sign) ? Kind.bad : Kind.odd
}

function kindOfLetter(sign: string): number {
  if (sign === 'ª' || sign === 'º' || sign === 'ƒ') return Kind.odd
  const script = scriptTests.findIndex((test) => test.test(sign))
  if (script === -1) return Kind.odd
  return Kind.letters + script * 2 + (sign === sign.toLowerCase() ? 0 : 1)
}

export function isLetter(kind: number): boolean {
  return kind >= Kind.letters
}

export function isUpper(kind: number): boolean {
  return kind >= Kind.letters && (kind & 1) === 1
}

export function scriptOfKind(kind: number): number {
  return kind >> 1
}

/** How much a sign of typesetting costs, in nats; null for letters and odd signs. */
export function costOfSign(sign: string): number | null {
  if (frequent.includes(sign)) return 4.6
  return rare.includes(sign) ? 6.5 : null
}

interface ByteTable {
  readonly signs: readonly string[]
  readonly kinds: Uint8Array
}

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
const asciiKinds = Array.from({ length: 128 }, (_, byte) => kindOfSign(String.fromCharCode(byte)))
const tables = new Map<string, ByteTable>()

export function byteTable(encoding: string): ByteTable {
  const known = tables.get(encoding)
  if (known) return known
  const signs = [...iconv.decode(everyByte, encoding)]
  const kinds = Uint8Array.from(signs, (sign, byte) =>
    byte < 0x80 ? (asciiKinds[byte] ?? Kind.bad) : kindOfSign(sign),
  )
  const table = { signs, kinds }
  tables.set(encoding, table)
  return table
}
