/** Which part of a pane's letter is in view, followed while it is scrolled. */
import type { Letter } from '@shared/letter'
import { type RefObject, useEffect, useState } from 'react'

interface ViewOfPane {
  /** From 0 to 1 of the letter's height. */
  readonly top: number
  readonly bottom: number
}

export function useViewOfPane(
  strip: RefObject<HTMLElement | null>,
  pane: number,
  letter: Letter,
  shown: boolean,
): ViewOfPane {
  const [view, setView] = useState<ViewOfPane>({ top: 0, bottom: 0 })
  useEffect(() => {
    const scroller = strip.current?.parentElement?.querySelector<HTMLElement>(`[data-pane="${pane}"]`)
    const text = scroller?.querySelector<HTMLElement>('.letter-text')
    // Another letter brings another scroller.
    if (
      !shown ||
      letter.text === '' ||
      scroller === null ||
      scroller === undefined ||
      text === null ||
      text === undefined
    )
      return undefined
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setView(viewOf(scroller, text)))
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    observer.observe(text)
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [strip, pane, letter, shown])
  return view
}

function viewOf(scroller: HTMLElement, text: HTMLElement): ViewOfPane {
  const box = scroller.getBoundingClientRect()
  const { top, height } = text.getBoundingClientRect()
  const part = (y: number) => Math.max(0, Math.min(1, (y - top) / Math.max(1, height)))
  return { top: part(box.top), bottom: part(box.bottom) }
}
