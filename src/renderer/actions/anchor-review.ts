/** The queue of passages whose letters changed: reads it, compares before and after, and tells what the reader decides. */
import { failureOf } from '@shared/failure'
import type { Span } from '@shared/letter'
import type { Anchor, AnchorAt, AnchorToReview } from '@shared/note'
import { call } from '../bridge'
import {
  type DoubtfulState,
  doubtfulStates,
  isSamePlace,
  noAnchorReview,
  useAnchorReview,
} from '../state/anchor-review'
import { emptyPages, rowAt, staled } from '../state/pages'
import type { Undo } from '../state/undo'
import { inThousands } from './in-thousands'
import { refreshNotes } from './notes'
import { notice, offerUndo, reportFailure } from './notices'
import { pageLoader } from './pages'
import { openLetter } from './reader'
import { goToView } from './shell'

const mostListed = 500

const loadRows = pageLoader<AnchorToReview>({
  read: () => useAnchorReview.getState().pages,
  write: (pages) => {
    const { active } = useAnchorReview.getState()
    const last = Math.max(0, (pages.total ?? 1) - 1)
    useAnchorReview.setState({ pages, failure: null, active: Math.min(active, last) })
    void compareActive()
  },
  fetch: async (offset, limit) => {
    const { states, withLeft } = useAnchorReview.getState()
    const wanted = states.length === 0 ? doubtfulStates : states
    const answer = await call('anchors.review', { states: [...wanted], left: withLeft, offset, limit })
    useAnchorReview.setState({ counts: answer.counts, waiting: answer.waiting })
    return { total: answer.total, rows: answer.passages }
  },
  failed: (thrown) => useAnchorReview.setState({ failure: failureOf(thrown) }),
})

export function showReviewRows(from: number, to: number): void {
  loadRows(from, to)
}

export function showAnchorReview(): void {
  goToView('anchors')
  refreshAnchorReview()
}

/** Letters, notes or decisions changed: what is on show is read anew and stays until then. */
export function refreshAnchorReview(): void {
  useAnchorReview.setState(({ pages }) => ({ pages: staled(pages) }))
  const { active } = useAnchorReview.getState()
  loadRows(active, active)
}

/** Another library has other passages. */
export function forgetAnchorReview(): void {
  useAnchorReview.setState(({ pages }) => ({
    ...noAnchorReview,
    pages: emptyPages(pages.size, pages.generation + 1),
  }))
  loadRows(0, 0)
}

export function narrowReview(states: readonly DoubtfulState[], withLeft: boolean): void {
  useAnchorReview.setState(({ pages }) => ({ states, withLeft, active: 0, pages: staled(pages) }))
  loadRows(0, 0)
}

export function activatePassage(active: number): void {
  useAnchorReview.setState({ active })
  void compareActive()
}

/** The one that the queue is at. */
export function passageInReview(): AnchorToReview | undefined {
  const { pages, active } = useAnchorReview.getState()
  return rowAt(pages, active)
}

/** What was read last, so that the same is not read again for every row that comes in. */
let compared: AnchorToReview | null = null

async function compareActive(): Promise<void> {
  const passage = passageInReview()
  if (passage === undefined) {
    compared = null
    return useAnchorReview.setState({ compared: null })
  }
  const before = useAnchorReview.getState().compared
  if (isSamePlace(before, passage) && isSameFind(compared, passage)) return
  compared = passage
  const { note, place } = passage
  try {
    const comparison = await call('anchors.compared', { note, place })
    if (isSamePlace(passageInReview() ?? null, passage))
      useAnchorReview.setState({ compared: { note, place, comparison } })
  } catch (thrown) {
    compared = null
    reportFailure(thrown)
  }
}

function isSameFind(one: AnchorToReview | null, other: AnchorToReview): boolean {
  return JSON.stringify([one?.anchor, one?.found]) === JSON.stringify([other.anchor, other.found])
}

/** In its letter as it is now: where it was found, or else where it was written. */
export async function openPassage(passage: AnchorToReview | undefined, beside: boolean): Promise<void> {
  if (passage === undefined) return
  const { anchor, found } = passage
  const { letterKey } = anchor
  const landing =
    found.span === null
      ? ({ kind: 'anchor', anchor, place: found } as const)
      : ({ kind: 'span', ...found.span } as const)
  await openLetter({ letterKey, title: '', beside, landing })
}

