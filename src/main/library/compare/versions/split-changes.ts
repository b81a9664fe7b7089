/**
 * Divides a change at the ends of sentences: what became of the end of one sentence is not what became of the next. So a
 * sentence put in before a changed word is not part of what that word was changed into.
 */
import type { Part } from './part'
import { Edge, type ReadText } from './read-text'
import type { ReadTexts } from './read-texts'

/** Parts of one sentence are what became of each other when neither is much longer. */
const timesLonger = 3
const wordsLonger = 2

/** One to three parts in order that cover the change; a part may have words on one side only. */
export function splitChange({ a, b }: ReadTexts, change: Part): readonly Part[] {
  const head = headOf(a, b, change)
  const rest = { ...change, aStart: head.aEnd, bStart: head.bEnd }
  const tail = tailOf(a, b, rest)
  const middle = { ...rest, aEnd: tail.aStart, bEnd: tail.bStart }
  return [head, middle, tail].filter((part) => part.aStart < part.aEnd || part.bStart < part.bEnd)
}

/** What ends the sentence in which both sides begin; empty when that is all there is. */
function headOf(a: ReadText, b: ReadText, { aStart, aEnd, bStart, bEnd }: Part): Part {
  const none = { aStart, aEnd: aStart, bStart, bEnd: bStart }
  if (isEdge(a, aStart) || isEdge(b, bStart)) return none
  const aHead = firstEdge(a, aStart, aEnd)
  const bHead = firstEdge(b, bStart, bEnd)
  if (aHead === null || bHead === null || (aHead === aEnd && bHead === bEnd)) return none
  return isLike(aHead - aStart, bHead - bStart) ? { aStart, aEnd: aHead, bStart, bEnd: bHead } : none
}

/** What begins the sentence in which both sides end. */
function tailOf(a: ReadText, b: ReadText, { aStart, aEnd, bStart, bEnd }: Part): Part {
  const none = { aStart: aEnd, aEnd, bStart: bEnd, bEnd }
  if (isEdge(a, aEnd) || isEdge(b, bEnd)) return none
  const aTail = lastEdge(a, aStart, aEnd)
  const bTail = lastEdge(b, bStart, bEnd)
  if (aTail === null || bTail === null || (aTail === aStart && bTail === bStart)) return none
  return isLike(aEnd - aTail, bEnd - bTail) ? { aStart: aTail, aEnd, bStart: bTail, bEnd } : none
}

function isEdge({ edges }: ReadText, place: number): boolean {
  return (edges[place] ?? 0) >= Edge.sentence
}

function firstEdge(text: ReadText, start: number, end: number): number | null {
  for (let place = start + 1; place <= end; place++) if (isEdge(text, place)) return place
  return null
}

function lastEdge(text: ReadText, start: number, end: number): number | null {
  for (let place = end - 1; place >= start; place--) if (isEdge(text, place)) return place
  return null
}

function isLike(one: number, other: number): boolean {
  return Math.max(one, other) <= timesLonger * Math.min(one, other) + wordsLonger
}
