/**
 * Lines over the panes that join what neighbours share. They follow scrolling by being drawn anew with the next frame,
 * and only there: at rest they cost nothing. Decoration: the marks themselves say what belongs together.
 */
import { type RefObject, useEffect, useState } from 'react'
import { placesIn } from '../../dom/passage-places'
import { type ComparedMark, useComparedMarks } from '../../state/compared-marks'
import { useReader } from '../../state/reader'
import { useSettings } from '../../state/settings'
import { type JoinedPane, type JoiningLine, joiningLines } from './joining-paths'
import { colourOf } from './tones'

interface JoiningLinesProps {
  /** The element that holds the panes. */
  readonly area: RefObject<HTMLElement | null>
}

const none: readonly JoiningLine[] = []

export function JoiningLines({ area }: JoiningLinesProps) {
  const lines = useJoiningLines(area)
  if (lines.length === 0) return null
  return (
    <svg className="joining-lines" aria-hidden="true">
      {lines.map(({ key, group, faint, current, path }) => (
        <path
          key={key}
          d={path}
          data-colour={colourOf(group)}
          data-faint={faint ? '' : undefined}
          data-current={current ? '' : undefined}
        />
      ))}
    </svg>
  )
}

function useJoiningLines(area: RefObject<HTMLElement | null>): readonly JoiningLine[] {
  const marks = useComparedMarks((state) => state.marks)
  const panes = useReader((state) => state.panes)
  const layout = useReader((state) => state.layout)
  const joined = useSettings((state) => state.passagesJoined)
  const shown = panes.map(({ id, letterKey, review }) => `${id} ${letterKey} ${review}`).join()
  const [lines, setLines] = useState(none)
  useEffect(() => {
    const holder = area.current
    if (!joined || holder === null || marks.size < 2) {
      setLines(none)
      return undefined
    }
    let frame = 0
    const draw = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setLines(linesNow(holder, marks, layout)))
    }
    draw()
    // Scrolling does not bubble; it is caught on its way down.
    holder.addEventListener('scroll', draw, { capture: true, passive: true })
    const sizes = new ResizeObserver(draw)
    sizes.observe(holder)
    for (const text of holder.querySelectorAll('.letter-text, .pane-body')) sizes.observe(text)
    return () => {
      cancelAnimationFrame(frame)
      holder.removeEventListener('scroll', draw, { capture: true })
      sizes.disconnect()
    }
  }, [area, marks, layout, joined, shown])
  return lines
}

function linesNow(
  holder: HTMLElement,
  marks: ReadonlyMap<number, readonly ComparedMark[]>,
  layout: 'columns' | 'rows',
): readonly JoiningLine[] {
  const { panes } = useReader.getState()
  const elements = [...holder.querySelectorAll<HTMLElement>('.pane')]
  const drawn = elements.flatMap((element, at) => {
    const root = element.querySelector<HTMLElement>('.letter-text')
    const scroller = element.querySelector<HTMLElement>('.pane-body')
    const id = panes[at]?.id
    if (root === null || scroller === null || id === undefined) return []
    const places = placesIn(root, scroller)
    const rtl = getComputedStyle(root).direction === 'rtl'
    return [{ places, marks: marks.get(id) ?? [], rtl } satisfies JoinedPane]
  })
  // In a window that is written from right to left the first pane stands on the right.
  const ordered =
    layout === 'columns' ? drawn.toSorted((one, other) => one.places.left - other.places.left) : drawn
  return joiningLines(ordered, layout, holder.getBoundingClientRect())
}
