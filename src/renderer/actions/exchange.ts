/** Draws up what would leave, has it written, and takes over notes of other programs. */
import type { ImportReport } from '@shared/exchange'
import { AppError, failureOf } from '@shared/failure'
import { allNotes } from '@shared/note'
import { call } from '../bridge'
import {
  type LeavingAsked,
  type LeavingState,
  nothingComing,
  nothingLeaving,
  useComing,
  useLeaving,
} from '../state/exchange'
import { activePane, useReader } from '../state/reader'
import type { Undo } from '../state/undo'
import { readCodes, refreshCodes } from './codes'
import { inThousands } from './in-thousands'
import { saveAllNotes } from './note-writing'
import { refreshNotes } from './notes'
import { refreshNotesList } from './notes-list'
import { notice, offerUndo, reportFailure } from './notices'
import { closeDialog, openDialog } from './shell'

/** Lines that are fetched at once. */
const stretch = 500

/** Opens the dialog; with these notes chosen, if there are any. */
export function askToExport(ids: readonly string[] | null): void {
  const scope = ids === null ? 'all' : 'chosen'
  useLeaving.setState({
    ...nothingLeaving,
    asked: { ...useLeaving.getState().asked, scope, words: '', code: null },
  })
  void readCodes()
  openDialog({ kind: 'export-notes', ids })
}

/** Only the newest answer counts. */
let asking = 0

/** Draws up what would leave under the changed conditions. */
export async function drawUp(change: Partial<LeavingAsked>, ids: readonly string[] | null): Promise<void> {
  const turn = ++asking
  const asked = { ...useLeaving.getState().asked, ...change }
  useLeaving.setState({ asked, drawing: true, failure: null })
  try {
    // Words that are still being typed belong to what leaves.
    if (!(await saveAllNotes()))
      throw new AppError('not-saved', 'Words of a note are not saved yet. Save them first.')
    if (turn !== asking) return
    const draft = await call('exchange.draft', { ...askOf(asked, ids), format: asked.format, per: asked.per })
    if (turn !== asking) return
    const { lines } = await call('exchange.lines', { draft: draft.id, offset: 0, limit: stretch })
    if (turn === asking) useLeaving.setState({ draft, lines, drawing: false })
  } catch (thrown) {
    if (turn === asking)
      useLeaving.setState({ draft: null, lines: [], drawing: false, failure: failureOf(thrown) })
  }
}

function askOf({ scope, words, code }: LeavingAsked, ids: readonly string[] | null) {
  if (scope === 'chosen' && ids !== null) return { choice: everyNote(), ids: [...ids] }
  const letter = openLetter()
  const letterKeys = scope === 'letter' && letter !== null ? [letter] : []
  return { choice: { ...everyNote(), words, codes: code === null ? [] : [code], letterKeys }, ids: null }
}

/** As an ask, which is of the caller's own. */
function everyNote() {
  return { ...allNotes, codes: [], colours: [], kinds: [], states: [], letterKeys: [] }
}

/** The key of the letter in the active pane. */
export function openLetter(): string | null {
  return activePane(useReader.getState())?.letterKey ?? null
}

export async function showMoreLines(): Promise<void> {
  const { draft, lines } = useLeaving.getState()
  if (draft === null || lines.length >= draft.lines) return
  try {
    const more = await call('exchange.lines', { draft: draft.id, offset: lines.length, limit: stretch })
    useLeaving.setState((state) => withLines(state, draft.id, lines.length, more.lines))
  } catch (thrown) {
    useLeaving.setState({ failure: failureOf(thrown) })
  }
}

function withLines(
  state: LeavingState,
  draft: string,
  from: number,
  more: LeavingState['lines'],
): LeavingState {
  const isSame = state.draft?.id === draft && state.lines.length === from
  return isSame ? { ...state, lines: [...state.lines, ...more] } : state
}

/** Asks where to; says whether it was written. */
export async function exportDraft(): Promise<void> {
  const { draft } = useLeaving.getState()
  if (draft === null) return
  try {
    const written = await call('exchange.export', { draft: draft.id })
    if (written === null) return
    stopExport()
    notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    useLeaving.setState({ failure: failureOf(thrown) })
  }
}

export async function printDraft(): Promise<void> {
  const { draft } = useLeaving.getState()
  if (draft === null) return
  try {
    await call('exchange.print', { draft: draft.id })
  } catch (thrown) {
    useLeaving.setState({ failure: failureOf(thrown) })
  }
}

/** Closes the dialog; what was drawn up is forgotten everywhere. */
export function stopExport(): void {
  const { draft, asked } = useLeaving.getState()
  asking++
  useLeaving.setState({ ...nothingLeaving, asked })
  closeDialog()
  if (draft !== null) void call('exchange.forget', { draft: draft.id }).catch(reportFailure)
}

/** Asks for a file and shows what it holds; nothing is taken over yet. */
export async function askToImport(): Promise<void> {
  try {
    const plan = await call('exchange.read', {})
    if (plan === null) return
    const lines = await call('exchange.planned', { plan: plan.id, offset: 0, limit: stretch })
    await readCodes()
    useComing.setState({ ...nothingComing, plan, lines })
    openDialog({ kind: 'import-notes' })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function showMoreComing(): Promise<void> {
  const { plan, lines } = useComing.getState()
  if (plan === null || lines.length >= plan.lines) return
  try {
    const more = await call('exchange.planned', { plan: plan.id, offset: lines.length, limit: stretch })
    useComing.setState((state) => (state.lines === lines ? { ...state, lines: [...lines, ...more] } : state))
  } catch (thrown) {
    useComing.setState({ failure: failureOf(thrown) })
  }
}

export function placeUnplaced(unplaced: 'page' | 'leave-out'): void {
  useComing.setState({ unplaced })
}

export async function takeOver(): Promise<void> {
  const { plan, unplaced } = useComing.getState()
  if (plan === null) return
  useComing.setState({ busy: true, failure: null })
  try {
    const report = await call('exchange.take', { plan: plan.id, unplaced })
    useComing.setState(nothingComing)
    closeDialog()
    offerUndo(undoOf(report), plan.name)
  } catch (thrown) {
    useComing.setState({ busy: false, failure: failureOf(thrown) })
  }
  await refreshAll()
}

function undoOf({ added, restored, codes }: ImportReport): Undo & { readonly kind: 'notes-taken' } {
  return { kind: 'notes-taken', notes: [...added, ...restored], codes, again: null }
}

/** Notes and codes go where they came from, or come once more with the same identities. */
export async function undoTaking(undo: Undo & { readonly kind: 'notes-taken' }): Promise<Undo | null> {
  const { notes, codes, again } = undo
  try {
    if (again === null) {
      const back = await call('exchange.takeBack', { notes: [...notes], codes: [...codes] })
      return { ...undo, again: back }
    }
    await call('codes.change', again)
    for (const ids of inThousands(notes)) await call('notes.restore', { ids })
    return { ...undo, again: null }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  } finally {
    await refreshAll()
  }
}

async function refreshAll(): Promise<void> {
  await Promise.all([refreshNotes(), refreshCodes()])
  refreshNotesList()
}

/** Closes the dialog; what was read is forgotten. */
export function stopImport(): void {
  const { plan } = useComing.getState()
  useComing.setState(nothingComing)
  closeDialog()
  if (plan !== null) void call('exchange.forgetPlan', { plan: plan.id }).catch(reportFailure)
}
