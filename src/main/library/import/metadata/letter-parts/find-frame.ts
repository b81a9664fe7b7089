/**
 * Finds the frame of a letter among its lines: where it greets, where it closes, what stands above and below. A text
 * without such a frame (a report, an article, a speech) has none: everything else builds on it.
 */

import { markHead } from './find-head'
import { findTail } from './find-tail'
import type { LetterLine } from './letter-lines'
import { isAddressee, isDateline, isDatelineBelow, isSalutation } from './line-kinds'
import type { LinePart } from './line-part'

const mostHeadLines = 30
/** Shorter lines are not yet what the letter says. */
const shortestBody = 60
/** The line that announces them, and three names. */
const fewestOfList = 4

/** The part of each line that is one, by its place in `lines`. Empty for a text that is no letter. */
export function findFrame(lines: readonly LetterLine[]): ReadonlyMap<number, LinePart> {
  const parts = new Map<number, LinePart>()
  const salutation = findSalutation(lines)
  const tail = findTail(lines, salutation === -1 ? 0 : salutation + 1, salutation !== -1)
  const addressee = salutation === -1 ? findAddressee(lines) : -1
  if (salutation === -1 && (tail.size === 0 || (addressee === -1 && !hasClosing(tail) && !isList(tail))))
    return parts
  const headEnd = salutation !== -1 ? salutation : headWithoutSalutation(lines, addressee, tail)
  if (salutation !== -1) parts.set(salutation, 'salutation')
  markHead(lines, headEnd, parts)
  for (const [at, part] of tail) parts.set(at, part)
  markDatelineAbove(lines, headEnd, parts)
  return parts
}

/** `San Tirso, 2 de marzo de 2019` right above the names, in a letter that is not dated elsewhere. */
function markDatelineAbove(
  lines: readonly LetterLine[],
  headEnd: number,
  parts: Map<number, LinePart>,
): void {
  const below: number[] = []
  for (const [at, part] of parts) {
    if (part === 'dateline') return
    if (part === 'closing' || part === 'signature') below.push(at)
  }
  const at = below.reduce((first, one) => Math.min(first, one), lines.length) - 1
  if (at > headEnd && isDatelineBelow(lines[at]?.text ?? '')) parts.set(at, 'dateline')
}

function hasClosing(tail: ReadonlyMap<number, LinePart>): boolean {
  return [...tail.values()].includes('closing')
}

/** Names under a line that announces them are evidence enough: statements greet nobody. */
function isList(tail: ReadonlyMap<number, LinePart>): boolean {
  return (
    tail.size >= fewestOfList &&
    [...tail.values()].filter((part) => part === 'signature').length >= fewestOfList
  )
}

/** A greeting near the top, alone in its line, with nothing but short lines above. */
function findSalutation(lines: readonly LetterLine[]): number {
  for (let at = 0; at < Math.min(lines.length, mostHeadLines); at++) {
    const line = lines[at]
    if (line === undefined) return -1
    if (isSalutation(line.text) || isGreetingBelowDate(lines, at)) return at
    // Running text has begun.
    if (line.text.length > 160) return -1
  }
  return -1
}

/** A greeting that no table knows: a few words and their sign, alone between the dateline and running text. */
function isGreetingBelowDate(lines: readonly LetterLine[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!above || !line || !below || line.isHeading || above.block === line.block) return false
  return (
    line.block !== below.block &&
    below.text.length >= shortestBody &&
    line.text.length <= 60 &&
    /^[\p{Lu}\p{Lo}].*[,!،！，]$/u.test(line.text) &&
    !/[\p{Nd}.?;:"“”«»]/u.test(line.text) &&
    isDatelineBelow(above.text)
  )
}

/** `To the President of …` opens a petition that greets nobody. */
function findAddressee(lines: readonly LetterLine[]): number {
  for (let at = 0; at < Math.min(lines.length, 12); at++) {
    const text = lines[at]?.text ?? ''
    if (isAddressee(text)) return at
    if (text.length > 160) return -1
  }
  return -1
}

/** Where the head ends when nobody is greeted: behind the addressee, or behind leading lines with a date. */
function headWithoutSalutation(
  lines: readonly LetterLine[],
  at: number,
  tail: ReadonlyMap<number, LinePart>,
): number {
  const first = Math.min(...tail.keys())
  let end = at === -1 ? 0 : at + 1
  while (end < Math.min(first, 8) && isHeadLine(lines[end]?.text ?? '')) end++
  return end
}

function isHeadLine(text: string): boolean {
  return text.length <= 80 && (isDateline(text) || isAddressee(text))
}
