/** Draws up letters that would leave, has them written, and cites one. */
import type { Ask } from '@shared/contract'
import { failureOf } from '@shared/failure'
import { allNotes } from '@shared/note'
import { call } from '../bridge'
import { shownLanguage } from '../locales/language'
import {
  type LettersAsked,
  type LettersLeaving,
  noLettersLeaving,
  useCiting,
  useLettersLeaving,
} from '../state/letter-exports'
import { useLetters } from '../state/letters'
import { rowAt } from '../state/pages'
import { activePane, useReader } from '../state/reader'
import { isSearching, useSearch } from '../state/search'
import { readCodes } from './codes'
import { notice, reportFailure } from './notices'
import { askWholeWords } from './search'
import { closeDialog, openDialog } from './shell'

/** Lines that are fetched at once. */
const stretch = 500

/** Opens the dialog: for what was found, if anything was searched. Private notes are left out until asked for anew. */
export function askToExportLetters(): void {
  if (useSearch.getState().typing) askWholeWords()
  const { asked } = useLettersLeaving.getState()
  const scope = isSearching(useSearch.getState()) ? 'found' : 'all'
  useLettersLeaving.setState({
    ...noLettersLeaving,
    asked: { ...asked, scope, notes: 'none', code: null, compared: false },
  })
  void readCodes()
  openDialog({ kind: 'export-letters' })
}

/** Only the newest answer counts. */
let asking = 0

/** Draws up what would leave under the changed conditions. */
export async function drawUpLetters(change: Partial<LettersAsked>): Promise<void> {
  const turn = ++asking
  const asked = { ...useLettersLeaving.getState().asked, ...change }
  useLettersLeaving.setState({ asked, drawing: true, failure: null })
  try {
    const draft = await call('letter-exports.draft', askOf(asked))
    if (turn !== asking) return
    const { lines } = await call('letter-exports.lines', { draft: draft.id, offset: 0, limit: stretch })
    if (turn === asking) useLettersLeaving.setState({ draft, lines, drawing: false })
  } catch (thrown) {
    if (turn === asking)
      useLettersLeaving.setState({ draft: null, lines: [], drawing: false, failure: failureOf(thrown) })
  }
}

function askOf(asked: LettersAsked): Ask<'letter-exports.draft'> {
  const { format, style, scope, notes, code, compared } = asked
  const { copies } = useLetters.getState()
  const query = scope === 'found' ? useSearch.getState().query : ''
  const keys = openLetterKeys()
  const isPack = format === 'pack'
  const choice = {
    ...{ ...allNotes, colours: [], kinds: [], states: [], letterKeys: [] },
    codes: notes === 'code' && code !== null ? [code] : [],
  }
  const isChosen = notes === 'all' || (notes === 'code' && code !== null)
  return {
    which: scope === 'open' ? { kind: 'letters', keys } : { kind: 'query', query, copies },
    ...{ format, style, language: asked.language ?? shownLanguage() },
    notes: isPack && isChosen ? { choice, ids: null } : null,
    comparisons: isPack && compared && keys.length > 1 ? [keys.slice(0, 4)] : [],
  }
}

/** Of the letters in the panes, each once. */
export function openLetterKeys(): string[] {
  return [...new Set(useReader.getState().panes.map(({ letterKey }) => letterKey))]
}

export async function showMoreLetterLines(): Promise<void> {
  const { draft, lines } = useLettersLeaving.getState()
  if (draft === null || lines.length >= draft.lines) return
  try {
    const more = await call('letter-exports.lines', {
      ...{ draft: draft.id, offset: lines.length, limit: stretch },
    })
    useLettersLeaving.setState((state) => withLines(state, draft.id, lines.length, more.lines))
  } catch (thrown) {
    useLettersLeaving.setState({ failure: failureOf(thrown) })
  }
}

function withLines(
  state: LettersLeaving,
  draft: string,
  from: number,
  more: LettersLeaving['lines'],
): LettersLeaving {
  const isSame = state.draft?.id === draft && state.lines.length === from
  return isSame ? { ...state, lines: [...state.lines, ...more] } : state
}

/** Asks where to, and writes it. */
export async function exportLetters(): Promise<void> {
  const { draft } = useLettersLeaving.getState()
  if (draft === null) return
  try {
    const written = await call('letter-exports.export', { draft: draft.id })
    if (written === null) return
    stopExportingLetters()
    notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    useLettersLeaving.setState({ failure: failureOf(thrown) })
  }
}

/** Closes the dialog; what was drawn up is forgotten everywhere. */
export function stopExportingLetters(): void {
  const { draft, asked } = useLettersLeaving.getState()
  asking++
  useLettersLeaving.setState({ ...noLettersLeaving, asked })
  closeDialog()
  if (draft !== null) void call('letter-exports.forget', { draft: draft.id }).catch(reportFailure)
}

/** Cites the letter in the active pane, or else the one that is chosen among those that were found. */
export function citeActiveLetter(): void {
  const { pages, active } = useSearch.getState()
  const inHits = (document.activeElement?.closest('[data-area="list"]') ?? null) !== null
  const hit = isSearching(useSearch.getState()) ? rowAt(pages, active)?.letter.key : undefined
  const open = activePane(useReader.getState())?.letterKey
  const key = inHits ? (hit ?? open) : (open ?? hit)
  if (key === undefined) notice({ kind: 'hint', hint: 'no-letter-open' })
  else void citeLetter(key)
}

/** Opens the dialog with the letter's citation. */
export async function citeLetter(key: string): Promise<void> {
  try {
    const letter = await call('letters.read', { key })
    useCiting.setState({ letter })
    openDialog({ kind: 'cite-letter' })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export function stopCiting(): void {
  useCiting.setState({ letter: null })
  closeDialog()
}
