/** From passage to passage of the result: inside the letter that is open, and on into the next letter of the result. */
import { failureOf } from '@shared/failure'
import type { Hit } from '@shared/search'
import { call } from '../bridge'
import { useHitWalk } from '../state/hit-walk'
import { useLetters } from '../state/letters'
import { lastWordGrows } from '../state/look'
import { rowAt, withPage } from '../state/pages'
import { isAtLastHit, openingPane, type Pane, useReader } from '../state/reader'
import { chosen, isSearching, rowOf, useSearch } from '../state/search'
import { notice, reportFailure } from './notices'
import { moveHit, openLetter } from './reader'

/** While a letter is being opened, further steps would go astray. */
let walking = false

/** A pinned pane keeps its letter: the walk goes on in another one. */
export async function walkHits(step: 1 | -1, id = openingPane(useReader.getState())?.id): Promise<void> {
  const pane = useReader.getState().panes.find((candidate) => candidate.id === id)
  if (!isSearching(useSearch.getState())) return notice({ kind: 'hint', hint: 'nothing-found-yet' })
  if (walking || pane?.content.kind === 'reading') return
  if (pane !== undefined && pane.hits.length > 0 && !isAtLastHit(pane, step)) {
    useHitWalk.setState({ arrived: null })
    return moveHit(step, pane.id)
  }
  walking = true
  try {
    await goToNextLetter(pane, step)
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (failure.code !== 'cancelled') reportFailure(thrown)
  } finally {
    walking = false
  }
}

/** A letter that the result does not have (any longer) is followed by the row that the keyboard is on. */
async function goToNextLetter(pane: Pane | undefined, step: 1 | -1): Promise<void> {
  const state = useSearch.getState()
  const from = pane === undefined ? null : rowOf(state, pane.letterKey)
  const row = from === null ? state.active : from + step
  const total = state.answer?.total ?? 0
  if (row < 0 || row >= total) return notice({ kind: 'hint', hint: row < 0 ? 'hits-start' : 'hits-end' })
  const hit = rowAt(state.pages, row) ?? (await readRow(row))
  if (hit === undefined || useSearch.getState().answered !== state.answered) return
  useSearch.setState((now) => ({ ...chosen(now, row), reveal: now.reveal + 1 }))
  const { key, title } = hit.letter
  await openLetter({ letterKey: key, title, landing: { kind: 'hit', last: step < 0 } })
  useHitWalk.setState({ arrived: { title, row, total } })
}

async function readRow(row: number): Promise<Hit | undefined> {
  const { answered: query, order, descending, pages } = useSearch.getState()
  const typing = lastWordGrows()
  const { copies } = useLetters.getState()
  const page = Math.floor(row / pages.size)
  const ask = { query, typing, order, descending, copies, offset: page * pages.size, limit: pages.size }
  const { hits, total } = await call('search.run', ask)
  useSearch.setState((state) =>
    state.pages.generation === pages.generation ? { pages: withPage(state.pages, page, hits, total) } : {},
  )
  return hits[row % pages.size]
}
