/**
 * A note beside its mark, for as long as the pointer or the keyboard is on the mark and its card in the margin is not in
 * view. It can be pointed at itself, and Escape sends it away.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeChips } from '../codes/code-chips'
import { Markdown } from './markdown'
import type { PlacedNote } from './placed-notes'
import { noteUnder } from './use-mark-pointer'

interface NotePeekProps {
  readonly root: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly notes: readonly PlacedNote[]
}

interface Peeked {
  readonly id: string
  readonly mark: DOMRect
}

/** In milliseconds: long enough not to flicker while reading, and to go from the mark into the card. */
const before = 350
const after = 220

export function NotePeek({ root, scroller, notes }: NotePeekProps) {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const peeked = usePeeked(root, scroller, card)
  const note = notes.find(({ id }) => id === peeked?.id)
  const shown = peeked !== null && note !== undefined
  useLayoutEffect(() => {
    const element = card.current
    if (!shown || element === null) return
    element.showPopover()
    placeAt(element, peeked.mark)
  }, [shown, peeked])
  if (!shown) return null
  const { number, quote, draft, codes, id, colour } = note
  return (
    <div
      ref={card}
      popover="manual"
      role="note"
      aria-label={t('notes.number', { number })}
      className="note-peek"
      data-note-colour={colour}
    >
      <p className="note-peek-head">{t('notes.number', { number })}</p>
      <blockquote className="note-quote" dir="auto">
        {quote}
      </blockquote>
      <Markdown
        text={draft?.body ?? note.note?.body ?? ''}
        mentions={draft?.mentions ?? note.note?.mentions ?? []}
      />
      <CodeChips note={id} codes={codes} changing={false} />
    </div>
  )
}

function usePeeked(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
): Peeked | null {
  const [peeked, setPeeked] = useState<Peeked | null>(null)
  useEffect(() => {
    const [text, view] = [root.current, scroller.current]
    if (text === null || view === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = (what: () => void, wait: number) => {
      clearTimeout(timer)
      timer = setTimeout(what, wait)
    }
    const hide = () => setPeeked(null)
    const onMark = (event: Event) => {
      const id = noteUnder(event.target)
      if (id === null) return soon(hide, after)
      const mark = rectUnder(event)
      soon(() => setPeeked(isCardInView(view, id) || mark === null ? null : { id, mark }), before)
    }
    const onOver = (event: PointerEvent) => {
      if (card.current?.contains(event.target instanceof Node ? event.target : null)) clearTimeout(timer)
      else if (text.contains(event.target instanceof Node ? event.target : null)) onMark(event)
      else soon(hide, after)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', onOver)
    text.addEventListener('focusin', onMark)
    text.addEventListener('focusout', hide)
    view.addEventListener('scroll', hide, { passive: true })
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', onOver)
      text.removeEventListener('focusin', onMark)
      text.removeEventListener('focusout', hide)
      view.removeEventListener('scroll', hide)
      document.removeEventListener('keydown', onKey)
    }
  }, [root, scroller, card])
  return peeked
}

/** Of the line that the pointer is on: a mark may run over many. */
function rectUnder(event: Event): DOMRect | null {
  const mark = event.target instanceof Element ? event.target.closest('[data-mark]') : null
  const rects = [...(mark?.getClientRects() ?? [])]
  if (event instanceof PointerEvent)
    return (
      rects.find(({ top, bottom }) => top <= event.clientY && bottom >= event.clientY) ?? rects[0] ?? null
    )
  return rects[0] ?? null
}

function isCardInView(view: HTMLElement, id: string): boolean {
  const rect = view.querySelector(`[data-note="${id}"]`)?.getBoundingClientRect()
  if (rect === undefined || rect.height === 0) return false
  const bounds = view.getBoundingClientRect()
  return rect.top >= bounds.top - 4 && Math.min(rect.bottom, rect.top + 80) <= bounds.bottom
}

function placeAt(element: HTMLElement, mark: DOMRect): void {
  const { width, height } = element.getBoundingClientRect()
  const left = Math.max(8, Math.min(mark.left, window.innerWidth - width - 8))
  const below = mark.bottom + 6
  const top = below + height > window.innerHeight - 8 ? Math.max(8, mark.top - height - 6) : below
  element.style.left = `${Math.round(left)}px`
  element.style.top = `${Math.round(top)}px`
}
