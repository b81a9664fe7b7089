/** Fetches and orders the list of letters. */
import { failureOf } from '@shared/failure'
import type { LetterHead } from '@shared/letter'
import type { LetterOrder } from '@shared/search'
import { call } from '../bridge'
import { useLetters } from '../state/letters'
import { type Pages, pagesWanted, reordered, rowAt, staled, withPage } from '../state/pages'
import { reportFailure } from './notices'
import { pageLoader } from './pages'
import { changeSettings } from './settings'

const loadRows = pageLoader<LetterHead>({
  read: () => useLetters.getState().pages,
  write: (pages) => useLetters.setState({ pages, failure: null }),
  fetch: fetchRows,
  failed: (thrown) => useLetters.setState({ failure: failureOf(thrown) }),
})

async function fetchRows(offset: number, limit: number) {
  const { order, descending, copies } = useLetters.getState()
  const answer = await call('letters.list', { order, descending, copies, offset, limit })
  return { total: answer.total, rows: answer.letters }
}

let inView = { from: 0, to: 0 }

export function showLetterRows(from: number, to: number): void {
  inView = { from, to }
  loadRows(from, to)
}

export function orderLetters(order: LetterOrder, descending: boolean): void {
  const chosen = { order, descending, active: 0, held: false }
  useLetters.setState((state) => ({ ...chosen, pages: reordered(state.pages) }))
  loadRows(0, 0)
  void changeSettings({ letterOrder: order, letterOrderDescending: descending })
}

/** Lists each copy of a letter by itself, or only one for all. */
export function showCopies(copies: boolean): void {
  useLetters.setState((state) => ({ copies, active: 0, held: false, pages: reordered(state.pages) }))
  loadRows(0, 0)
}

export function activateLetterRow(active: number): void {
  useLetters.setState({ active, held: true })
}

/** Letters were added, changed or removed: what is in view is asked for again, and stays where it is. */
export async function refreshLetters(): Promise<void> {
  if (await movedWithTheReader().catch(() => false)) return
  useLetters.setState((state) => ({ pages: staled(state.pages), failure: null }))
  const { pages, active } = useLetters.getState()
  loadRows(0, 0)
  if (pages.total !== null) loadRows(active, active)
}

/** The chosen letter, and the one in the middle of the view, may have other places now: the list follows them. */
async function movedWithTheReader(): Promise<boolean> {
  const before = useLetters.getState()
  const { pages, active, held } = before
  const { from, to } = inView
  const activeSeen = held && active >= from && active <= to
  const anchor = activeSeen ? active : from === 0 ? -1 : Math.floor((from + to) / 2)
  const guess = await newPlace(anchor)
  const away = held && !activeSeen ? (await newPlace(active)) - active : 0
  if (guess === anchor && away === 0) return false
  const fresh = await pagesAround(reordered(pages), from + guess - anchor, to + guess - anchor)
  const now = useLetters.getState()
  if (now.pages.generation !== pages.generation) return true
  // Subtle: more letters may have come in since the guess; the rows that were read last decide.
  const rows = (placeIn(fresh, rowAt(pages, anchor)) ?? guess) - anchor
  const shift = { rows, turn: now.shift.turn + 1 }
  useLetters.setState({ pages: fresh, active: now.active + (activeSeen ? rows : away), shift, failure: null })
  return true
}

async function pagesAround(pages: Pages<LetterHead>, from: number, to: number): Promise<Pages<LetterHead>> {
  const wanted = pagesWanted({ ...pages, total: Number.MAX_SAFE_INTEGER }, from, to)
  const answers = await Promise.all(wanted.map((page) => fetchRows(page * pages.size, pages.size)))
  return answers.reduce((all, { total, rows }, at) => withPage(all, wanted[at] ?? 0, rows, total), pages)
}

/** The row of a letter among those that were read. */
function placeIn(pages: Pages<LetterHead>, letter: LetterHead | undefined): number | null {
  if (letter === undefined) return null
  for (const [page, rows] of pages.rows) {
    const at = rows.findIndex(({ id }) => id === letter.id)
    if (at >= 0) return page * pages.size + at
  }
  return null
}

/** Where the letter of a row stands now; the same row when that is not known. */
async function newPlace(row: number): Promise<number> {
  const { pages, order, descending, copies } = useLetters.getState()
  const letter = rowAt(pages, row)
  if (letter === undefined) return row
  return (await call('letters.place', { id: letter.id, order, descending, copies })) ?? row
}

/** Another library: nothing of the old list is true. */
export function forgetLetters(): void {
  inView = { from: 0, to: 0 }
  useLetters.setState((state) => ({
    active: 0,
    held: false,
    pages: { ...reordered(state.pages), total: null },
  }))
  loadRows(0, 0)
}

/** "Go to": letters whose heads begin with or resemble the words. */
export async function findLetters(words: string): Promise<readonly LetterHead[]> {
  try {
    return await call('letters.find', { words, limit: 50 })
  } catch (thrown) {
    reportFailure(thrown)
    return []
  }
}

export async function revealFile(id: number): Promise<void> {
  try {
    await call('letters.reveal', { id })
  } catch (thrown) {
    reportFailure(thrown, { kind: 'reveal', id })
  }
}
