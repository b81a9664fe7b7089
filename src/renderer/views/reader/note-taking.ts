/** Which passage a new note goes on: the selection, or the current hit, or the sentence at the top of the view. */
import type { Letter } from '@shared/letter'
import { startNote } from '../../actions/note-writing'
import { notice } from '../../actions/notices'
import { offsetAtTop } from '../../dom/scroll-places'
import { select, selectedPassage } from '../../dom/selection'
import { activePane, useReader } from '../../state/reader'
import { anchorFor, sentenceAt } from '../../state/anchors'

interface DrawnText {
  readonly root: HTMLElement
  readonly scroller: HTMLElement
  readonly letter: Letter
}

const drawn = new Map<number, DrawnText>()

/** Returns the function that takes the text away again. */
export function showsText(paneId: number, text: DrawnText): () => void {
  drawn.set(paneId, text)
  return () => {
    if (drawn.get(paneId) === text) drawn.delete(paneId)
  }
}

export function takeNoteInActivePane(): void {
  const pane = activePane(useReader.getState())
  const text = pane === undefined ? undefined : drawn.get(pane.id)
  if (pane === undefined || text === undefined) return notice({ kind: 'hint', hint: 'nothing-to-note' })
  const { root, scroller, letter } = text
  const passage = selectedPassage(root, letter.text) ?? pane.hits[pane.hit] ?? null
  if (passage !== null) {
    document.getSelection()?.removeAllRanges()
    startNote(anchorFor(letter, passage))
    return
  }
  const sentence = sentenceAt(letter, offsetAtTop(root, scroller), letter.language)
  if (sentence === null) return notice({ kind: 'hint', hint: 'nothing-to-note' })
  select(root, sentence)
  scroller.focus({ preventScroll: true })
  notice({ kind: 'hint', hint: 'sentence-selected' })
}
