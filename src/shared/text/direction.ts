/** Which way a text is written, from its letters alone. */
import type { Direction } from '../letter'

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u
/** Where these alphabets stand, and all beyond U+FFFF: most texts have none of it, which is seen at once. */
const mayBeRightToLeft = /[\u0590-\u08ff\ud800-\udbff\ufb1d-\ufdff\ufe70-\ufeff]/
const letter = /\p{L}/u
const lettersRead = 2000
const unitsRead = 20_000

const unknown = 0
const isRight = 1
const isLeft = 2
const none = 3
const sides = new Uint8Array(0x10000)

/** Each code unit is looked up once: a pattern for every letter of every text would take most of the time. */
function sideOfUnit(unit: number): number {
  const seen = sides[unit] ?? none
  if (seen !== unknown) return seen
  const side = sideOf(String.fromCharCode(unit))
  sides[unit] = side
  return side
}

function sideOf(character: string): number {
  if (!letter.test(character)) return none
  return rightToLeft.test(character) ? isRight : isLeft
}

/** The direction of most of the first letters of a text; where they are equal, that of the first. */
export function textDirection(text: string): Direction {
  if (!mayBeRightToLeft.test(text)) return 'ltr'
  let right = 0
  let left = 0
  let first: Direction = 'ltr'
  const end = Math.min(text.length, unitsRead)
  for (let at = 0; at < end && right + left < lettersRead; at++) {
    const unit = text.charCodeAt(at)
    const isPair = unit >= 0xd800 && unit <= 0xdbff
    const side = isPair ? sideOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) : sideOfUnit(unit)
    if (isPair) at++
    if (side === none) continue
    if (right + left === 0 && side === isRight) first = 'rtl'
    if (side === isRight) right++
    else left++
  }
  if (right === left) return first
  return right > left ? 'rtl' : 'ltr'
}
