/** Opens letters in panes, finds their hits, and keeps how far each was read. */
import { failureOf } from '@shared/failure'
import type { Letter, Span } from '@shared/letter'
import { call } from '../bridge'
import { placeOf } from '../state/anchors'
import { lastWordGrows } from '../state/look'
import { useNotes } from '../state/notes'
import {
  activePane,
  changed,
  emptyReader,
  hitMoved,
  opened,
  type Pane,
  pointed,
  type ReaderState,
  useReader,
} from '../state/reader'
import { isSearching, useSearch } from '../state/search'
import { readNotes } from './notes'
import { keepReading } from './reading-places'

/** Where a letter should be shown first: at a note's passage, at its first hit, at a place in it, or where it was left. */
type Landing =
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'hit'; readonly last?: boolean }
  | { readonly kind: 'span'; readonly start: number; readonly end: number }
  | { readonly kind: 'place' }

export interface LetterToOpen {
  readonly letterKey: string
  readonly title: string
  readonly beside?: boolean
  readonly landing?: Landing
  /** With the review panel; otherwise the panel stays as it was. */
  readonly review?: boolean
}

export async function openLetter(ask: LetterToOpen): Promise<void> {
  const { letterKey, title, beside = false, landing = { kind: 'place' }, review = false } = ask
  const shown = activePane(useReader.getState())
  if (!beside && shown?.letterKey === letterKey && shown.content.kind === 'ready') {
    if (review) change((state) => changed(state, shown.id, { review }))
    return land(shown, landing)
  }
  change((state) => opened(state, { letterKey, title, beside, review }))
  const pane = activePane(useReader.getState())
  if (pane !== undefined) await fill(pane, landing)
}

/** Reads the letter again after it failed. */
export async function readAgain(id: number): Promise<void> {
  const pane = paneOf(id)
  if (pane === undefined) return
  change((state) => changed(state, id, { content: { kind: 'reading' } }))
  await fill(pane, { kind: 'place' })
}

async function fill(pane: Pane, landing: Landing): Promise<void> {
  try {
    const [letter, place] = await Promise.all([
      call('letters.read', { key: pane.letterKey }),
      call('reading.place', { letterKey: pane.letterKey }).catch(() => ({ offset: 0 })),
      readNotes(pane.letterKey),
    ])
    const hits = await hitsIn(letter)
    const ready = { content: { kind: 'ready', letter }, title: letter.title, hits, hit: -1 } as const
    change((state) => changed(state, pane.id, { ...ready, offset: place.offset }))
    const filled = paneOf(pane.id)
    if (filled !== undefined) land(filled, landing)
    keepReading()
  } catch (thrown) {
    change((state) => changed(state, pane.id, { content: { kind: 'failed', failure: failureOf(thrown) } }))
  }
}

function land(pane: Pane, landing: Landing): void {
  const chosen = landing.kind === 'hit' && landing.last === true ? pane.hits.length - 1 : 0
  const found = pane.hits[chosen]
  const passage = landing.kind === 'note' ? passageOfNote(pane, landing.id) : null
  if (passage !== null) change((state) => pointed(state, pane.id, passage))
  else if (landing.kind === 'span') {
    const hit = pane.hits.findIndex(({ start }) => start === landing.start)
    change((state) => pointed(changed(state, pane.id, { hit }), pane.id, landing))
  } else if (landing.kind === 'hit' && found !== undefined)
    change((state) => pointed(changed(state, pane.id, { hit: chosen }), pane.id, found))
  else change((state) => pointed(state, pane.id, { start: pane.offset, end: pane.offset }, true))
}

function passageOfNote({ letterKey, content }: Pane, id: string): Span | null {
  const note = useNotes
    .getState()
    .ofLetter.get(letterKey)
    ?.find((candidate) => candidate.id === id)
  const anchor = note?.anchors.find((candidate) => candidate.letterKey === letterKey)
  return anchor === undefined || content.kind !== 'ready'
    ? null
    : (placeOf(anchor, content.letter).span ?? null)
}

async function hitsIn(letter: Letter): Promise<readonly Span[]> {
  const search = useSearch.getState()
  if (!isSearching(search)) return []
  try {
    return await call('letters.hits', { id: letter.id, query: search.query, typing: lastWordGrows() })
  } catch {
    // A letter without marked hits can still be read; the search itself tells its own failure.
    return []
  }
}

/** The query changed: the hits in every open letter are found anew. */
export function markHits(): void {
  for (const pane of useReader.getState().panes) void markHitsIn(pane)
}

async function markHitsIn(pane: Pane): Promise<void> {
  if (pane.content.kind !== 'ready') return
  const { query } = useSearch.getState()
  const hits = await hitsIn(pane.content.letter)
  if (useSearch.getState().query === query) change((state) => changed(state, pane.id, { hits, hit: -1 }))
}

export function moveHit(step: 1 | -1, id = activePane(useReader.getState())?.id): void {
  if (id !== undefined) change((state) => hitMoved(state, id, step))
}

export function pointAt(id: number, span: Span): void {
  change((state) => pointed(state, id, span))
}

/** The reader scrolled: remembered at once, stored soon. */
export function readTo(id: number, offset: number): void {
  if (paneOf(id)?.offset === offset) return
  change((state) => changed(state, id, { offset }))
  keepReading()
}

/** After an import the open letters may have new text. Letters that left the index stay on show. */
export async function refreshOpenLetters(): Promise<void> {
  for (const pane of useReader.getState().panes) {
    // While the index is built again, a letter that was open is not there yet.
    if (pane.content.kind === 'failed' && pane.content.failure.code === 'not-found')
      await fill(pane, { kind: 'place' })
    if (pane.content.kind !== 'ready') continue
    const old = pane.content.letter
    const letter = await call('letters.read', { key: pane.letterKey }).catch(() => null)
    if (letter === null || JSON.stringify(letter) === JSON.stringify(old)) continue
    if (letter.textHash === old.textHash && letter.id === old.id) {
      change((state) => changed(state, pane.id, { content: { kind: 'ready', letter }, title: letter.title }))
      continue
    }
    const hits = await hitsIn(letter)
    change((state) =>
      changed(state, pane.id, { content: { kind: 'ready', letter }, title: letter.title, hits, hit: -1 }),
    )
  }
}

/** Puts back the panes that were open when the library was last closed. */
export async function restoreReading(): Promise<void> {
  const kept = await call('reading.get', {})
  for (const { letterKey } of kept.panes)
    change((state) => opened(state, { letterKey, title: '', beside: true }))
  change((state) => ({ ...state, active: Math.min(kept.active, Math.max(0, state.panes.length - 1)) }))
  await Promise.all(useReader.getState().panes.map((pane) => fill(pane, { kind: 'place' })))
}

export function forgetReading(): void {
  change((state) => ({ ...emptyReader, next: state.next }))
}

function paneOf(id: number): Pane | undefined {
  return useReader.getState().panes.find((pane) => pane.id === id)
}

function change(transition: (state: ReaderState) => ReaderState): void {
  useReader.setState(transition)
}
