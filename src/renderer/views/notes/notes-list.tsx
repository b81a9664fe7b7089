/** All notes of the library, or those that are asked for, and the bin: the list at the side. */
import type { NoteHead } from '@shared/note'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { binNotes, notesAtHand, unbinNotes } from '../../actions/chosen-notes'
import {
  activateNoteRow,
  checkNoNotes,
  checkNote,
  checkNotes,
  chooseNotes,
  readListAgain,
  refreshNotesList,
  searchNotes,
  showNoteRows,
} from '../../actions/notes-list'
import { openNote } from '../../actions/open-note'
import { openDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { SearchField } from '../../components/search-field'
import { VirtualList } from '../../components/virtual-list'
import { focusStart } from '../../dom/areas'
import { useLibrary } from '../../state/library'
import { filtersSet, useNotesList, withoutFilters } from '../../state/notes-list'
import { rowAt } from '../../state/pages'
import { useShell } from '../../state/shell'
import { RowPlaceholder } from '../letters/letter-row'
import { isKey, keysInSentence } from '../shell/shortcuts'
import { failureWords } from '../shell/words'
import { ChosenBar } from './chosen-bar'
import { NoteRow } from './note-row'
import { NotesFilters } from './notes-filters'
import { NotesListHead } from './notes-list-head'

/** In pixels: of a note with a line of words and a passage. Rows are measured when they are drawn. */
const rowHeight = 86

export function NotesList() {
  const total = useNotesList((state) => state.pages.total)
  // What changed while nobody looked at the list was not read.
  useEffect(readListAgain, [])
  useEffect(() => {
    // The list that had the keyboard may have gone with its last note.
    if (document.activeElement === document.body) focusStart('list')
  }, [total])
  return (
    <>
      <NotesSearch />
      <NotesListHead />
      <NotesFilters />
      <ChosenBar />
      <NoteRows />
    </>
  )
}

export function NotesSearch() {
  const { t } = useTranslation()
  const words = useNotesList((state) => state.choice.words)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="search-box">
      <SearchField
        label={t('notes.search')}
        clearLabel={t('search.clear')}
        value={words}
        input={input}
        onChange={searchNotes}
        onLeave={() => focusStart('list')}
      />
    </div>
  )
}

/** What there is to say instead of notes; null when there are some, or they are on their way. */
export function NoNotes() {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const { pages, choice, failure } = useNotesList()
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
  if (pages.total !== 0) return null
  if (filtersSet(choice).length > 0)
    return (
      <EmptyState title={t('notesList.noneChosenTitle')} text={t('notesList.noneChosenText')} announced>
        <Button onClick={() => chooseNotes(withoutFilters(choice))}>{t('notesList.clear')}</Button>
      </EmptyState>
    )
  if (choice.words.trim() !== '')
    return <EmptyState title={t('notes.noneFoundTitle')} text={t('notes.noneFoundText')} announced />
  if (choice.bin)
    return <EmptyState title={t('notesList.binEmptyTitle')} text={t('notesList.binEmptyText')} />
  return (
    <EmptyState
      title={t('notes.emptyTitle')}
      text={t('notes.emptyText', { keys: keysInSentence('new-note', t, platform) })}
    />
  )
}

function NoteRows() {
  const { t } = useTranslation()
  const { pages, choice, activeRow, checked, failure } = useNotesList()
  if (failure !== null || pages.total === 0)
    // Subtle: the keyboard comes here and not into the search field, which would take what undoes the removal for its own.
    return (
      <div className="no-notes" data-area-start="" tabIndex={-1}>
        <NoNotes />
      </div>
    )
  const { bin } = choice
  return (
    <VirtualList
      className="notes-list"
      label={t(bin ? 'notesList.bin' : 'notes.list')}
      description={t(bin ? 'notesList.keysInBin' : 'notesList.keys')}
      count={pages.total ?? 0}
      rowHeight={rowHeight}
      measured
      active={activeRow}
      version={pages.generation}
      onActive={activateNoteRow}
      onVisible={showNoteRows}
      onOpen={(index, beside) => openRow(rowAt(pages, index), beside)}
      onExtend={(index) => void checkNotes(activeRow, index)}
      onKey={pressKey}
      dragged={(index) => {
        const note = rowAt(pages, index)
        if (note === undefined || note.letterKey === null || bin) return null
        return { letterKey: note.letterKey, title: '', landing: { kind: 'note', id: note.id } }
      }}
      row={({ index }) => {
        const note = rowAt(pages, index)
        return note === undefined ? (
          <RowPlaceholder />
        ) : (
          <NoteRow note={note} checked={checked.has(note.id)} />
        )
      }}
    />
  )
}

/** A note in the bin stands nowhere: what it was is shown with its history. */
function openRow(note: NoteHead | undefined, beside: boolean): void {
  if (note === undefined) return
  if (note.removed === null) void openNote(note, beside)
  else openDialog({ kind: 'note-history', id: note.id })
}

function pressKey(event: KeyboardEvent): boolean {
  const { pages, activeRow, checked, choice } = useNotesList.getState()
  const note = rowAt(pages, activeRow)
  if ((event.ctrlKey || event.metaKey) && isKey('a', event.nativeEvent)) {
    void checkNotes(0, Math.max(0, (pages.total ?? 0) - 1))
    return true
  }
  if (event.ctrlKey || event.metaKey || event.altKey || note === undefined) return false
  switch (event.key) {
    case ' ':
      checkNote(note.id)
      return true
    case 'Escape':
      checkNoNotes()
      return checked.size > 0
    case 'Delete':
    case 'Backspace':
      if (choice.bin) return false
      void binNotes(notesAtHand())
      return true
  }
  if (choice.bin && isKey('r', event.nativeEvent)) void unbinNotes(notesAtHand())
  else if (isKey('h', event.nativeEvent)) openDialog({ kind: 'note-history', id: note.id })
  else return false
  return true
}
