/** The name of a letter inside its file, which is both shown and a key: short, and in one line. */
import { createHash } from 'node:crypto'

const longestPart = 200
/** So much of a longer one is kept, beside its hash and its ending. */
const keptOfLonger = 150

/** The part as it is when it can be shown; else as much of it as can be, with a hash of the whole, so that no two become one. */
export function shownPart(part: string): string {
  const shown = part.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  if (shown === part && part.length <= longestPart) return part
  const ending = /\.\w{1,8}$/.exec(shown)?.[0] ?? ''
  const stem = shown.slice(0, Math.min(shown.length - ending.length, keptOfLonger)).toWellFormed()
  return `${stem.trimEnd()}-${createHash('sha256').update(part).digest('hex').slice(0, 16)}${ending}`
}
