/** The key of a word when its case, its accents or the spelling of its numbers count. */
import type { Ignoring } from '@shared/comparison'
import { isInvisible } from '@shared/text/letter-forms'

/** `folded` is the same word without case and accents. */
export function exactKey(written: string, folded: string, ignoring: Ignoring): string {
  const hasDigits = /[0-9]/.test(folded)
  if (hasDigits && !ignoring.numbers) return visible(written)
  if (!ignoring.accents) {
    const key = hasDigits ? withPlainDigits(visible(written), folded) : visible(written)
    return ignoring.case ? key.toLowerCase() : key
  }
  if (ignoring.case) return folded
  const capitals = capitalsOf(written)
  // Subtle: no folded word has a capital, so no other word has this key.
  return capitals === '' ? folded : `${folded}|${capitals}`
}

function visible(written: string): string {
  let kept = ''
  for (const character of written.normalize('NFC')) if (!isInvisible(character)) kept += character
  return kept
}

/** Digits of other scripts are the same number. */
function withPlainDigits(written: string, folded: string): string {
  return /^[0-9]+$/.test(folded) ? folded : written
}

/** Which letters are capitals, without the small ones at the end: `Uru` for the word McD. */
function capitalsOf(written: string): string {
  let shape = ''
  for (const character of written.normalize('NFD')) {
    if (/\p{L}/u.test(character)) shape += character === character.toLowerCase() ? 'r' : 'U'
  }
  return shape.replace(/r+$/, '')
}
