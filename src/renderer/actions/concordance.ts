/** Gathers, sorts and reads the concordance of the query, and does what can be done with its lines. */
import type { ConcordanceLine } from '@shared/concordance'
import { failureOf } from '@shared/failure'
import type { DismissedLine, SavedSearchLook } from '@shared/saved-search'
import type { ResultFormat } from '@shared/search'
import { call } from '../bridge'
import {
  type ConcordanceAsk,
  isSameLine,
  lineAt,
  linesAsked,
  linesChecked,
  linesGathered,
  lineToggled,
  noConcordance,
  useConcordance,
} from '../state/concordance'
import { useLetters } from '../state/letters'
import { useLook } from '../state/look'
import { useSearch } from '../state/search'
import { mostPassages } from './code-passages'
import { showResultAs } from './look'
import { notice, offerUndo, reportFailure } from './notices'
import { pageLoader } from './pages'
import { openLetter } from './reader'
import { askWholeWords } from './search'
import { goToView } from './shell'

/** How often it is asked how many lines there are meanwhile, in milliseconds. */
const pause = 250
/** How much of the letter a wide line shows on each side, in UTF-16 code units. */
const around = 500
let turn = 0

/** Gathers the lines of the query as it is now, unless they are there or on their way. */
export function followConcordance(): void {
  const asked = askNow()
  const { asked: before, answer } = useConcordance.getState()
  if (JSON.stringify(asked) === JSON.stringify(before)) {
    // Looking at the letters meanwhile ended it.
    if (answer?.complete !== true) void gather(asked)
    return
  }
  useConcordance.setState((state) => linesAsked(state, asked))
  void gather(asked)
}

/** Letters, notes or what was dismissed changed: the lines are asked for again, and shown as they were until then. */
export function refreshConcordance(): void {
  const { asked } = useConcordance.getState()
  if (useLook.getState().view !== 'concordance') useConcordance.setState({ asked: null })
  else if (asked !== null) void gather(asked)
}

export function forgetConcordance(): void {
  turn += 1
  useConcordance.setState((state) => ({
    ...noConcordance,
    pages: { ...noConcordance.pages, generation: state.pages.generation + 1 },
  }))
}

/** Asks for the first lines until all are gathered. Lines of a query that is no longer shown are not asked for. */
async function gather(asked: ConcordanceAsk): Promise<void> {
  turn += 1
  const mine = turn
  if (asked.query.trim() === '') return
  try {
    for (;;) {
      const limit = useConcordance.getState().pages.size
      const answer = await call('concordance.lines', { ...askOf(asked), offset: 0, limit })
      if (mine !== turn) return
      useConcordance.setState((state) => linesGathered(state, answer))
      if (answer.complete || useLook.getState().view !== 'concordance') return
      await new Promise((resolve) => setTimeout(resolve, pause))
      if (mine !== turn) return
    }
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (mine === turn && failure.code !== 'cancelled') useConcordance.setState({ failure })
  }
}

export const showConcordanceLines = pageLoader<ConcordanceLine>({
  read: () => useConcordance.getState().pages,
  write: (pages) => useConcordance.setState({ pages }),
  fetch: async (offset, limit) => {
    const asked = useConcordance.getState().asked ?? askNow()
    const { total, lines } = await call('concordance.lines', { ...askOf(asked), offset, limit })
    return { total, rows: lines }
  },
  failed: (thrown) => useConcordance.setState({ failure: failureOf(thrown) }),
})

export function activateLine(active: number): void {
  useConcordance.setState({ active })
}

/** From the letters to their lines, or back. */
export function toggleConcordance(): void {
  showLinesOrLetters(useLook.getState().view === 'concordance' ? 'letters' : 'concordance')
  goToView('letters')
}

export function showLinesOrLetters(view: SavedSearchLook['view']): void {
  const { query, typing } = useSearch.getState()
  showResultAs(view)
  // Lines are those of whole words: the line under the box and the letters must say the same.
  if (typing && query.trim() !== '') askWholeWords()
}

export function openLine(index: number, beside: boolean): void {
  const line = lineAt(useConcordance.getState(), index)
  if (line === undefined) return
  const { letterKey, title, start, end } = line
  void openLetter({ letterKey, title, beside, landing: { kind: 'span', start, end } })
}

