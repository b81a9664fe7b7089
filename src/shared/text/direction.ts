/** Which way a text is written, from its letters alone. */
import type { Direction } from '../letter'

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u
const letter = /\p{L}/gu
const lettersRead = 2000

/** The direction of most of the first letters of a text; where they are equal, that of the first. */
export function textDirection(text: string): Direction {
  const beginning = text.slice(0, 20_000)
  // Most texts have no such letter at all, and one look at the whole is many times faster than one at each letter.
  if (!rightToLeft.test(beginning)) return 'ltr'
  let right = 0
  let left = 0
  let first: Direction = 'ltr'
  for (const [character] of beginning.matchAll(letter)) {
    const isRight = rightToLeft.test(character)
    if (right + left === 0 && isRight) first = 'rtl'
    if (isRight) right++
    else left++
    if (right + left >= lettersRead) break
  }
  if (right === left) return first
  return right > left ? 'rtl' : 'ltr'
}
