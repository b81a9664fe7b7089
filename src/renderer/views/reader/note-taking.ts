/** Which passage a new note goes on: the selection, or the current hit, or the sentence at the top of the view. */
import type { Letter, Span } from '@shared/letter'
import { attachPassage, passageInReview } from '../../actions/anchor-review'
import { addPassage, noteOnFound } from '../../actions/note-passages'
import { startNote, startNoteAbout } from '../../actions/note-writing'
import { dismissHints, notice, reportFailure } from '../../actions/notices'
import { readFoundPassage } from '../../actions/passages'
import { openLetter } from '../../actions/reader'
import { offsetAtTop } from '../../dom/scroll-places'
import { rangeOf, select, selectedPassage } from '../../dom/selection'
import { anchorFor, sentenceAt } from '../../state/anchors'
import { noteNamed, useNotes } from '../../state/notes'
import { activePane, useReader } from '../../state/reader'
import { useShell } from '../../state/shell'
import { type FoundPassage, foundUnderKeyboard } from './found-under-keyboard'
import { passagesAtHand, selectedPassages } from './passages-at-hand'

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

/** The text that a pane shows, as it is drawn. */
export function drawnText(paneId: number): DrawnText | undefined {
  return drawn.get(paneId)
}

/** On what is under the keyboard: a hit or a line of a list, or else the selection or the current hit of the letter. */
export function takeNoteInActivePane(): void {
  const found = foundUnderKeyboard()
  const pane = activePane(useReader.getState())
  // A hit whose letter is open is the passage that the reader has come to there.
  if (found !== null && (found.span !== null || found.letterKey !== pane?.letterKey))
    return void noteOnHit(found)
  const text = pane === undefined ? undefined : drawn.get(pane.id)
  if (pane === undefined || text === undefined) {
    notice({ kind: 'hint', hint: 'nothing-to-note' })
    return
  }
  const passage = selectedPassage(text.root, text.letter.text) ?? pane.hits[pane.hit] ?? null
  if (passage === null) selectSentence(text)
  else noteOn(text.letter, passage)
}

/** The note that is written, or pointed at, stands on the selection of the active letter too. */
export function addSelectionToNote(): void {
  const { editing, active } = useNotes.getState()
  const id = editing ?? active
  const at = selectionAtHand()
  if (isDeciding()) attachSelection()
  else if (at === null) notice({ kind: 'hint', hint: 'nothing-to-note' })
  else if (id === null || !isOnPassages(id)) notice({ kind: 'hint', hint: 'no-note-to-add-to' })
  else void addPassage(id, at.letter, at.span)
}

/** Whether a passage of the review queue waits for words that are selected. */
export function isDeciding(): boolean {
  return useShell.getState().view === 'anchors' && passageInReview() !== undefined
}

/** The passage under review stands on what is selected from now on. A hit that nobody selected does not count. */
export function attachSelection(): void {
  const now = selectionInActivePane()
  const at =
    now !== null && now.span !== null ? { letter: now.letter, span: now.span } : selectedPassages()[0]
  if (at === undefined) notice({ kind: 'hint', hint: 'select-to-attach' })
  else void attachPassage(at.letter.key, at.span)
}

/** A note that stands on passages can stand on more of them. */
export function isOnPassages(id: string): boolean {
  const state = useNotes.getState()
  return (state.drafts.get(id) ?? noteNamed(state, id))?.about.kind === 'passages'
}

/** Of the active pane; also while the keyboard is in the editor, where nothing of the text can stay selected. */
function selectionAtHand(): { readonly letter: Letter; readonly span: Span } | null {
  const now = selectionInActivePane()
  if (now?.span !== null && now !== null) return { letter: now.letter, span: now.span }
  return passagesAtHand()[0] ?? null
}

async function noteOnHit({ letterKey, title, span }: FoundPassage): Promise<void> {
  try {
    const read = span === null ? await readFoundPassage(letterKey) : null
    const passage = span ?? read?.span ?? null
    if (passage === null) return startedOnLetter(letterKey, title)
    const id = await noteOnFound({ letterKey, ...passage })
    if (id !== null) await openLetter({ letterKey, title, landing: { kind: 'span', ...passage } })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** It was found by something else than its words: what is noted then is about all of it. */
function startedOnLetter(letterKey: string, title: string): void {
  startNoteAbout({ kind: 'letter', letterKey })
  void openLetter({ letterKey, title })
}

/** The passage that the reader is at in the active letter: the selection, or else the current hit or the first. */
export function passageInActivePane(): { readonly letter: Letter; readonly span: Span } | null {
  const pane = activePane(useReader.getState())
  const text = pane === undefined ? undefined : drawn.get(pane.id)
  if (pane === undefined || text === undefined) return null
  const span = selectedPassage(text.root, text.letter.text) ?? pane.hits[pane.hit] ?? pane.hits[0]
  return span === undefined ? null : { letter: text.letter, span }
}

/** The active letter, and what is selected in it. */
export function selectionInActivePane(): { readonly letter: Letter; readonly span: Span | null } | null {
  const pane = activePane(useReader.getState())
  const text = pane === undefined ? undefined : drawn.get(pane.id)
  return text === undefined
    ? null
    : { letter: text.letter, span: selectedPassage(text.root, text.letter.text) }
}

/** The first press selects, the second writes: so nobody notes a sentence that was not meant. */
function selectSentence(text: DrawnText): void {
  const sentence = firstSentence(text)
  if (sentence !== null) {
    select(text.root, sentence)
    text.scroller.focus({ preventScroll: true })
  }
  notice({ kind: 'hint', hint: sentence === null ? 'nothing-to-note' : 'sentence-selected' })
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

/** The first sentence that begins in view, or else the one that runs through its top. */
function firstSentence({ root, scroller, letter }: DrawnText): Span | null {
  const top = scroller.getBoundingClientRect().top
  const first = sentenceAt(letter, offsetAtTop(root, scroller))
  let sentence = first
  while (sentence !== null && (rangeOf(root, sentence)?.getBoundingClientRect().top ?? top) < top)
    sentence = sentence.end < letter.text.length ? sentenceAt(letter, sentence.end + 1) : null
  return sentence ?? first
}
