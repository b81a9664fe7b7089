/** What the menu, the palette and the keys can ask for, each by its name in the contract. */
import type { Command } from '@shared/contract'
import { useComparing } from '../state/comparing'
import { isLocked, useLibrary } from '../state/library'
import { activePane, useReader } from '../state/reader'
import { isSearching, useSearch } from '../state/search'
import { lettersAlikeActive } from './alike'
import { showAnchorReview } from './anchor-review'
import { showCampaigns } from './campaigns'
import { startComparing, stepFinding, stopComparing } from './comparing'
import { toggleConcordance } from './concordance'
import { askToExport, askToImport } from './exchange'
import { toggleFindings } from './findings'
import { toggleGuide } from './guide'
import { walkHits } from './hit-walk'
import { startImport } from './import'
import { askToExportLetters, citeActiveLetter } from './letter-exports'
import { chooseFolders, chooseLibrary, openSampleLibrary } from './library'
import { startNoteAbout } from './note-writing'
import { notice } from './notices'
import { toggleFacets } from './overview'
import { openFind } from './pane-find'
import { stepInPane } from './pane-history'
import {
  closePane,
  movePane,
  nextPane,
  swapPanes,
  togglePin,
  toggleTogether,
  turnPanes,
  zoomPane,
} from './panes'
import { lockLibrary } from './privacy'
import { showReview } from './reviews'
import { askWholeWords, focusSearch } from './search'
import { goInHistory } from './search-history'
import { resizeText, resizeWindowContents } from './settings'
import { dialogAtHand, goToView, isDialogOpen, openDialog } from './shell'
import { showTour } from './tour'
import { redoLast } from './undo'
import { goToOtherEnd, noteDifference, showDifferences } from './versions'

/** A new note needs the selection in the text, which only the view knows. */
let noteTaker: () => void = () => undefined

export function setNoteTaker(take: () => void): void {
  noteTaker = take
}

/** So does the order of the notes in a letter. */
let noteWalker: (step: 1 | -1) => void = () => undefined

export function setNoteWalker(walk: (step: 1 | -1) => void): void {
  noteWalker = walk
}

/** And the passage that the note in hand is to stand on as well. */
let passageAdder: () => void = () => undefined

export function setPassageAdder(add: () => void): void {
  passageAdder = add
}

/** So does giving it a code. */
let passageCoder: () => void = () => undefined

export function setPassageCoder(give: () => void): void {
  passageCoder = give
}

/** So does copying a passage, which besides is put into words there. */
let passageCopier: () => void = () => undefined

export function setPassageCopier(copy: () => void): void {
  passageCopier = copy
}

/** And copying a difference with the sources of both sides. */
let differenceCopier: () => void = () => undefined

export function setDifferenceCopier(copy: () => void): void {
  differenceCopier = copy
}

/** And asking where else the selected words stand. */
let wordingAsker: () => void = () => undefined

export function setWordingAsker(ask: () => void): void {
  wordingAsker = ask
}