/** Shows more of the letter around a line, or only the line again. */
export async function widenLine(index: number, wide: boolean): Promise<void> {
  const state = useConcordance.getState()
  const line = lineAt(state, index)
  const isWide = state.wide !== null && line !== undefined && isSameLine(state.wide.line, line)
  if (line === undefined || isWide === wide) return
  useConcordance.setState({ wide: wide ? { line, around: null } : null })
  if (!wide) return
  try {
    const { letterId: id, start, end } = line
    const read = await call('concordance.wider', { id, start, end, around })
    useConcordance.setState((now) => (now.wide?.line === line ? { wide: { line, around: read } } : {}))
  } catch (thrown) {
    useConcordance.setState({ wide: null })
    reportFailure(thrown)
  }
}

/** The line again that was shown with more of its letter, wherever it stands; false when there was none. */
export function narrowLine(): boolean {
  if (useConcordance.getState().wide === null) return false
  useConcordance.setState({ wide: null })
  return true
}

/** Into the lines that get a code, or out of them. */
export function checkLine(line: ConcordanceLine | undefined): void {
  if (line !== undefined) useConcordance.setState((state) => lineToggled(state, line))
}

/** From one line to another, those that are not in view too; the first ones of more than one step takes. */
export async function checkLines(from: number, to: number): Promise<void> {
  const first = Math.min(from, to)
  const last = Math.min(Math.max(from, to), first + mostPassages - 1)
  const known = linesBetween(first, last)
  if (known !== null) return useConcordance.setState((state) => linesChecked(state, known, mostPassages))
  const asked = useConcordance.getState().asked ?? askNow()
  try {
    const size = 500
    for (let offset = first; offset <= last; offset += size) {
      const limit = Math.min(size, last - offset + 1)
      const { lines } = await call('concordance.lines', { ...askOf(asked), offset, limit })
      if (useConcordance.getState().asked !== asked) return
      useConcordance.setState((state) => linesChecked(state, lines, mostPassages))
    }
  } catch (thrown) {
    reportFailure(thrown)
  }
}

function linesBetween(first: number, last: number): readonly ConcordanceLine[] | null {
  const state = useConcordance.getState()
  const lines: ConcordanceLine[] = []
  for (let index = first; index <= last; index += 1) {
    const line = lineAt(state, index)
    if (line === undefined) return null
    lines.push(line)
  }
  return lines
}

export function checkNoLines(): void {
  useConcordance.setState({ checked: new Map() })
}

/** Dismisses a line in the saved search that is shown, or takes a dismissed one back. */
export async function dismissLine(index: number): Promise<void> {
  const { savedSearch } = useLook.getState()
  const line = lineAt(useConcordance.getState(), index)
  if (line === undefined) return
  if (savedSearch === null) return notice({ kind: 'hint', hint: 'dismiss-where' })
  const { letterKey, textHash, start, end } = line
  const lines = [{ letterKey, textHash, start, end }]
  const name = line.node.map(({ text }) => text).join('')
  if (await setDismissed(savedSearch, lines, !line.dismissed))
    offerUndo({ kind: 'lines', savedSearch, lines, dismissed: !line.dismissed }, name)
}

/** Says whether it was done. */
export async function setDismissed(
  id: string,
  lines: readonly DismissedLine[],
  dismissed: boolean,
): Promise<boolean> {
  try {
    await call('saved-searches.dismiss', { id, lines: [...lines], dismissed })
    useConcordance.setState({ wide: null })
    refreshConcordance()
    return true
  } catch (thrown) {
    reportFailure(thrown)
    return false
  }
}

export function showDismissed(withDismissed: boolean): void {
  useConcordance.setState({ withDismissed })
  followConcordance()
}

export async function exportConcordance(format: ResultFormat): Promise<void> {
  if (useConcordance.getState().exporting) return
  useConcordance.setState({ exporting: true })
  try {
    const written = await call('concordance.export', { ...askOf(askNow()), format })
    if (written !== null) notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    reportFailure(thrown)
  } finally {
    useConcordance.setState({ exporting: false })
  }
}

/** What was written so far is thrown away. */
export function stopExport(): void {
  call('search.stopExport', {}).catch(reportFailure)
}

function askNow(): ConcordanceAsk {
  const { query } = useSearch.getState()
  const { copies } = useLetters.getState()
  const { sort, savedSearch } = useLook.getState()
  const { withDismissed } = useConcordance.getState()
  return { query, copies, sort, savedSearch, withDismissed }
}

/** As the contract has it, which takes lists that could be changed. */
function askOf({ sort, ...rest }: ConcordanceAsk) {
  return { ...rest, sort: [...sort] }
}
