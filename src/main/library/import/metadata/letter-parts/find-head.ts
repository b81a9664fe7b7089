/** Marks what stands above the greeting: letterhead, dateline, inside address. */
import { isOrganisationLike } from '../names'
import type { LetterLine } from './letter-lines'
import { isAddressee, isDateline, isReference, startsAddress } from './line-kinds'
import type { LinePart } from './line-part'

/** The lines before `end`; what is neither of the three (a title, a reference) stays unmarked. */
export function markHead(lines: readonly LetterLine[], end: number, parts: Map<number, LinePart>): void {
  const date = lastDateline(lines, end)
  let isAddress = false
  for (let at = 0; at < end; at++) {
    const text = lines[at]?.text ?? ''
    if (parts.has(at)) continue
    if (titleWord.test(text) && !isDateline(text)) continue
    // `Ann Webb to Thomas Hale, 9 May 1843` above the letter's own date.
    if (lines[at]?.isHeading && at < date && isDateline(text)) continue
    if (at === date || isDateline(text)) parts.set(at, 'dateline')
    else if (isAddress || isAddressee(text) || startsAddress(text) || (date !== -1 && at > date)) {
      isAddress ||= lines[at]?.block === lines[at + 1]?.block || isAddressee(text)
      if (!isReference(text)) parts.set(at, 'address')
    } else if (isLetterheadLine(lines, at, date)) parts.set(at, 'letterhead')
    if (lines[at]?.block !== lines[at + 1]?.block && !isAddressee(text)) isAddress = false
  }
}

function lastDateline(lines: readonly LetterLine[], end: number): number {
  for (let at = end - 1; at >= 0; at--) if (isDateline(lines[at]?.text ?? '')) return at
  return -1
}

const titleWord =
  /(?<!\p{L})(?:letter|open letter|petition|appeal|declaration|statement|draft|speech|remarks|resolution|brief|aufruf|erklärung|rede|ansprache|lettre|pétition|appel|discours|lettera|appello|discorso|carta|petición|manifiest|discurso|письмо|обращение|речь)|نامه|بیانیه|رسالة|بيان/iu

/** Above the date, or a block at the very top with a street, a telephone or an organisation; not the text's title. */
function isLetterheadLine(lines: readonly LetterLine[], at: number, date: number): boolean {
  const line = lines[at]
  if (!line || line.text.length > 90 || titleWord.test(line.text) || isReference(line.text)) return false
  if (isTitleAboveAddress(lines, at)) return false
  if (date !== -1 && at < date)
    return lines[date]?.block === line.block || isLetterheadBlock(lines, line.block, date)
  return date === -1 && isLetterheadBlock(lines, line.block, lines.length)
}

/** A heading right above the inside address names what the letter is about: its writer's own address would come between. */
function isTitleAboveAddress(lines: readonly LetterLine[], at: number): boolean {
  if (!lines[at]?.isHeading) return false
  const below = lines.find((line, place) => place > at && !line.isHeading)
  return below !== undefined && (isAddressee(below.text) || startsAddress(below.text))
}

function isLetterheadBlock(lines: readonly LetterLine[], block: number, before: number): boolean {
  const own = lines.filter((line, at) => line.block <= block + 2 && at < Math.min(before, 12))
  return (
    own.some(({ text }) => isOrganisationLike(text) || /\d|@|www\.|tel\b/i.test(text)) &&
    own.every(({ text }) => !/[.!?]$/.test(text) || text.length < 50)
  )
}
