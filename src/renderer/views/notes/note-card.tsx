/** One note in the margin: read, or being written. */
import { type LucideIcon, Pencil, Trash2 } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { editNote } from '../../actions/note-writing'
import { pointToNote, removeNote } from '../../actions/notes'
import { pointAt } from '../../actions/reader'
import { scrollWithin } from '../../dom/scroll-places'
import { useNotes } from '../../state/notes'
import { CodeChips } from '../codes/code-chips'
import { Backlinks } from './backlinks'
import { Markdown } from './markdown'
import { NoteEditor } from './note-editor'
import { NoteMenu } from './note-menu'
import { OtherPassages } from './other-passages'
import { PlaceState } from './place-state'
import type { PlacedNote } from './placed-notes'

interface NoteCardProps {
  readonly paneId: number
  readonly paneActive: boolean
  readonly placed: PlacedNote
  readonly active: boolean
  readonly editing: boolean
}

export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  const { paneId, paneActive, placed, active, editing } = props
  const { t } = useTranslation()
  const { id, number, note, draft, quote, colour, codes } = placed
  const hovered = useNotes((state) => state.hovered === id)
  const onSheet = useNotes((state) => state.sheet?.kind === 'note' && state.sheet.id === id)
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
    const { start, end } = placed
    if (start !== null && end !== null) pointAt(paneId, { start, end })
  }
  // On a sheet it is written there.
  const written = draft !== null && !onSheet && (editing || draft.saving.kind !== 'saved')
  return (
    <li
      ref={card}
      className="note-card"
      data-note={id}
      data-note-colour={colour}
      data-active={active ? '' : undefined}
      data-hovered={hovered ? '' : undefined}
    >
      <div className="note-card-head">
        <button
          type="button"
          className="note-card-number"
          aria-label={t('notes.showPassage', { number })}
          aria-describedby={colour === 'none' ? undefined : `${id}-colour`}
          onClick={showPassage}
        >
          {t('notes.number', { number })}
        </button>
        {colour === 'none' ? null : (
          <span className="note-colour" id={`${id}-colour`} title={t(`notes.colours.${colour}`)}>
            <span className="for-screen-readers">{t(`notes.colours.${colour}`)}</span>
          </span>
        )}
        {editing || note === null ? null : (
          <CardButton
            icon={Pencil}
            label={t('notes.editNumber', { number })}
            onClick={() => editNote(note)}
          />
        )}
        <NoteMenu id={id} number={number} colour={colour} stored={note !== null} />
        <CardButton icon={Trash2} label={t('notes.removeNumber', { number })} onClick={remove} />
      </div>
      <PlaceState placed={placed} />
      {quote === '' ? null : (
        <blockquote className="note-quote" dir="auto">
          {quote}
        </blockquote>
      )}
      {written ? (
        <NoteEditor draft={draft} focused={editing && paneActive} onClosed={toText} />
      ) : (
        <Markdown text={draft?.body ?? note?.body ?? ''} mentions={draft?.mentions ?? note?.mentions ?? []} />
      )}
      <CodeChips note={id} codes={codes} changing={active || editing} />
      <OtherPassages note={id} paneId={paneId} placed={placed} />
      {active && note !== null ? <Backlinks target={{ kind: 'note', id }} /> : null}
    </li>
  )
})

interface CardButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly onClick: () => void
}

/** Plain, since a margin may hold many cards: a tooltip of its own for each would take longer to draw than the words. */
function CardButton({ icon: Icon, label, onClick }: CardButtonProps) {
  return (
    <button type="button" className="icon-button" title={label} aria-label={label} onClick={onClick}>
      <Icon size={16} aria-hidden="true" />
    </button>
  )
}