/** The reader agrees with where it was found. One that was found nowhere, or in several places, needs more than that. */
export async function acceptPassage(passage: AnchorToReview | undefined): Promise<void> {
  if (passage === undefined) return
  await deciding(async () => {
    const { anchors } = await call('anchors.accept', { anchors: [placeOf(passage)] })
    if (anchors.length === 0) notice({ kind: 'hint', hint: 'not-certain' })
    else offerUndo({ kind: 'anchors', anchors, attached: false }, '')
  })
}

/** All that were found in one place without doubt, in one step, also those that are not in view. */
export async function acceptAllMoved(): Promise<void> {
  await deciding(async () => {
    const wanted: AnchorAt[] = []
    for (let offset = 0; ; offset += mostListed) {
      const ask = { states: ['moved'], left: false, offset, limit: mostListed } as const
      const { passages } = await call('anchors.review', { ...ask, states: [...ask.states] })
      wanted.push(...passages.map(placeOf))
      if (passages.length < mostListed) break
    }
    const replaced: (AnchorAt & { readonly anchor: Anchor })[] = []
    try {
      for (const anchors of inThousands(wanted))
        replaced.push(...(await call('anchors.accept', { anchors })).anchors)
    } finally {
      if (replaced.length > 0) offerUndo({ kind: 'anchors', anchors: replaced, attached: false }, '')
    }
    if (replaced.length === 0) notice({ kind: 'hint', hint: 'not-certain' })
  })
}

/** The passage under review stands here from now on. */
export async function attachPassage(letterKey: string, { start, end }: Span): Promise<void> {
  const passage = passageInReview()
  if (passage === undefined) return
  await deciding(async () => {
    const { anchors } = await call('anchors.attach', { ...placeOf(passage), letterKey, start, end })
    if (anchors.length > 0) offerUndo({ kind: 'anchors', anchors, attached: true }, '')
  })
}

/** It stays as it is and waits for nothing, or waits again. */
export async function leavePassage(passage: AnchorToReview | undefined): Promise<void> {
  if (passage === undefined) return
  const left = !passage.found.left
  await deciding(async () => {
    const anchors = [placeOf(passage)]
    await call('anchors.leave', { anchors, left })
    offerUndo({ kind: 'anchors-left', anchors, left }, '')
  })
}

/** The passages stand where they stood before. Answers what does the decision again. */
export async function undoAnchors(undo: Undo & { readonly kind: 'anchors' }): Promise<Undo | null> {
  const before: (AnchorAt & { readonly anchor: Anchor })[] = []
  try {
    for (const anchors of inThousands(undo.anchors)) {
      const notes = await call('notes.get', { ids: [...new Set(anchors.map(({ note }) => note))] })
      const now = new Map(notes.map((note) => [note.id, note.anchors]))
      await call('anchors.put', { anchors })
      for (const { note, place } of anchors) {
        const anchor = now.get(note)?.[place]
        if (anchor !== undefined) before.push({ note, place, anchor })
      }
    }
    // They are of an older text: where they stand now is worked out again.
    await call('anchors.find', {})
  } catch (thrown) {
    reportFailure(thrown)
  }
  await refreshAll()
  return before.length === 0 ? null : { ...undo, anchors: before }
}

export async function undoLeaving(undo: Undo & { readonly kind: 'anchors-left' }): Promise<Undo | null> {
  try {
    await call('anchors.leave', { anchors: [...undo.anchors], left: !undo.left })
    return { ...undo, left: !undo.left }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  } finally {
    await refreshAll()
  }
}

/** One decision after the other: a key that is held down decides nothing that was not looked at. */
async function deciding(act: () => Promise<void>): Promise<void> {
  if (useAnchorReview.getState().deciding) return
  useAnchorReview.setState({ deciding: true })
  try {
    await act()
  } catch (thrown) {
    reportFailure(thrown)
  }
  await refreshAll()
  useAnchorReview.setState({ deciding: false })
}

async function refreshAll(): Promise<void> {
  refreshAnchorReview()
  await refreshNotes().catch(reportFailure)
}

function placeOf({ note, place }: AnchorAt): AnchorAt {
  return { note, place }
}
