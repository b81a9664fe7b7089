/** Texts that were put together from others keep their encodings: lines of UTF-8 beside lines of something else. Pure. */
import { isUtf8 } from 'node:buffer'

interface Line {
  readonly start: number
  readonly end: number
  readonly isUtf8: boolean
}

export interface MixedLines {
  /** Neighbouring lines of one kind together, from the first byte to the last. */
  readonly stretches: readonly Line[]
  /** Whether all lines are UTF-8, some perhaps with damage. */
  readonly isAllUtf8: boolean
  /** Whether enough of them is UTF-8 for that to be no chance. */
  readonly isMixed: boolean
}

/** Fewer signs of UTF-8 may be chance, and so may be a smaller share of all lines that are not ASCII. */
const leastSigns = 3
const leastShare = 0.25

export function mixedLines(bytes: Buffer): MixedLines {
  const stretches: Line[] = []
  const counts = { utf8: 0, other: 0, signs: 0 }
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(0x0a, start)
    const end = next === -1 ? bytes.length : next + 1
    const { foreign, spoilt } = signsOfUtf8(bytes.subarray(start, end))
    const isUtf8Line = foreign >= spoilt
    if (foreign + spoilt > 0) counts[isUtf8Line ? 'utf8' : 'other']++
    if (isUtf8Line) counts.signs += foreign
    const last = stretches.at(-1)
    if (last?.isUtf8 === isUtf8Line) stretches[stretches.length - 1] = { ...last, end }
    else stretches.push({ start, end, isUtf8: isUtf8Line })
    start = end
  }
  const isUtf8Enough = counts.signs >= leastSigns && counts.utf8 >= (counts.utf8 + counts.other) * leastShare
  return { stretches, isAllUtf8: counts.other === 0, isMixed: isUtf8Enough && counts.other > 0 }
}

/** How many signs beyond ASCII a line has when it is read as UTF-8, and how many bytes that are none. */
function signsOfUtf8(line: Buffer): { readonly foreign: number; readonly spoilt: number } {
  let foreign = 0
  let spoilt = 0
  if (isUtf8(line)) {
    for (const byte of line) if (byte >= 0xc0) foreign++
    return { foreign, spoilt }
  }
  for (const sign of line.toString('utf8')) {
    if (sign === '\ufffd') spoilt++
    else if (sign > '\u007f') foreign++
  }
  return { foreign, spoilt }
}
