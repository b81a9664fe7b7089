/** The notes of a choice, of a tag, a code, a saved search or of words, one below the other to read. */
import { parseLetterKey } from '@shared/letter-key'
import type { Note, NoteHead } from '@shared/note'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { readNotesNamed } from '../../actions/notes'
import { readListAgain, showNoteRows, toggleFilters } from '../../actions/notes-list'
import { reportFailure } from '../../actions/notices'
import { openNote } from '../../actions/open-note'
import { goToView } from '../../actions/shell'
import { Button } from '../../components/button'
import { noteNamed, useNotes } from '../../state/notes'
import { useNotesList } from '../../state/notes-list'
import { rowAt } from '../../state/pages'
import { CodeChips } from '../codes/code-chips'
import { momentWords } from '../shell/words'
import { useAboutWords } from './about-words'
import { firstLine, nameOfNote } from './link-names'
import { Markdown } from './markdown'
import { NotesFilters } from './notes-filters'
import { NoNotes, NotesSearch } from './notes-list'
import { NotesOrder } from './notes-list-head'

/** Notes that are drawn at first, and with each press of the button below them. */
const stretch = 50

export function NotebookView() {
  const { t } = useTranslation()
  const { pages, filtering, choice } = useNotesList()
  const [wanted, setWanted] = useState(stretch)
  const total = pages.total ?? 0
  const shown = Math.min(wanted, total)
  const rows = Array.from({ length: shown }, (_, index) => rowAt(pages, index))
  // What changed while nobody looked at the list was not read.
  useEffect(readListAgain, [])
  useEffect(() => showNoteRows(0, Math.max(0, shown - 1)), [shown, pages.generation])
  useEffect(() => setWanted(stretch), [choice])
  useWholeNotes(rows)
  return (
    <div className="notebook">
      <header className="notebook-head">
        <h2 className="list-title">{t('notesList.notebook')}</h2>
        <p className="list-count" role="status">
          {t('notes.count', { count: total })}
        </p>
        <NotesOrder />
        <Button aria-expanded={filtering} onClick={toggleFilters}>
          {t('notesList.filter')}
        </Button>
        <Button onClick={() => run('new-page')}>{t('commands.new-page')}</Button>
        <Button look="quiet" onClick={() => goToView('notes')}>
          {t('anchors.toNotes')}
        </Button>
      </header>
      <NotesSearch />
      <NotesFilters />
      <div
        data-area-start=""
        className="notebook-pages"
        role="feed"
        aria-label={t('notesList.notebook')}
        tabIndex={0}
      >
        <NoNotes />
        {rows.map((head, index) =>
          head === undefined ? null : (
            <NotebookNote key={head.id} head={head} number={index + 1} total={total} />
          ),
        )}
        {shown < total ? (
          <Button onClick={() => setWanted((before) => before + stretch)}>
            {t('notesList.showMore', { count: Math.min(stretch, total - shown) })}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** What links in notes name stands only in whole notes. */
function useWholeNotes(rows: readonly (NoteHead | undefined)[]): void {
  const ids = rows.flatMap((row) => row?.id ?? []).join(' ')
  useEffect(() => {
    const known = useNotes.getState()
    const wanted = ids.split(' ').filter((id) => id !== '' && noteNamed(known, id) === undefined)
    readNotesNamed(wanted.slice(0, 1000)).catch(reportFailure)
  }, [ids])
}

interface NotebookNoteProps {
  readonly head: NoteHead
  readonly number: number
  readonly total: number
}

function NotebookNote({ head, number, total }: NotebookNoteProps) {
  const { t, i18n } = useTranslation()
  const note = useNotes((state) => noteNamed(state, head.id))
  const { id, body, colour, codes, changed, removed } = head
  return (
    <article
      className="notebook-note"
      data-note-colour={colour}
      aria-posinset={number}
      aria-setsize={total}
      aria-label={nameOfNote(body) || t('notes.untitled')}
    >
      <Where head={head} />
      {note === undefined ? <Quote words={head.quote} /> : <Quotes note={note} />}
      <Markdown text={body} mentions={note?.mentions ?? []} />
      <CodeChips note={id} codes={codes} changing={removed === null} />
      <p className="row-details">
        {colour === 'none' ? null : <span className="note-colour-name">{t(`notes.colours.${colour}`)}</span>}
        {head.state === null || head.state === 'exact' ? null : (
          <span className="note-row-state" data-state={head.state}>
            {t(`anchors.states.${head.state}`)}
          </span>
        )}
        <span>{momentWords(changed, i18n.language)}</span>
        {removed === null ? (
          <Button
            look="quiet"
            aria-label={t('notes.openNamed', { name: nameOfNote(body) || t('notes.untitled') })}
            onClick={(event) => void openNote(head, event.ctrlKey || event.metaKey)}
          >
            {t('notes.open')}
          </Button>
        ) : null}
      </p>
    </article>
  )
}

function Where({ head: { about, letterKey } }: { readonly head: NoteHead }) {
  const words = useAboutWords(about)
  const title = useNotesList((state) => (letterKey === null ? undefined : state.titles.get(letterKey)))
  const path = letterKey === null ? undefined : (parseLetterKey(letterKey)?.path ?? letterKey)
  return (
    <h3 className="notebook-where" dir="auto">
      {letterKey === null ? words : (title ?? path)}
    </h3>
  )
}

function Quotes({ note }: { readonly note: Note }) {
  return note.anchors.map((anchor) => (
    <Quote key={`${anchor.letterKey} ${anchor.start} ${anchor.exact}`} words={anchor.exact} />
  ))
}

/** Longer passages are read in their letters. */
const longestQuote = 600

function Quote({ words }: { readonly words: string }) {
  if (words === '') return null
  return (
    <blockquote className="note-quote" dir="auto">
      {words.length > longestQuote ? firstLine(words) : words}
    </blockquote>
  )
}
