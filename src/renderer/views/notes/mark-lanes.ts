/** Gives overlapping marks of notes lines of their own under the text, so that each can be followed. Pure. */
import type { NoteMark } from '../reader/segments'

/** More lines than these have no room between two lines of text; further marks share the last one. */
export const mostLanes = 3

/** The marks in the order of their beginnings, each in the lowest lane that is free all along it. */
export function inLanes(marks: readonly NoteMark[]): readonly NoteMark[] {
  const ends: number[] = []
  return marks
    .toSorted((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.start)
      const lane = free < 0 ? Math.min(ends.length, mostLanes - 1) : free
      ends[lane] = Math.max(ends[lane] ?? 0, mark.end)
      return { ...mark, lane }
    })
}
