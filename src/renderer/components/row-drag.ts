/** Rows that stand for letters can be dragged into the reading area, and opened with the middle button. */
import type { DragEvent, MouseEvent } from 'react'
import { carryLetter, type DraggedLetter } from '../dom/dragged-letter'

export function onDragStart(event: DragEvent, letter: DraggedLetter | null): void {
  if (letter === null) event.preventDefault()
  else carryLetter(event.dataTransfer, letter)
}

/** The middle button would otherwise begin to scroll the list. */
export function withoutScrolling(event: MouseEvent): void {
  if (event.button === 1) event.preventDefault()
}
