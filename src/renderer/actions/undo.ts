/** Takes back what was done, does again what was taken back, and tries again what failed. */
import { type Retry, useNotices } from '../state/notices'
import { canBeDoneAgain, doneAgain, takenBack, type Undo, useUndo } from '../state/undo'
import { undoAnchors, undoLeaving } from './anchor-review'
import { undoCodes } from './codes'
import { setDismissed } from './concordance'
import { undoCorrections } from './corrections'
import { undoDecision } from './decisions'
import { undoEncoding } from './encodings'
import { undoTaking } from './exchange'
import { startImport } from './import'
import { revealFile } from './letters'
import { addFolders, undoFolder } from './library'
import { undoWords } from './note-history'
import { undoPassages } from './note-passages'
import { removeNote, undoBin, undoMarks } from './notes'
import { dismiss, notice, reportFailure } from './notices'
import { retryProblems, setIgnored } from './problems'
import { undoTableOpening, undoTableRemoval, undoTableUpdate } from './reading-tables'
import { undoFolderName, undoMove, undoRemoval, undoSearchChange } from './saved-searches'
import { undoSeen } from './search-news'
import { undoPins } from './translation'

/** One after the other: whoever holds the keys down does not overtake what is still being taken back. */
let last: Promise<unknown> = Promise.resolve()

function inTurn(act: () => Promise<void>): void {
  last = last.then(act).catch(reportFailure)
}

export function undo(what: Undo): void {
  useUndo.setState((state) => takenBack(state, what))
  for (const { id, content } of useNotices.getState().notices)
    if (content.kind === 'undo' && content.undo === what) dismiss(id)
  inTurn(async () => {
    const back = await takeBack(what)
    if (back !== null) useUndo.setState((state) => canBeDoneAgain(state, back))
  })
}

/** Answers the step that does it again; null when it failed, which is told. */
async function takeBack(what: Undo): Promise<Undo | null> {
  switch (what.kind) {
    case 'note':
      return await undoBin(what)
    case 'note-marks':
      return await undoMarks(what.marks)
    case 'note-words':
      return await undoWords(what)
    case 'note-passages':
      return await undoPassages(what.id, what.anchors)
    case 'note-version':
      return await undoVersion(what)
    case 'anchors':
      return await undoAnchors(what)
    case 'anchors-left':
      return await undoLeaving(what)
    case 'saved-search':
    case 'search-folder':
      return await undoRemoval(what)
    case 'search-folder-name':
      return await undoFolderName(what)
    case 'search-moved':
      return await undoMove(what)
    case 'search-seen':
      return await undoSeen(what)
    case 'search-changed':
      return await undoSearchChange(what)
    case 'corrections':
      return await undoCorrections(what)
    case 'decision':
      return await undoDecision(what)
    case 'encoding':
      return await undoEncoding(what)
    case 'sentence-pins':
      return await undoPins(what)
    case 'problems':
      return (await setIgnored(what.problems, !what.ignored)) ? { ...what, ignored: !what.ignored } : null
    case 'lines':
      return (await setDismissed(what.savedSearch, what.lines, !what.dismissed))
        ? { ...what, dismissed: !what.dismissed }
        : null
    case 'notes-taken':
      return await undoTaking(what)
    case 'codes':
      return await undoCodes(what)
    case 'folder':
      return await undoFolder(what)
    case 'table':
      return await undoTableRemoval(what)
    case 'table-updated':
      return await undoTableUpdate(what.table)
    case 'table-opened':
      return await undoTableOpening(what.before)
  }
}

async function undoVersion({ steps }: Undo & { readonly kind: 'note-version' }): Promise<Undo | null> {
  const back: Undo[] = []
  for (const step of steps) {
    const again = await takeBack(step)
    if (again !== null) back.unshift(again)
  }
  return back.length === 0 ? null : { kind: 'note-version', steps: back }
}

/** Says whether there was anything to take back. */
export function undoLast(): boolean {
  const step = useUndo.getState().steps.at(-1)
  if (step !== undefined) {
    undo(step)
    // What was taken back may be nowhere in view.
    notice({ kind: 'hint', hint: 'undone' })
  }
  return step !== undefined
}

/** Does again what was taken back last; tells it when there is nothing. */
export function redoLast(): void {
  inTurn(async () => {
    const step = useUndo.getState().undone.at(-1)
    if (step === undefined) return notice({ kind: 'hint', hint: 'nothing-to-redo' })
    const back = await takeBack(step)
    useUndo.setState((state) => doneAgain(state, step, back))
    if (back !== null) notice({ kind: 'hint', hint: 'redone' })
  })
}

export function retry(what: Retry): void {
  switch (what.kind) {
    case 'import':
      return void startImport()
    case 'add-folders':
      return void addFolders(what.paths)
    case 'remove-note':
      return void removeNote(what.id)
    case 'reveal':
      return void revealFile(what.id)
    case 'retry-problems':
      return void retryProblems(what.keys)
  }
}
