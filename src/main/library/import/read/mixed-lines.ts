/** Texts that were put together from others keep their encodings: lines of UTF-8 beside lines of something else. Pure. */
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
    const { foreign, spoilt } = signsOfUtf8(bytes, start, end)
    const isUtf8 = foreign >= spoilt
    if (foreign + spoilt > 0) counts[isUtf8 ? 'utf8' : 'other']++
    if (isUtf8) counts.signs += foreign
    const last = stretches.at(-1)
    if (last?.isUtf8 === isUtf8) stretches[stretches.length - 1] = { ...last, end }
    else stretches.push({ start, end, isUtf8 })
    start = end
  }
  const isUtf8Enough = counts.signs >= leastSigns && counts.utf8 >= (counts.utf8 + counts.other) * leastShare
  return { stretches, isAllUtf8: counts.other === 0, isMixed: isUtf8Enough && counts.other > 0 }
}

/** How many signs beyond ASCII a line has when it is read as UTF-8, and how many bytes that are none. */
function signsOfUtf8(
  bytes: Buffer,
  start: number,
  end: number,
): { readonly foreign: number; readonly spoilt: number } {
  let foreign = 0
  let spoilt = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const following = followingBytes(byte)
    let met = 0
    while (met < following && at + 1 + met < end && isFollowing(bytes[at + 1 + met] ?? 0)) met++
    if (following > 0 && met === following) {
      foreign++
      at += following
    } else spoilt++
  }
  return { foreign, spoilt }
}

/** How many bytes follow the first one of a sign; 0 for a byte that begins none. */
function followingBytes(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
}

function isFollowing(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0
}
