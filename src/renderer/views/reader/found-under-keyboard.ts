/** The passage of the row that the keyboard is on: a line of the concordance, or a hit in the list of results. */
import type { Span } from '@shared/letter'
import { lineAt, useConcordance } from '../../state/concordance'
import { useLook } from '../../state/look'
import { rowAt } from '../../state/pages'
import { isSearching, useSearch } from '../../state/search'
import { useShell } from '../../state/shell'

export interface FoundPassage {
  readonly letterKey: string
  readonly title: string
  /** Null for a hit: its first passage has to be looked for in its letter. */
  readonly span: Span | null
}

/** Null when the keyboard is not in a list of what was found. */
export function foundUnderKeyboard(): FoundPassage | null {
  const rows = '[data-area="list"] :is([role="grid"], [role="treegrid"])'
  const inList = document.activeElement?.closest(rows) ?? null
  if (inList === null || useShell.getState().view !== 'letters' || !isSearching(useSearch.getState()))
    return null
  if (useLook.getState().view === 'concordance') {
    const state = useConcordance.getState()
    const line = lineAt(state, state.active)
    return line === undefined
      ? null
      : { letterKey: line.letterKey, title: line.title, span: { start: line.start, end: line.end } }
  }
  const { pages, active } = useSearch.getState()
  const hit = rowAt(pages, active)
  return hit === undefined ? null : { letterKey: hit.letter.key, title: hit.letter.title, span: null }
}
