/** Which passage a new note goes on: the selection, or the current hit, or the sentence at the top of the view. */
import type { Letter, Span } from '@shared/letter'
import { startNote } from '../../actions/note-writing'
import { dismissHints, notice, reportFailure } from '../../actions/notices'
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
    return noteOn(letter, passage)
  }
  const sentence = firstSentence(letter, offsetAtTop(root, scroller))
  if (sentence === null) return notice({ kind: 'hint', hint: 'nothing-to-note' })
  select(root, sentence)
  scroller.focus({ preventScroll: true })
  notice({ kind: 'hint', hint: 'sentence-selected' })
}

function noteOn(letter: Letter, passage: Span): void {
  try {
    startNote(anchorFor(letter, passage))
    document.getSelection()?.removeAllRanges()
    dismissHints()
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** The first sentence that begins in view, or the one that runs through it. */
function firstSentence(letter: Letter, offset: number): Span | null {
  const first = sentenceAt(letter, offset)
  if (first === null || first.start >= offset) return first
  return sentenceAt(letter, first.end + 1) ?? first
}
