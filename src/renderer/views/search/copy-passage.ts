/** Copies the passage that the reader is at, with its sentence and its source: from the list of hits or from a letter. */

import type { Letter, Span } from '@shared/letter'
import i18next from 'i18next'
import { notice, reportFailure } from '../../actions/notices'
import { readFoundPassage } from '../../actions/passages'
import { copyWords } from '../../dom/clipboard'
import { citedPassage } from '../../state/cited-passage'
import { useLook } from '../../state/look'
import { rowAt } from '../../state/pages'
import { isSearching, useSearch } from '../../state/search'
import { useShell } from '../../state/shell'
import { passageInActivePane } from '../reader/note-taking'
import { citation } from './citation'

/**
 * What is under the keyboard: a hit in the list, or the selection or current hit of the letter. A hit whose letter is
 * open is the passage that the reader has come to there.
 */
export function copyPassage(): void {
  const passage = passageInActivePane()
  const { pages, active } = useSearch.getState()
  if (isInHits() && rowAt(pages, active)?.letter.key !== passage?.letter.key) return void copyFromRow(active)
  if (passage === null) notice({ kind: 'hint', hint: 'nothing-to-copy' })
  else copy(passage.letter, passage.span)
}

/** The first passage of a hit; a letter that matched by what is known of it is cited with its first sentence. */
export async function copyFromRow(index: number): Promise<void> {
  const hit = rowAt(useSearch.getState().pages, index)
  if (hit === undefined) return notice({ kind: 'hint', hint: 'nothing-to-copy' })
  try {
    const { letter, span } = await readFoundPassage(hit.letter.key)
    copy(letter, span ?? { start: 0, end: 0 })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

function isInHits(): boolean {
  const isShown = useShell.getState().view === 'letters' && useLook.getState().view === 'letters'
  const inList = document.activeElement?.closest('[data-area="list"]') ?? null
  return isShown && isSearching(useSearch.getState()) && inList !== null
}

function copy(letter: Letter, span: Span): void {
  const copied = copyWords(citation(citedPassage(letter, span), i18next.t, i18next.language))
  notice({ kind: 'hint', hint: copied ? 'passage-copied' : 'passage-not-copied' })
}
