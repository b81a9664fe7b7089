/** Numbers in Chinese signs (`二十五`, `一千二百`, `一九八五`). A sign alone is no number here: 一 is in too many words. */

export interface SignedNumber {
  readonly digits: string
  /** Signs, one code unit each. */
  readonly length: number
}

const run = /[〇零一二两兩三四五六七八九十百千万萬]{2,}/uy
const values = new Map(
  ['〇零', '一', '二两兩', '三', '四', '五', '六', '七', '八', '九'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, value] as const),
  ),
)
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const tenThousand = /[万萬]/u
const zero = /[〇零]/u
/** Two digits in a row are `two or three`; years have four. */
const fewestDigits = 3

/** The number whose signs begin at a place of a text and go on as far as they can; null when they make none. */
export function chineseNumber(text: string, start: number): SignedNumber | null {
  run.lastIndex = start
  const [signs] = run.exec(text) ?? []
  if (signs === undefined) return null
  const digits = [...signs].map((sign) => values.get(sign))
  if (digits.every((digit) => digit !== undefined)) {
    return signs.length < fewestDigits ? null : { digits: digits.join(''), length: signs.length }
  }
  const value = numberOf(signs)
  return value === null ? null : { digits: String(value), length: signs.length }
}

function numberOf(signs: string): number | null {
  const [before = '', behind, ...more] = signs.split(tenThousand)
  if (more.length > 0) return null
  const [high, low] = [belowTenThousand(before), belowTenThousand(behind ?? '')]
  if (behind === undefined) return high
  if (high === null || (behind !== '' && low === null)) return null
  // Subtle: 一万五 is fifteen thousand to some, and 一百五 a hundred and fifty; only zero makes sure of the last digit.
  if (behind !== '' && (low ?? 0) < 1000 && !zero.test(behind)) return null
  return high * 10_000 + (low ?? 0)
}

/** Units go down from sign to sign; only ten may stand without a digit before it, and only at the beginning. */
function belowTenThousand(signs: string): number | null {
  let [value, digit, below] = [0, -1, 10_000]
  for (const [at, sign] of [...signs].entries()) {
    const unit = units.get(sign)
    if (unit === undefined) {
      if (digit > 0) return null
      digit = values.get(sign) ?? 0
      continue
    }
    if (unit >= below || (digit < 1 && !(at === 0 && unit === 10))) return null
    value += Math.max(1, digit) * unit
    below = unit
    digit = -1
  }
  if (signs === '' || (digit > 0 && below > 10 && below < 10_000 && !zero.test(signs))) return null
  return value + Math.max(0, digit)
}
