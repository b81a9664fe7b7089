/** Letters that are dragged from lists: dropped on a pane they open in it, dropped on its edge in a new one beside it. */

import { mostPanes } from '@shared/reading-bounds'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openLetter } from '../../actions/reader'
import { carriesLetter, draggedLetter } from '../../dom/dragged-letter'
import { type OpeningPlace, type Pane, useReader } from '../../state/reader'

/** Where in a pane something hangs: over its letter, or over the edge before or after it. */
type Edge = 'before' | 'after' | 'whole'

/** So much of a pane at each end is its edge. */
const edgeShare = 0.25

interface Drop {
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void
  readonly onDragLeave: (event: DragEvent<HTMLElement>) => void
  readonly onDrop: (event: DragEvent<HTMLElement>) => void
}

/** `at` is the place of the pane among the others, from 0. */
export function useLetterDrop(pane: Pane, at: number): Drop & { readonly edge: Edge | null } {
  const { i18n } = useTranslation()
  const layout = useReader((state) => state.layout)
  const isFull = useReader((state) => state.panes.length >= mostPanes)
  const [edge, setEdge] = useState<Edge | null>(null)
  const edgeOf = (event: DragEvent<HTMLElement>): Edge | null => {
    if (!carriesLetter(event.dataTransfer)) return null
    const share = shareOf(event, layout, i18n.dir() === 'rtl')
    if (isFull) return pane.pinned ? null : 'whole'
    if (pane.pinned) return share < 0.5 ? 'before' : 'after'
    return share < edgeShare ? 'before' : share > 1 - edgeShare ? 'after' : 'whole'
  }
  return {
    edge,
    onDragOver: (event) => {
      const over = edgeOf(event)
      setEdge(over)
      if (over !== null) accept(event)
    },
    onDragLeave: (event) => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
        setEdge(null)
    },
    onDrop: (event) => {
      const over = edgeOf(event)
      setEdge(null)
      if (over === null) return
      open(
        event,
        over === 'whole'
          ? { kind: 'pane', id: pane.id }
          : { kind: 'new', at: over === 'before' ? at : at + 1 },
      )
    },
  }
}

/** While no letter is open, the whole area takes one. */
export function useEmptyDrop(): Pick<Drop, 'onDragOver' | 'onDrop'> {
  return {
    onDragOver: (event) => {
      if (carriesLetter(event.dataTransfer)) accept(event)
    },
    onDrop: (event) => open(event, { kind: 'here' }),
  }
}

function accept(event: DragEvent<HTMLElement>): void {
  event.preventDefault()
  event.stopPropagation()
  event.dataTransfer.dropEffect = 'copy'
}

function open(event: DragEvent<HTMLElement>, place: OpeningPlace): void {
  const letter = draggedLetter(event.dataTransfer)
  if (letter === null) return
  event.preventDefault()
  event.stopPropagation()
  void openLetter({ ...letter, place })
}

/** How far into the pane the pointer is, from the side where it begins: between 0 and 1. */
function shareOf(event: DragEvent<HTMLElement>, layout: 'columns' | 'rows', rtl: boolean): number {
  const box = event.currentTarget.getBoundingClientRect()
  if (layout === 'rows') return (event.clientY - box.top) / box.height
  const share = (event.clientX - box.left) / box.width
  return rtl ? 1 - share : share
}
