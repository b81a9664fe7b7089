/**
 * Why each line of a region begins where it does: because the one before was full, because the author began a new
 * line there, or because a new paragraph begins. A line was ended on purpose when the next word had room on it.
 */

import type { Line } from './lines'
import { type Extent, extentOf, leadingAmong, leadingsOf, type Measure } from './measure'

export type LineBreak = 'wrapped' | 'line' | 'paragraph'

const listSign =
  /^(?:[•◦▪‣·●○■□–—*]\s|[-]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s|[۰-۹٠-٩]{1,3}[.)-]\s)/u

/** A German date begins as an item does. */
const date = /^\d{1,2}\.\s*\p{L}{3,12}\.?\s+\d{4}/u

export function beginsListItem(text: string): boolean {
  return listSign.test(text) && !date.test(text)
}

/** One for each line; the first one is 'paragraph'. */
export function lineBreaks(lines: readonly Line[], column: Extent, measure: Measure): readonly LineBreak[] {
  const ends = endsOf(lines, column)
  const leading = leadingAmong(leadingsOf(lines), measure.leading)
  return lines.map((line, at) => {
    const before = lines[at - 1]
    if (
      !before ||
      partsParagraphs(lines, at, Math.min(leading, Math.max(measure.leading, measure.size * 1.2) * 1.15))
    )
      return 'paragraph'
    const end = ends[at - 1] ?? column.end
    const room = roomOn(before, column, end)
    const isDeliberate = room > roomNeeded(line) && room > (end - column.start) * leastRoom(before, line)
    if (isNewIndent(lines, at, isDeliberate)) return 'paragraph'
    return isDeliberate ? 'line' : 'wrapped'
  })
}

/** Typists and text recognition do not fill lines to the last letter, least of all in the middle of a sentence. */
function leastRoom(before: Line, line: Line): number {
  const goesOn = /^\p{Ll}/u.test(line.text) && !/[.!?:;]["”»’)]?$/u.test(before.text)
  return goesOn ? 0.3 : 0.1
}

/** Whether the last line of a paragraph was full, so that it may go on in another column or on another page. */
export function isFull(line: Line, column: Extent, next: Line): boolean {
  return roomOn(line, column, column.end) <= roomNeeded(next)
}

function roomNeeded(line: Line): number {
  return (ideographsTogether(line.text) * line.size || line.firstWord) + line.size * 0.35
}

/** Signs of Chinese and Japanese that cannot be parted: a line begins with no stop. 0 for other scripts. */
function ideographsTogether(text: string): number {
  return (
    /^[「『（《“]?[\u2e80-\u30ff\u3400-\u9fff][、。，．：；！？」』）》”ー]*/u.exec(text)?.[0].length ?? 0
  )
}

/** Points that were left on the line. What does not begin at the margin may have been centred or set to the right. */
function roomOn(line: Line, column: Extent, limit: number): number {
  const { start, end } = extentOf(line)
  const after = limit - end
  const before = start - column.start
  if (before < line.size * 5) return after
  return after < line.size * 1.5 ? before : before + after
}

function partsParagraphs(lines: readonly Line[], at: number, leading: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]]
  if (!before || !line) return true
  const gap = before.y - line.y
  const larger = Math.max(before.size, line.size)
  if (gap > Math.max(leading * 1.28, leading + 2, larger * 1.02) && gap > larger * 1.05) return true
  if (gap < -larger) return true
  if (Math.abs(before.size - line.size) > larger * leastDifference(before, line)) return true
  if (before.bold !== line.bold && line.cells.length === 1 && isShort(before) !== isShort(line)) return true
  return beginsListItem(line.text) && !/\p{L}[-‐]$/u.test(before.text) && isListLike(lines, at)
}

/** Text recognition gives each line a size of its own. */
function leastDifference(before: Line, line: Line): number {
  const [shorter, longer] = [before.text.length, line.text.length].sort((a, b) => a - b)
  if ((shorter ?? 0) <= 2) return 1
  return (shorter ?? 0) > 30 && (longer ?? 0) > 45 ? 0.22 : 0.09
}

function isShort(line: Line): boolean {
  return line.text.length < 70
}

/** A dash or a year may begin any line: only where the line before ended its sentence, or other items stand near, is it an item. */
function isListLike(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text ?? ''
  if (/^[•◦▪‣●○■□]/.test(lines[at]?.text ?? '')) return true
  return (
    /[.:;!?،؛…]["”»’]?$/u.test(before) ||
    lines.some(
      (line, other) =>
        other !== at && beginsListItem(line.text) && !/[\p{Ll},]$/u.test(lines[other - 1]?.text ?? '.'),
    )
  )
}

/** A first line that is set in, or a jump to another margin. */
function isNewIndent(lines: readonly Line[], at: number, isDeliberate: boolean): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!before || !line) return false
  const shift = extentOf(line).start - extentOf(before).start
  const em = line.size
  if (Math.abs(shift) < em * 0.6) return false
  if (shift > 0) {
    const back = next ? extentOf(line).start - extentOf(next).start : em
    // An item's lines hang below its sign.
    if (beginsListItem(before.text) && shift < em * 4 && !isDeliberate) return false
    const hangs = Math.abs(back) < em * 0.4 && !isDeliberate && shift < em * 4
    return !hangs
  }
  const wasFirst =
    at < 2 || extentOf(before).start - extentOf(lines[at - 2] ?? before).start > em * 0.6 || isDeliberate
  return isDeliberate || (-shift > em * 6 && wasFirst)
}

/**
 * Where each line could have ended. That is the end of the column, but for passages that are set narrower, such as
 * block quotations: there most lines end at nearly the same place.
 */
function endsOf(lines: readonly Line[], column: Extent): readonly number[] {
  const ends = lines.map(() => column.end)
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && isSameMargin(lines[at - 1], lines[at])) continue
    const group = lines.slice(from, at)
    const own = narrowEnd(group, column)
    if (own !== null) ends.fill(own, from, at)
    from = at
  }
  return ends
}

function isSameMargin(before: Line | undefined, line: Line | undefined): boolean {
  if (!before || !line) return false
  const apart = before.y - line.y > line.size * 1.9
  return !apart && Math.abs(extentOf(before).start - extentOf(line).start) < line.size * 0.5
}

function narrowEnd(group: readonly Line[], column: Extent): number | null {
  if (group.length < 3) return null
  const extents = group.map(extentOf)
  const end = Math.max(...extents.map((extent) => extent.end))
  const width = end - (extents[0]?.start ?? 0)
  const em = group[0]?.size ?? 10
  if (column.end - end < em || width < em * 12) return null
  const near = (tolerance: number) =>
    extents.slice(0, -1).filter((extent) => end - extent.end < tolerance).length / (group.length - 1)
  const isSetIn = (extents[0]?.start ?? 0) - column.start > em * 0.8
  return near(em * 0.4) >= 0.7 || (isSetIn && near(width * 0.16) >= 0.7) ? end : null
}
