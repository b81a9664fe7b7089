/** One note in the margin: read, or being written. */
import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { editNote } from '../../actions/note-writing'
import { pointToNote, removeNote } from '../../actions/notes'
import { pointAt } from '../../actions/reader'
import { IconButton } from '../../components/button'
import { scrollWithin } from '../../dom/scroll-places'
import { Markdown } from './markdown'
import { NoteEditor } from './note-editor'
import type { PlacedNote } from './placed-notes'

interface NoteCardProps {
  readonly paneId: number
  readonly paneActive: boolean
  readonly placed: PlacedNote
  readonly active: boolean
  readonly editing: boolean
}

export function NoteCard({ paneId, paneActive, placed, active, editing }: NoteCardProps) {
  const { t } = useTranslation()
  const { id, number, note, draft, quote } = placed
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active && card.current?.parentElement) scrollWithin(card.current.parentElement, card.current)
  }, [active])
  const toText = () => {
    card.current?.closest<HTMLElement>('.pane-body')?.focus({ preventScroll: true })
  }
  const remove = () => {
    toText()
    void removeNote(id)
  }
  const showPassage = () => {
    pointToNote(id)
    if (placed.start !== null && placed.end !== null)
      pointAt(paneId, { start: placed.start, end: placed.end })
  }
  return (
    <li ref={card} className="note-card" data-note={id} data-active={active ? '' : undefined}>
      <div className="note-card-head">
        <button
          type="button"
          className="note-card-number"
          aria-label={t('notes.showPassage', { number })}
          onClick={showPassage}
        >
          {t('notes.number', { number })}
        </button>
        {editing || note === null ? null : (
          <IconButton
            icon={Pencil}
            label={t('notes.editNumber', { number })}
            onClick={() => editNote(note)}
          />
        )}
        <IconButton icon={Trash2} label={t('notes.removeNumber', { number })} onClick={remove} />
      </div>
      <PlaceState placed={placed} />
      <blockquote className="note-quote" dir="auto">
        {quote}
      </blockquote>
      {draft !== null && (editing || draft.saving.kind !== 'saved') ? (
        <NoteEditor draft={draft} focused={editing && paneActive} onClosed={toText} />
      ) : (
        <Markdown text={draft?.body ?? note?.body ?? ''} />
      )}
    </li>
  )
}

function PlaceState({ placed }: { readonly placed: PlacedNote }) {
  const { t } = useTranslation()
  switch (placed.state) {
    case 'exact':
      return null
    case 'moved':
      return <p className="note-state">{t('notes.moved')}</p>
    case 'changed':
      return <p className="note-state">{t('notes.changed')}</p>
    case 'ambiguous':
    case 'orphan':
      return <p className="note-state">{t('notes.unplaced')}</p>
  }
}
