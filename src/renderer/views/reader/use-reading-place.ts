/** Brings passages into view when they are asked for, and keeps how far the letter was read. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { readTo } from '../../actions/reader'
import { offsetAtTop, scrollToPassage } from '../../dom/scroll-places'
import type { Pane } from '../../state/reader'
import { isReadBy, takeLead } from '../../state/scroll-lead'
import { useSettings } from '../../state/settings'

/** After the last scroll, in milliseconds. */
const pause = 150
/** For so long after the program itself scrolled, scrolling says nothing about the reader, who has touched nothing. */
const settling = 250
const touches = ['wheel', 'pointerdown', 'keydown'] as const

/** What the reader is to see, whatever becomes of the lines: the words at the top, or a passage in the upper third. */
interface HeldPlace {
  readonly offset: number
  readonly atTop: boolean
}

export function useReadingPlace(
  pane: Pane,
  root: RefObject<HTMLDivElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const { id, target, offset } = pane
  const textSize = useSettings((state) => state.textSize) * pane.zoom
  const place = useRef<HeldPlace>({ offset, atTop: true })
  const quietUntil = useRef(0)

  useLayoutEffect(() => {
    if (target === null || root.current === null || scroller.current === null) return
    if (!target.quiet) takeLead(target.together === true ? null : id, false)
    // Subtle: known at once, not when scrolling has come to rest, or lines that break anew would lead back.
    place.current = { offset: target.start, atTop: target.quiet }
    if (target.quiet) quietUntil.current = performance.now() + settling
    if (target.quiet && target.start === 0) scroller.current.scrollTop = 0
    else scrollToPassage(root.current, scroller.current, target, target.quiet)
  }, [id, target, root, scroller])

  useEffect(() => {
    const view = scroller.current
    if (view === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      clearTimeout(timer)
      if (performance.now() < quietUntil.current) return
      timer = setTimeout(() => {
        if (root.current === null) return
        const top = view.scrollTop < 8 ? 0 : offsetAtTop(root.current, view)
        place.current = { offset: top, atTop: true }
        readTo(id, top, isReadBy(id))
      }, pause)
    }
    const onTouch = () => {
      quietUntil.current = 0
      takeLead(id, true)
    }
    view.addEventListener('scroll', onScroll, { passive: true })
    for (const touch of touches) view.addEventListener(touch, onTouch, { passive: true })
    return () => {
      clearTimeout(timer)
      view.removeEventListener('scroll', onScroll)
      for (const touch of touches) view.removeEventListener(touch, onTouch)
    }
  }, [id, root, scroller])

  useKeptPlace(root, scroller, place, quietUntil, textSize)
}

/** Another width or size of text breaks the lines elsewhere; the same words stay at the top. */
function useKeptPlace(
  root: RefObject<HTMLDivElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
  place: RefObject<HeldPlace>,
  quietUntil: RefObject<number>,
  textSize: number,
): void {
  const drawnSize = useRef(textSize)
  useEffect(() => {
    const text = root.current
    if (text === null) return undefined
    let width = text.clientWidth
    const hold = () => {
      const { offset, atTop } = place.current
      if (scroller.current === null || offset === 0) return
      quietUntil.current = performance.now() + settling
      scrollToPassage(text, scroller.current, { start: offset, end: offset }, atTop)
    }
    if (drawnSize.current !== textSize) hold()
    drawnSize.current = textSize
    const observer = new ResizeObserver(() => {
      if (Math.abs(text.clientWidth - width) < 1) return
      width = text.clientWidth
      hold()
    })
    observer.observe(text)
    return () => observer.disconnect()
  }, [root, scroller, place, quietUntil, textSize])
}
