/** Asks what the letters of the result have in common, after the result itself; the newest answer wins. */
import type { Ask } from '@shared/contract'
import { failureOf } from '@shared/failure'
import { type ClauseState, setClause } from '@shared/text/query/edit-clauses'
import { call } from '../bridge'
import { useLetters } from '../state/letters'
import { lastWordGrows } from '../state/look'
import { isCut, type ListedFacet, listedFacets, noOverview, useOverview } from '../state/overview'
import { isSearching, useSearch } from '../state/search'
import { useSettings } from '../state/settings'
import { spanOf, withoutSpan, withSpan, type YearSpan } from '../state/year-span'
import { submitQuery } from './search'
import { changeSettings } from './settings'
import { goToView } from './shell'

/** Values of each facet that are read at once, and those of one facet when more are wished for. */
const valuesAtOnce = 40
const mostValues = 500
/** While the reader types, the next answer is likely to be on its way already; in milliseconds. */
const pauseOfTyping = 150

let turn = 0

/** What is shown stays until the answer comes. Nothing is asked while nobody sees it. */
export async function readOverview(): Promise<void> {
  turn += 1
  const mine = turn
  if (!useSettings.getState().facetsShown) return
  useOverview.setState({ busy: true })
  if (useSearch.getState().typing) await new Promise((resolve) => setTimeout(resolve, pauseOfTyping))
  // The answer to what was typed meanwhile asks again.
  if (mine !== turn || useSearch.getState().busy) return
  await telling(mine, async () => {
    const asked = askNow()
    const answer = await call('search.overview', {
      ...asked,
      values: valuesAtOnce,
      facets: [...listedFacets],
    })
    if (mine !== turn) return
    useOverview.setState({ answer, whole: null, failure: null })
    // Years outside the span that was drawn stay on show, so that it can be drawn anew.
    const years = spanOf(asked.query) === null ? answer : await readYears(asked)
    if (mine !== turn) return
    useOverview.setState({ years })
    await readWhole(mine)
  })
}

/** One after the other: an overview that is asked for takes the place of one that is under way. */
async function readYears(asked: ReturnType<typeof askNow>) {
  const query = withoutSpan(asked.query)
  const { years, severalYears, undated } = await call('search.overview', {
    ...asked,
    query,
    values: 1,
    facets: ['kind'],
  })
  return { years, severalYears, undated }
}

/** Again, when other words were typed meanwhile. */
async function readWhole(mine: number): Promise<void> {
  for (;;) {
    const { facet, typed, wanted } = useOverview.getState()
    if (!wanted) return
    const ask = { ...askNow(), values: mostValues, facets: [facet], typed }
    const { facets } = await call('search.overview', ask)
    if (mine !== turn) return
    const now = useOverview.getState()
    if (now.facet === facet) useOverview.setState({ whole: facets[0] ?? null, wholeOf: typed })
    if (now.facet === facet && now.typed === typed) return
  }
}

async function telling(mine: number, read: () => Promise<void>): Promise<void> {
  try {
    await read()
    if (mine === turn) useOverview.setState({ busy: false })
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (mine !== turn) return
    useOverview.setState({ busy: false, ...(failure.code === 'cancelled' ? {} : { failure }) })
  }
}

/** More values of the facet that is shown than are read at once. */
export async function readMoreValues(): Promise<void> {
  const underWay = useOverview.getState().busy
  useOverview.setState({ busy: true, wanted: true })
  // What is under way reads them at its end.
  if (underWay) return
  turn += 1
  const mine = turn
  await telling(mine, async () => await readWhole(mine))
}

export function showFacet(facet: ListedFacet): void {
  useOverview.setState({ facet, typed: '', wanted: false })
}

/** Looks for values among all of the facet's. */
export function typeFacetValue(typed: string): void {
  useOverview.setState({ typed })
  if (isCut(useOverview.getState())) void readMoreValues()
}

/** Asks for a value, leaves its letters out, or does neither any longer. */
export function chooseFacetValue(clause: string, state: ClauseState | null): void {
  submitQuery(setClause(useSearch.getState().query, clause, state))
}

/** Asks for the letters of these years, in place of other years; null: of every year. */
export function chooseYears(span: YearSpan | null): void {
  const { query } = useSearch.getState()
  submitQuery(span === null ? withoutSpan(query) : withSpan(query, span))
}

export function showFacets(facetsShown: boolean): void {
  void changeSettings({ facetsShown })
  if (facetsShown) void readOverview()
}

/** Shows the facets and takes the keyboard there, or puts them away again. */
export function toggleFacets(): void {
  const shown = !useSettings.getState().facetsShown
  showFacets(shown)
  goToView('letters')
  useOverview.setState({ wantsFocus: shown })
}

export function tookFocus(): void {
  useOverview.setState({ wantsFocus: false })
}

/** Letters changed under the facets. Those of a search follow its answer. */
export function refreshOverview(): void {
  if (!isSearching(useSearch.getState())) void readOverview()
}

export function forgetOverview(): void {
  turn += 1
  useOverview.setState(({ facet }) => ({ ...noOverview, facet }))
}

function askNow(): Pick<Ask<'search.overview'>, 'query' | 'typing' | 'copies'> {
  const state = useSearch.getState()
  const { copies } = useLetters.getState()
  return isSearching(state)
    ? { query: state.answered, typing: lastWordGrows(), copies }
    : { query: '', typing: false, copies }
}
