/** Draws a long letter in portions, so that its first words are there at once: nothing stays undrawn for long. */
import type { Block } from '@shared/letter'
import { useEffect, useState } from 'react'
import { type DrawnRange, isWhole, joined, rangeAround, widened } from './drawn-range'
import type { PieceGroup } from './pieces'

/** A portion is drawn after this time even when the window is never idle, in milliseconds. */
const patience = 300

/** `near` is the offset that the reader is to see; what is around it is drawn whenever it changes. */
export function useDrawnRange(
  groups: readonly PieceGroup[],
  pieces: readonly Block[],
  near: number,
): DrawnRange {
  const [drawn, setDrawn] = useState<DrawnRange>(() => rangeAround(near, groups, pieces))
  const count = groups.length
  const wanted = joined(drawn, rangeAround(near, groups, pieces))
  if (wanted !== drawn) setDrawn(wanted)
  const whole = isWhole(wanted, count)
  useEffect(() => {
    if (whole) return undefined
    const waiting = requestIdleCallback(() => setDrawn((range) => widened(range, count)), {
      timeout: patience,
    })
    return () => cancelIdleCallback(waiting)
  }, [whole, count, drawn])
  return { from: Math.min(wanted.from, count), to: Math.min(wanted.to, count) }
}
