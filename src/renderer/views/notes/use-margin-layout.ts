/** Keeps the cards of a margin beside their passages while the text scrolls, changes its width, or a card grows. */
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { topsOf } from '../../dom/scroll-places'
import type { PlacedNote } from './placed-notes'
import { raisedIntoView, stack } from './stack'

const gap = 10

/** Blocks that come into view are drawn for the first time, and passages in them get their exact places. In milliseconds. */
const scrollPause = 120

export function useMarginLayout(
  margin: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  notes: readonly PlacedNote[],
  active: string | null,
): void {
  // Words that are typed into a card change its height, which is observed, and not the places.
  const places = notes.map(({ id, start }) => `${id} ${start ?? ''}`).join()
  const now = useRef(notes)
  useLayoutEffect(() => {
    now.current = notes
  }, [notes])
  useLayoutEffect(() => {
    const [cards, text, view] = [margin.current, root.current, scroller.current]
    if (cards === null || text === null || view === null || places === '') return undefined
    const arrange = () => arrangeCards(cards, text, view, now.current, active)
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(arrange)
    }
    const onScroll = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        soon()
      }, scrollPause)
    }
    arrange()
    const observer = new ResizeObserver(soon)
    observer.observe(text)
    for (const card of cards.querySelectorAll('[data-note]')) observer.observe(card)
    view.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      observer.disconnect()
      view.removeEventListener('scroll', onScroll)
    }
  }, [margin, root, scroller, places, active])
}

function arrangeCards(
  margin: HTMLElement,
  text: HTMLElement,
  scroller: HTMLElement,
  notes: readonly PlacedNote[],
  active: string | null,
): void {
  const elements = [...margin.querySelectorAll<HTMLElement>('[data-note]')]
  const wanted = topsOf(
    text,
    elements.map((_, at) => notes[at]?.start ?? null),
  )
  const view = viewIn(text, scroller)
  const fixed = notes.findIndex((note) => note.id === active)
  const cards = elements.map((element, at) => {
    const card = { wanted: wanted[at] ?? null, height: element.offsetHeight }
    // What is read or written is seen whole, with its buttons.
    return at === fixed ? { ...card, wanted: raisedIntoView(card, view) } : card
  })
  const tops = stack(cards, gap, fixed)
  for (const [at, element] of elements.entries())
    element.style.setProperty('--top', `${Math.round(tops[at] ?? 0)}px`)
  const bottom = Math.max(0, ...cards.map((card, at) => (tops[at] ?? 0) + card.height))
  margin.style.setProperty('--height', `${Math.round(bottom)}px`)
}

function viewIn(text: HTMLElement, scroller: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top } = text.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  return { top: view.top - top, bottom: view.bottom - top - gap }
}
