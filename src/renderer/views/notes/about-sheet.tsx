/** All notes about a person, a saved search or a letter, and the way to write another one. */
import type { Note, NoteAbout } from '@shared/note'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startNoteAbout } from '../../actions/note-writing'
import { readNotesAbout } from '../../actions/notes'
import { reportFailure } from '../../actions/notices'
import { openSheet } from '../../actions/open-note'
import { Button } from '../../components/button'
import { useNotes } from '../../state/notes'
import { CodeChips } from '../codes/code-chips'
import { momentWords } from '../shell/words'
import { Backlinks } from './backlinks'
import { firstLine } from './link-names'
import { Markdown } from './markdown'

export function AboutSheet({ about }: { readonly about: NoteAbout }) {
  const { t } = useTranslation()
  const notes = useNotesAbout(about)
  return (
    <div className="about-sheet">
      <p role="status">{notes === null ? '' : t('notes.count', { count: notes.length })}</p>
      <ol className="about-notes">
        {(notes ?? []).map((note) => (
          <AboutNote key={note.id} note={note} />
        ))}
      </ol>
      <Button onClick={() => startNoteAbout(about)}>{t('notes.writeAnother')}</Button>
      {about.kind === 'saved-search' ? <Backlinks target={{ kind: 'search', id: about.id }} /> : null}
    </div>
  )
}

function AboutNote({ note }: { readonly note: Note }) {
  const { t, i18n } = useTranslation()
  const { id, body, mentions, colour, codes, changed } = note
  return (
    <li className="about-note" data-note-colour={colour}>
      <p className="sheet-note-times">{momentWords(changed, i18n.language)}</p>
      <Markdown text={body} mentions={mentions} />
      <CodeChips note={id} codes={codes} changing={false} />
      <Button
        look="quiet"
        aria-label={t('notes.openNamed', { name: firstLine(body) || t('notes.untitled') })}
        onClick={() => void openSheet(id)}
      >
        {t('notes.open')}
      </Button>
    </li>
  )
}

/** Null until they were read; read anew whenever a note changed. */
function useNotesAbout(about: NoteAbout): readonly Note[] | null {
  const [notes, setNotes] = useState<readonly Note[] | null>(null)
  const changes = useNotes((state) => state.changes)
  useEffect(() => {
    let wanted = true
    readNotesAbout(about).then((found) => {
      if (wanted) setNotes(found)
    }, reportFailure)
    return () => {
      wanted = false
    }
    // `changes` only says that it is time to ask again.
  }, [about, changes])
  return notes
}
