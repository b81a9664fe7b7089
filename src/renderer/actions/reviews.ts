/** Opens and fills the review panels, and points at the words that values were found in. */
import { failureOf } from '@shared/failure'
import type { Span } from '@shared/letter'
import { call } from '../bridge'
import { activePane, changed, type Pane, pointed, useReader } from '../state/reader'
import { onlyReviewsOf, reviewAsked, useReview, withReview } from '../state/review'
import { notice } from './notices'

/** The newest answer for a letter wins. */
const turns = new Map<string, number>()

export async function readReview(letterKey: string, id: number): Promise<void> {
  const turn = (turns.get(letterKey) ?? 0) + 1
  turns.set(letterKey, turn)
  useReview.setState((state) => reviewAsked(state, letterKey))
  try {
    const review = await call('letters.review', { id })
    if (turns.get(letterKey) === turn)
      useReview.setState((state) => withReview(state, letterKey, { kind: 'ready', review }))
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (turns.get(letterKey) === turn)
      useReview.setState((state) => withReview(state, letterKey, { kind: 'failed', failure }))
  }
}

/** Reads the reviews anew of letters that are open with their panel. */
export async function refreshReviews(letterKeys?: readonly string[]): Promise<void> {
  const open = useReader.getState().panes.filter(({ review }) => review)
  useReview.setState((state) => onlyReviewsOf(state, new Set(open.map(({ letterKey }) => letterKey))))
  const wanted = open.filter(({ letterKey }) => letterKeys?.includes(letterKey) ?? true)
  await Promise.all(wanted.map(readReviewOf))
}

async function readReviewOf({ letterKey, content }: Pane): Promise<void> {
  if (content.kind === 'ready') await readReview(letterKey, content.letter.id)
}

/** Opens the panel of the active pane and takes the keyboard there. */
export function showReview(): void {
  const pane = activePane(useReader.getState())
  if (pane === undefined) {
    notice({ kind: 'hint', hint: 'nothing-to-review' })
    return
  }
  setReview(pane.id, true)
  useReview.setState({ focusWanted: true })
}

/** The panel has taken the keyboard. */
export function reviewFocused(): void {
  useReview.setState({ focusWanted: false })
}

export function setReview(paneId: number, review: boolean): void {
  useReader.setState((state) => changed(state, paneId, { review, ...(review ? {} : { lit: null }) }))
}

/** Lights up the words in the text and brings them into view. */
export function lightUp(paneId: number, span: Span): void {
  useReader.setState((state) => pointed(changed(state, paneId, { lit: span }), paneId, span))
}

export function putOutLight(paneId: number): void {
  useReader.setState((state) => changed(state, paneId, { lit: null }))
}
