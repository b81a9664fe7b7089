/** Keeps the cards of a margin beside their passages while the text scrolls, changes its width, or a card grows. */
import { type RefObject, useLayoutEffect } from 'react'
import { topsOf } from '../../dom/scroll-places'
import type { PlacedNote } from './placed-notes'
import { stack } from './stack'

const gap = 10

export function useMarginLayout(
  margin: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  notes: readonly PlacedNote[],
  active: string | null,
): void {
  useLayoutEffect(() => {
    const [cards, text, view] = [margin.current, root.current, scroller.current]
    if (cards === null || text === null || view === null) return undefined
    const arrange = () => arrangeCards(cards, text, notes, active)
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(arrange)
    }
    arrange()
    const observer = new ResizeObserver(soon)
    observer.observe(text)
    for (const card of cards.querySelectorAll('[data-note]')) observer.observe(card)
    view.addEventListener('scroll', soon, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      view.removeEventListener('scroll', soon)
    }
  }, [margin, root, scroller, notes, active])
}

function arrangeCards(
  margin: HTMLElement,
  text: HTMLElement,
  notes: readonly PlacedNote[],
  active: string | null,
): void {
  const elements = [...margin.querySelectorAll<HTMLElement>('[data-note]')]
  const wanted = topsOf(
    text,
    elements.map((_, at) => notes[at]?.start ?? null),
  )
  const cards = elements.map((element, at) => ({ wanted: wanted[at] ?? null, height: element.offsetHeight }))
  const fixed = notes.findIndex((note) => note.id === active)
  const tops = stack(cards, gap, fixed)
  for (const [at, element] of elements.entries())
    element.style.setProperty('--top', `${Math.round(tops[at] ?? 0)}px`)
  const bottom = Math.max(0, ...cards.map((card, at) => (tops[at] ?? 0) + card.height))
  margin.style.setProperty('--height', `${Math.round(bottom)}px`)
}
