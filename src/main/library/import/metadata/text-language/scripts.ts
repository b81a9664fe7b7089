/** Which script a text is written in, by the share of its letters. */

/** First and last code unit of a script's letters, in ascending order. */
const ranges = [
  [0x41, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x530, 0x58f, 'armenian'],
  [0x5d0, 0x5f2, 'hebrew'],
  [0x620, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bengali'],
  [0xa00, 0xa7f, 'gurmukhi'],
  [0xa80, 0xaff, 'gujarati'],
  [0xb80, 0xbff, 'tamil'],
  [0xe00, 0xe7f, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1200, 0x137f, 'ethiopic'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
] as const
export type Script = (typeof ranges)[number][2]

const leastLetters = 4

/** The script of most letters; null for a text of fewer than four letters. Japanese is known by its kana among the Han signs. */
export function scriptOf(sample: string): Script | null {
  const counts = new Map<Script, number>()
  let plain = 0
  let letters = 0
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at)
    if (unit < 0x80) {
      if (isPlainLetter(unit)) plain++
      continue
    }
    const script = scriptOfUnit(unit)
    if (script === null) continue
    letters++
    counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  letters += plain
  counts.set('latin', (counts.get('latin') ?? 0) + plain)
  if (letters < leastLetters) return null
  const [most] = [...counts].sort((a, b) => weight(b) - weight(a))
  const kana = counts.get('kana') ?? 0
  return most?.[0] === 'han' && kana * 20 > letters ? 'kana' : (most?.[0] ?? null)
}

/** Signs of the East say as much as several letters. */
function weight([script, count]: readonly [Script, number]): number {
  return script === 'han' || script === 'kana' || script === 'hangul' ? count * 3 : count
}

function isPlainLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

/** For units beyond ASCII. */
function scriptOfUnit(unit: number): Script | null {
  if (unit < 0xc0) return null
  const range = ranges.find(([, last]) => unit <= last)
  return range !== undefined && unit >= range[0] ? range[2] : null
}
