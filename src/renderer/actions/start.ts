/** Brings the window to life: first data, then the news that keep it true. */
import type { News } from '@shared/contract'
import { errorOf } from '@shared/failure'
import { call, onNews, platform } from '../bridge'
import { isImporting, useImport } from '../state/import'
import { useLibrary } from '../state/library'
import { hasUnsavedWords, useNotes } from '../state/notes'
import { useShell } from '../state/shell'
import { nothingDone, useUndo } from '../state/undo'
import { forgetAnchorReview, refreshAnchorReview } from './anchor-review'
import { restoreReading } from './arrangement'
import { forgetCodeView } from './code-view'
import { forgetCodes, readCodes, refreshCodes } from './codes'
import { runForShell } from './commands'
import { forgetConcordance, refreshConcordance } from './concordance'
import { followJob, readJob } from './import'
import { forgetLetters, refreshLetters } from './letters'
import { countLetters, readLibrary, refreshCounts, showLibrary } from './library'
import { forgetFindings, refreshFindings } from './library-findings'
import { saveAllNotes } from './note-writing'
import { forgetNotes } from './notes'
import { refreshNotesList } from './notes-list'
import { reportFailure } from './notices'
import { forgetOverview, refreshOverview } from './overview'
import { forgetReading } from './panes'
import { followPlace, keepPlaceNow, leavePlace, restorePlace } from './place'
import { forgetProblems, refreshProblems } from './problems'
import { forgetQueue, refreshQueue } from './queue'
import { refreshOpenLetters } from './reader'
import { dropWaitingPlaces, keepReadingNow } from './reading-places'
import { refreshReviews } from './reviews'
import { readSavedSearches } from './saved-searches'
import { forgetSearch, refreshSearch } from './search'
import { followSearches, readSearchHistory } from './search-history'
import { countSavedSearches } from './search-news'
import { readSettings, takeSettings } from './settings'
import { openDialog } from './shell'
import { forgetTable, refreshTable } from './table'
import { showSampleOnce } from './welcome'

export async function readBeforeFirstDraw(): Promise<void> {
  useShell.setState({ platform: platform() })
  await readSettings().catch(reportFailure)
}

/** Called once, after the first draw. */
export async function start(): Promise<void> {
  listen()
  followSearches()
  followPlace()
  await readLibrary()
  await contents
  await call('shell.ready', {}).catch(() => null)
}

function listen(): void {
  onNews('import.job', (job) => {
    followJob(job)
    if (job.state !== 'running') {
      refreshProblems()
      void countSavedSearches()
    }
    void showSampleOnce()
  })
  onNews('letters.changed', onLettersChanged)
  onNews('library.changed', (library) => {
    showLibrary(library)
    refreshNotesList()
    refreshAnchorReview()
    refreshProblems()
    refreshQueue()
  })
  onNews('notes.changed', () => {
    void refreshCodes()
    refreshAnchorReview()
  })
  onNews('library.failed', (failure) => reportFailure(errorOf(failure)))
  onNews('library.serviceLost', ({ service }) => openDialog({ kind: 'service-lost', service }))
  onNews('settings.changed', takeSettings)
  onNews('shell.command', runForShell)
  useLibrary.subscribe(({ library }, { library: before }) => {
    if (library === null) return
    const renewed = library.path !== before?.path || library.notebook.kind !== before.notebook.kind
    if (renewed && library.notebook.kind !== 'locked') contents = readLibraryContents()
  })
  window.addEventListener('pagehide', keepEverything)
  // The shell asks whether to stay; without this the words would go with the window.
  window.addEventListener('beforeunload', (event) => {
    if (hasUnsavedWords(useNotes.getState())) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepEverything()
  })
}

function keepEverything(): void {
  void saveAllNotes()
  void keepReadingNow()
  void keepPlaceNow()
}

/** What is being read of the library that was opened last. */
let contents: Promise<void> = Promise.resolve()

/** Everything that belongs to the library that was just opened. */
export async function readLibraryContents(): Promise<void> {
  leavePlace()
  dropWaitingPlaces()
  forgetReading()
  forgetSearch()
  forgetConcordance()
  forgetOverview()
  forgetNotes()
  forgetCodes()
  forgetCodeView()
  forgetAnchorReview()
  forgetLetters()
  forgetProblems()
  forgetQueue()
  forgetTable()
  forgetFindings()
  useUndo.setState(nothingDone)
  refreshNotesList()
  await Promise.all([
    readJob(),
    readSavedSearches(),
    readCodes(),
    readSearchHistory(),
    restoreReading().catch(reportFailure),
  ])
  await restorePlace()
  await showSampleOnce()
}

let refreshing: ReturnType<typeof setTimeout> | undefined

/** During an import this comes often; the lists follow at a calm pace. */
function onLettersChanged({ letters }: News['letters.changed']): void {
  countLetters(letters)
  if (refreshing !== undefined) return
  refreshing = setTimeout(() => {
    refreshing = undefined
    void refreshLetters()
    refreshSearch()
    refreshConcordance()
    refreshOverview()
    void refreshOpenLetters().then(() => refreshReviews())
    refreshQueue()
    refreshTable()
    refreshFindings()
    if (!isImporting(useImport.getState())) void refreshCounts()
    // During an import the numbers would be old before they are told.
    if (!isImporting(useImport.getState())) void countSavedSearches()
  }, 250)
}
