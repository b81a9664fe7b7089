/** The difference between two states of a text as one replaced stretch, so that a save need not carry the whole text. Pure. */

export interface Splice {
  /** Where it begins in the text before. UTF-16 code units, never inside a character. */
  readonly at: number
  /** How much of the text before goes away there. */
  readonly removed: number
  readonly inserted: string
}

/** The smallest stretch whose replacement makes `before` into `after`. */
export function spliceOf(before: string, after: string): Splice {
  const shortest = Math.min(before.length, after.length)
  let at = 0
  while (at < shortest && before.charCodeAt(at) === after.charCodeAt(at)) at++
  if (splitsCharacter(before, at) || splitsCharacter(after, at)) at--
  let end = 0
  const most = shortest - at
  while (
    end < most &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++
  }
  if (splitsCharacter(before, before.length - end) || splitsCharacter(after, after.length - end)) end--
  return { at, removed: before.length - end - at, inserted: after.slice(at, after.length - end) }
}

/** Throws when the stretch is not in the text. */
export function applySplice(before: string, { at, removed, inserted }: Splice): string {
  if (at < 0 || removed < 0 || at + removed > before.length)
    throw new Error('The text does not fit its change.')
  return before.slice(0, at) + inserted + before.slice(at + removed)
}

function splitsCharacter(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
