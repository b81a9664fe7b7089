/** Which notes of a letter have their cards drawn: all of a few, of many those whose passages are about in view. */
import { type RefObject, startTransition, useEffect, useMemo, useState } from 'react'
import { offsetsInView } from '../../dom/scroll-places'
import type { Offsets } from '../../dom/selection'
import type { PlacedNote } from './placed-notes'

/** As many are always drawn. */
const fewNotes = 30
/** So many more before and after those in view, so that scrolling finds them there. */
const around = 6
/** Where the words in view have more notes than these, the first ones stand there: more would not find room beside them. */
const mostInView = 24
const mostWithoutPlace = 12

export function useCardsInView(
  notes: readonly PlacedNote[],
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  kept: readonly (string | null)[],
): readonly PlacedNote[] {
  const many = notes.length > fewNotes
  const inView = useOffsetsInView(many, root, scroller)
  const keptIds = kept.join()
  return useMemo(
    () => (many ? cardsAround(notes, inView, new Set(keptIds.split(','))) : notes),
    [many, notes, inView, keptIds],
  )
}

/** In the order of the notes. Exported for tests. */
export function cardsAround(
  notes: readonly PlacedNote[],
  { start, end }: Offsets,
  kept: ReadonlySet<string>,
): readonly PlacedNote[] {
  const firstPlaced = notes.findIndex((note) => note.start !== null)
  const placedFrom = firstPlaced < 0 ? notes.length : firstPlaced
  const seen = notes.flatMap((note, at) =>
    note.start !== null && note.start < end && (note.end ?? note.start) > start ? [at] : [],
  )
  const next = notes.findIndex((note) => note.start !== null && note.start >= end)
  const middle = next < 0 ? notes.length : next
  const from = Math.max(placedFrom, (seen[0] ?? middle) - around)
  const to = Math.min(seen.at(-1) ?? middle - 1, (seen[0] ?? middle) + mostInView) + around
  return notes.filter(
    ({ id, draft }, at) =>
      // Words that are nowhere else stay in sight.
      draft?.saving.kind === 'failed' ||
      kept.has(id) ||
      at < Math.min(placedFrom, mostWithoutPlace) ||
      (at >= from && at <= to),
  )
}

const nothingSeen: Offsets = { start: 0, end: 0 }

function useOffsetsInView(
  wanted: boolean,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): Offsets {
  const [inView, setInView] = useState(nothingSeen)
  useEffect(() => {
    const [text, view] = [root.current, scroller.current]
    if (!wanted || text === null || view === null) return undefined
    let frame = 0
    const look = () => {
      const now = offsetsInView(text, view)
      setInView((before) => (before.start === now.start && before.end === now.end ? before : now))
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => startTransition(look))
    }
    look()
    const observer = new ResizeObserver(soon)
    observer.observe(text)
    view.addEventListener('scroll', soon, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      view.removeEventListener('scroll', soon)
    }
  }, [wanted, root, scroller])
  return inView
}
