/** Which signs words are made of: letters, their marks and digits of all scripts, looked up once each. */

const sign = /[\p{L}\p{M}\p{N}]/u
const unknown = 0
const isOne = 1
const isNone = 2
const known = new Uint8Array(0x10000)

/** `code` is a UTF-16 code unit; NaN, as behind the end of a text, is no sign of a word. */
export function isWordSign(code: number): boolean {
  // Subtle: a table that was once asked for NaN is slow for good, since that is no place in it. It becomes 0 here.
  const unit = code & 0xffff
  const seen = known[unit]
  if (seen !== unknown) return seen === isOne
  const isSign = sign.test(String.fromCharCode(unit))
  known[unit] = isSign ? isOne : isNone
  return isSign
}
