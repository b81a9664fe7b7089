/** Numbers of those who signed: stated for all, or of those who are not named. */

import type { Words } from './part-evidence'

/** A number with its thousands apart; null when there is none. */
export function numberOf(written: string | undefined): number | null {
  const digits = written?.replace(/[.,]/g, '') ?? ''
  return digits === '' ? null : Number(digits)
}

const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const countLine =
  /^(?:and|und|et|e|y|и|en|sowie|plus|&|\+|…|\.\.\.|و)?\s*(?:another |more than |over |weitere |autres |altri |otr[oa]s |еще |ещё )?(\p{Nd}[\p{Nd}.,٬]*|[a-z]+)\s+(?:(?:other|more|further|additional|weitere|andere|autres|altri|altre|otr[oa]s|más|outr[oa]s|anderen|firmas|تن|نفر|امضا)[\p{L}\u200c]*)/iu

/** How many `and 112 others` counts. */
export function othersIn({ text }: Words): number | null {
  const written = text.length > 120 ? undefined : countLine.exec(text)?.[1]
  if (written === undefined) return null
  const word = numberWords.indexOf(written.toLowerCase())
  if (word !== -1) return word + 1
  const digits = [...written].map(asciiDigit).join('')
  return digits === '' ? null : Number(digits)
}

/** A digit of any of the scripts that are read, as ASCII; empty for anything else. */
export function asciiDigit(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  return /\d/.test(character) ? character : ''
}
