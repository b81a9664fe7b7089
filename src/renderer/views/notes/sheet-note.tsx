/** The note of a sheet: its passages, its words as they are read or written, its colour and codes, and what links to it. */
import { Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openAnchor } from '../../actions/note-links'
import { editNote } from '../../actions/note-writing'
import { removeNote } from '../../actions/notes'
import { Button, IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { noteNamed, useNotes } from '../../state/notes'
import { CodeChips } from '../codes/code-chips'
import { momentWords } from '../shell/words'
import { Backlinks } from './backlinks'
import { firstLine } from './link-names'
import { Markdown } from './markdown'
import { NoteEditor } from './note-editor'
import { NoteMenu } from './note-menu'

export function SheetNote({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation()
  const note = useNotes((state) => noteNamed(state, id))
  const draft = useNotes((state) => state.drafts.get(id))
  const editing = useNotes((state) => state.editing === id)
  const shown = draft ?? note
  if (shown === undefined) return <EmptyState title={t('notes.goneTitle')} />
  const { body, mentions, colour, codes } = shown
  const { anchors } = note ?? shown
  const written = draft !== undefined && (editing || draft.saving.kind !== 'saved')
  return (
    <article className="sheet-note" data-note-colour={colour}>
      <div className="sheet-note-tools">
        {colour === 'none' ? null : <span className="note-colour-name">{t(`notes.colours.${colour}`)}</span>}
        {written || note === undefined ? null : (
          <IconButton icon={Pencil} label={t('notes.edit')} onClick={() => editNote(note)} />
        )}
        <NoteMenu id={id} number={null} colour={colour} stored={note !== undefined} />
        <IconButton icon={Trash2} label={t('notes.remove')} onClick={() => void removeNote(id)} />
      </div>
      {anchors.length === 0 ? null : (
        <ul className="note-passages" aria-label={t('notes.passages')}>
          {anchors.map((anchor, place) => (
            <li key={`${anchor.letterKey} ${anchor.start} ${anchor.exact}`}>
              <button
                type="button"
                className="note-passage"
                onClick={(event) => {
                  void openAnchor(anchor, note?.places[place] ?? null, event.ctrlKey || event.metaKey)
                }}
              >
                <bdi className="note-passage-words">“{firstLine(anchor.exact)}”</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {written ? (
        <NoteEditor draft={draft} focused={editing} large onClosed={focusSheet} />
      ) : (
        <Markdown text={body} mentions={mentions} />
      )}
      {written || note === undefined || body !== '' ? null : (
        <Button onClick={() => editNote(note)}>{t('notes.edit')}</Button>
      )}
      <CodeChips note={id} codes={codes} />
      {note === undefined ? null : (
        <>
          <p className="sheet-note-times">
            {t('notes.times', {
              created: momentWords(note.created, i18n.language),
              changed: momentWords(note.changed, i18n.language),
            })}
          </p>
          <Backlinks target={{ kind: 'note', id }} />
        </>
      )}
    </article>
  )
}

/** At its beginning: where the editor was scrolled to is no place in what is drawn instead. */
function focusSheet(): void {
  document.querySelector('.note-sheet-body')?.scrollTo(0, 0)
  document.querySelector<HTMLElement>('.note-sheet-title')?.focus({ preventScroll: true })
}