const doers: { readonly [Name in Command]: () => void } = {
  'add-folders': () => void chooseFolders(),
  'open-library': () => void chooseLibrary(),
  'open-sample': () => void openSampleLibrary(),
  'import-again': () => void startImport(),
  'focus-search': focusSearch,
  'go-to': () => openDialog({ kind: 'palette' }),
  'save-search': askToSaveSearch,
  'search-back': () => goInHistory(-1),
  'search-forward': () => goInHistory(1),
  'build-search': () => openDialog({ kind: 'query-form' }),
  'count-queries': () => openDialog({ kind: 'count-queries' }),
  'show-concordance': toggleConcordance,
  'show-facets': toggleFacets,
  'next-hit': () => void walkHits(1),
  'previous-hit': () => void walkHits(-1),
  'copy-passage': () => passageCopier(),
  'show-letters': () => goToView('letters'),
  'show-notes': () => goToView('notes'),
  'show-codes': () => goToView('codes'),
  'show-anchors': showAnchorReview,
  'show-saved-searches': () => goToView('saved-searches'),
  'show-problems': () => goToView('problems'),
  'show-review': showReview,
  'show-queue': () => goToView('queue'),
  'show-table': () => goToView('table'),
  'show-campaigns': showCampaigns,
  'show-backups': () => openDialog({ kind: 'backups' }),
  'show-privacy': () => openDialog({ kind: 'privacy' }),
  lock: () => void lockLibrary(),
  'show-preferences': () => openDialog({ kind: 'preferences' }),
  'show-guide': toggleGuide,
  'show-tour': showTour,
  'show-shortcuts': () => openDialog({ kind: 'shortcuts' }),
  'show-diagnostics': () => openDialog({ kind: 'diagnostics' }),
  'swap-panes': swapPanes,
  'close-pane': () => closePane(),
  'next-pane': nextPane,
  'turn-panes': turnPanes,
  'move-pane-back': () => movePane(-1),
  'move-pane-on': () => movePane(1),
  'pin-pane': () => togglePin(),
  'pane-back': () => void stepInPane(-1),
  'pane-forward': () => void stepInPane(1),
  'find-in-letter': () => openFind(),
  'scroll-together': toggleTogether,
  'larger-pane-text': () => zoomPane(1),
  'smaller-pane-text': () => zoomPane(-1),
  'usual-pane-text': () => zoomPane(0),
  'reading-tables': () => openDialog({ kind: 'reading-tables' }),
  'new-note': () => noteTaker(),
  'new-page': () => void startNoteAbout({ kind: 'nothing' }),
  'note-on-letter': noteOnActiveLetter,
  'add-passage': () => passageAdder(),
  'next-note': () => noteWalker(1),
  'previous-note': () => noteWalker(-1),
  'code-passage': () => passageCoder(),
  'export-letters': askToExportLetters,
  'cite-letter': citeActiveLetter,
  'export-notes': () => askToExport(null),
  'import-notes': () => void askToImport(),
  redo: redoLast,
  'compare-versions': () => startComparing('versions'),
  'compare-passages': () => startComparing('passages'),
  'check-quotes': () => startComparing('quotes'),
  'compare-translation': () => startComparing('translation'),
  'stop-comparing': stopComparing,
  'next-difference': () => stepFinding(1),
  'previous-difference': () => stepFinding(-1),
  'where-else': () => wordingAsker(),
  'letters-alike': () => void lettersAlikeActive(),
  'other-end': goToOtherEnd,
  'show-differences': showFound,
  'note-difference': noteDifference,
  'copy-difference': () => differenceCopier(),
  'larger-text': () => resizeText(1),
  'smaller-text': () => resizeText(-1),
  'larger-window': () => resizeWindowContents(1),
  'smaller-window': () => resizeWindowContents(-1),
  'usual-window': () => resizeWindowContents(0),
}

/**
 * While the library is locked, or the notebook must be recovered, there is nothing else to do but to open another one;
 * and whoever cannot read what is asked there must be able to enlarge it.
 */
const atAnyTime: readonly Command[] = [
  'open-library',
  'open-sample',
  'show-diagnostics',
  'larger-window',
  'smaller-window',
  'usual-window',
]

export function run(command: Command): void {
  if (isLocked(useLibrary.getState()) && !atAnyTime.includes(command)) return
  doers[command]()
}

/**
 * What the shell asks for: the menu, whose keys reach it also where the window leaves them alone, as it does under a
 * dialog; and the lock, which waits for no dialog.
 */
export function runForShell(command: Command): void {
  if (!isDialogOpen() || command === 'lock' || atAnyTime.includes(command) || isHelp(command)) run(command)
}

/** The guide opens over a dialog; a menu that is open has the keyboard to itself. */
export function isHelp(command: Command): boolean {
  return command === 'show-guide' && dialogAtHand() !== null
}

/** The list of what the way of comparing found. */
function showFound(): void {
  const { kind } = useComparing.getState()
  if (kind === null || kind === 'versions') showDifferences()
  else toggleFindings(kind)
}

function noteOnActiveLetter(): void {
  const pane = activePane(useReader.getState())
  if (pane?.content.kind === 'ready') startNoteAbout({ kind: 'letter', letterKey: pane.letterKey })
  else notice({ kind: 'hint', hint: 'no-letter-open' })
}

function askToSaveSearch(): void {
  if (isSearching(useSearch.getState())) {
    // With whole words, as it will be counted from now on.
    askWholeWords()
    openDialog({ kind: 'save-search' })
  } else {
    notice({ kind: 'hint', hint: 'nothing-to-save' })
    focusSearch()
  }
}
