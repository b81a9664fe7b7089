/** The pointer on marks of notes in a letter's text: what it is on is lit up in the margin, what is clicked is pointed at. */
import { type RefObject, useEffect } from 'react'
import { hoverNote, pointToNote } from '../../actions/notes'

export function useMarkPointer(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const text = root.current
    if (text === null) return undefined
    const onOver = (event: PointerEvent) => hoverNote(noteUnder(event.target))
    const onLeave = () => hoverNote(null)
    const onClick = (event: MouseEvent) => {
      const id = noteUnder(event.target)
      // Whoever selects words means the words.
      if (id !== null && document.getSelection()?.isCollapsed !== false) pointToNote(id)
    }
    text.addEventListener('pointerover', onOver)
    text.addEventListener('pointerleave', onLeave)
    text.addEventListener('click', onClick)
    return () => {
      text.removeEventListener('pointerover', onOver)
      text.removeEventListener('pointerleave', onLeave)
      text.removeEventListener('click', onClick)
    }
  }, [root])
}

/** The most particular one where several overlap: shorter marks lie inside longer ones. */
export function noteUnder(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest('[data-mark]') : null
  return mark?.getAttribute('data-mark') ?? null
}
