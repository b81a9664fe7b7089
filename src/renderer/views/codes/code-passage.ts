/** Which passages get a code by key: checked lines, the line or hit under the keyboard, or what is selected in a letter. */
import { askForCode, askForCodeInLetter, codeByKey } from '../../actions/code-passages'
import type { PassageToCode } from '../../state/coding'
import { lineAt, passageOf, useConcordance } from '../../state/concordance'
import { useLook } from '../../state/look'
import { rowAt } from '../../state/pages'
import { activePane, useReader } from '../../state/reader'
import { isSearching, useSearch } from '../../state/search'
import { useShell } from '../../state/shell'
import { selectionInActivePane } from '../reader/note-taking'

export function codePassage(): void {
  const hit = isInList('letters') ? rowAt(useSearch.getState().pages, useSearch.getState().active) : undefined
  const selected = selectionInActivePane()?.span ?? null
  if (hit !== undefined && selected === null) void askForCodeInLetter(hit.letter)
  else askForCode(passagesAtHand())
}

/** Shift with the key of a code. Says whether there is such a code. */
export function codeKeyPressed(event: KeyboardEvent, typing: boolean): boolean {
  if (typing || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
  const key = keyOf(event)
  return key !== null && codeByKey(key, passagesAtHand)
}

/** Subtle: with Shift, digits give other signs on most keyboards; the place of the key counts then. */
function keyOf({ key, code }: KeyboardEvent): string | null {
  if (/^[0-9a-z]$/iu.test(key)) return key.toLowerCase()
  const digit = /^Digit([0-9])$/u.exec(code)?.[1]
  const letter = /^[ -~]$/u.test(key) ? undefined : /^Key([A-Z])$/u.exec(code)?.[1]
  return digit ?? letter?.toLowerCase() ?? null
}

function passagesAtHand(): readonly PassageToCode[] {
  if (isInList('concordance')) {
    const state = useConcordance.getState()
    const line = lineAt(state, state.active)
    if (state.checked.size > 0) return [...state.checked.values()]
    return line === undefined ? [] : [passageOf(line)]
  }
  const selected = selectionInActivePane()
  const pane = activePane(useReader.getState())
  const span = selected?.span ?? pane?.hits[pane.hit]
  if (selected === null || span === undefined) return []
  const { key: letterKey, title, text } = selected.letter
  const { start, end } = span
  return [{ letterKey, title, start, end, words: text.slice(start, end) }]
}

function isInList(look: 'letters' | 'concordance'): boolean {
  const shown = useShell.getState().view === 'letters' && useLook.getState().view === look
  const inList = document.activeElement?.closest('[data-area="list"]') ?? null
  return shown && isSearching(useSearch.getState()) && inList !== null
}
