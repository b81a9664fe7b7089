/** All notes of the library, newest first, with a box to search in them. */
import { parseLetterKey } from '@shared/letter-key'
import type { NoteHead } from '@shared/note'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { activateNoteRow, refreshNotesList, searchNotes, showNoteRows } from '../../actions/notes'
import { openNote } from '../../actions/open-note'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { SearchField } from '../../components/search-field'
import { VirtualList } from '../../components/virtual-list'
import { useLibrary } from '../../state/library'
import { useNotes } from '../../state/notes'
import { rowAt } from '../../state/pages'
import { RowPlaceholder } from '../letters/letter-row'
import { failureWords, momentWords } from '../shell/words'

export function NotesList() {
  const { t } = useTranslation()
  const words = useNotes((state) => state.words)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <div className="search-box">
        <SearchField
          label={t('notes.search')}
          clearLabel={t('search.clear')}
          value={words}
          input={input}
          onChange={searchNotes}
        />
      </div>
      <NoteRows />
    </>
  )
}

function NoteRows() {
  const { t } = useTranslation()
  const { pages, words, activeRow, failure } = useNotes()
  const damaged = useLibrary((state) => state.library?.notebook.kind === 'damaged')
  if (damaged) return <EmptyState title={t('library.notebookDamaged')} />
  if (failure !== null)
    return (
      <Failed
        title={t('notes.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={refreshNotesList}
      />
    )
  if (pages.total === 0)
    return words.trim() === '' ? (
      <EmptyState title={t('notes.emptyTitle')} text={t('notes.emptyText')} />
    ) : (
      <EmptyState title={t('notes.noneFoundTitle')} text={t('notes.noneFoundText')} announced />
    )
  return (
    <>
      <div className="list-head">
        <p className="list-count" role="status">
          {pages.total === null ? '' : t('notes.count', { count: pages.total })}
        </p>
      </div>
      <VirtualList
        label={t('notes.list')}
        count={pages.total ?? 0}
        rowHeight={108}
        active={activeRow}
        version={pages.generation}
        onActive={activateNoteRow}
        onVisible={showNoteRows}
        onOpen={(index, beside) => {
          const note = rowAt(pages, index)
          if (note !== undefined) void openNote(note, beside)
        }}
        dragged={(index) => {
          const note = rowAt(pages, index)
          if (note?.letterKey === undefined || note.letterKey === null) return null
          return { letterKey: note.letterKey, title: '', landing: { kind: 'note', id: note.id } }
        }}
        row={({ index }) => {
          const note = rowAt(pages, index)
          return note === undefined ? <RowPlaceholder /> : <NoteRow note={note} />
        }}
      />
    </>
  )
}

function NoteRow({ note }: { readonly note: NoteHead }) {
  const { t, i18n } = useTranslation()
  return (
    <div role="gridcell" className="row-cell">
      <span className="note-row-body" dir="auto">
        {note.body}
      </span>
      <span className="note-row-quote" dir="auto">
        {note.quote}
      </span>
      <span className="row-details">
        <span className="row-date">{momentWords(note.changed, i18n.language)}</span>
        <bdi className="row-path">
          {note.letterKey === null
            ? t('notes.onNothing')
            : (parseLetterKey(note.letterKey)?.path ?? note.letterKey)}
        </bdi>
      </span>
    </div>
  )
}
