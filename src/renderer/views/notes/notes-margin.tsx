/** The notes of a letter beside its text; in a narrow pane they wait at its lower edge. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotes } from '../../state/notes'
import { Backlinks } from './backlinks'
import { NoteCard } from './note-card'
import type { PlacedNote } from './placed-notes'
import { useCardsInView } from './use-cards-in-view'
import { useMarginLayout } from './use-margin-layout'

interface NotesMarginProps {
  readonly paneId: number
  readonly letterKey: string
  /** Only the active pane's editor takes the focus, when both panes show the same letter. */
  readonly paneActive: boolean
  readonly notes: readonly PlacedNote[]
  readonly root: RefObject<HTMLDivElement | null>
  readonly scroller: RefObject<HTMLDivElement | null>
}

export function NotesMargin({ paneId, letterKey, paneActive, notes, root, scroller }: NotesMarginProps) {
  const { t } = useTranslation()
  const margin = useRef<HTMLElement>(null)
  const active = useNotes((state) => state.active)
  const editing = useNotes((state) => state.editing)
  const [open, setOpen] = useState(false)
  const drawn = useCardsInView(notes, root, scroller, [active, editing])
  useMarginLayout(margin, root, scroller, drawn, active)
  useEffect(() => {
    if (notes.some((note) => note.id === active)) setOpen(true)
  }, [notes, active])
  // Not only after the effect: an editor that is not shown yet cannot take the focus.
  const shown = open || notes.some((note) => note.id === editing)
  const ref = { kind: 'letter', letterKey } as const
  return (
    <aside
      ref={margin}
      className="margin"
      aria-label={t('notes.ofLetter')}
      data-open={shown ? '' : undefined}
    >
      <button type="button" className="margin-toggle" aria-expanded={shown} onClick={() => setOpen(!open)}>
        {t('notes.count', { count: notes.length })}
        {shown ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronUp size={14} aria-hidden="true" />}
      </button>
      <div className="margin-links">
        <Backlinks target={ref} />
      </div>
      <ol className="margin-cards">
        {drawn.map((note) => (
          <NoteCard
            key={note.id}
            paneId={paneId}
            paneActive={paneActive}
            placed={note}
            active={note.id === active}
            editing={note.id === editing}
          />
        ))}
      </ol>
      {drawn.length === notes.length ? null : (
        <p className="for-screen-readers">
          {t('notes.someDrawn', { drawn: drawn.length, all: notes.length })}
        </p>
      )}
    </aside>
  )
}
