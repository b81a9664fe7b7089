/** Opens letters in panes, finds their hits, and keeps how far each was read. */
import { failureOf } from '@shared/failure'
import type { Letter, Span } from '@shared/letter'
import type { Anchor, AnchorPlace } from '@shared/note'
import { call } from '../bridge'
import { placeInLetter } from '../state/anchors'
import { lastWordGrows } from '../state/look'
import { useNotes } from '../state/notes'
import {
  activated,
  activePane,
  changed,
  hitMoved,
  type OpeningPlace,
  opened,
  openingPane,
  type Pane,
  paneOf,
  pointed,
  type ReaderState,
  useReader,
} from '../state/reader'
import { isSearching, useSearch } from '../state/search'
import { readNotes } from './notes'
import { notice } from './notices'
import { keepReading } from './reading-places'

/** Where a letter should be shown first: at a note's passage, at its first hit, at a passage or an offset, or where it was left. */
type Landing =
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'hit'; readonly last?: boolean }
  /** Found again in the text as it is now; where it was left when the words are not there, which is said. */
  | { readonly kind: 'anchor'; readonly anchor: Anchor; readonly place: AnchorPlace | null }
  | { readonly kind: 'span'; readonly start: number; readonly end: number }
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'place' }

export interface LetterToOpen {
  readonly letterKey: string
  readonly title: string
  /** In a pane of its own, or in another one than the active one. */
  readonly beside?: boolean
  /** Rather than here or beside. */
  readonly place?: OpeningPlace
  readonly landing?: Landing
  /** With the review panel; otherwise the panel stays as it was. */
  readonly review?: boolean
}

export async function openLetter(ask: LetterToOpen): Promise<void> {
  const { letterKey, title, beside = false, landing = { kind: 'place' }, review = false } = ask
  const place = ask.place ?? { kind: beside ? 'beside' : 'here' }
  const shown = paneFor(place)
  if (shown?.letterKey === letterKey && shown.content.kind === 'ready') {
    change((state) => activated(changed(state, shown.id, review ? { review } : {}), shown.id))
    return land(shown, landing)
  }
  const before = useReader.getState()
  change((state) => opened(state, { letterKey, title, place, review }))
  if (useReader.getState() === before) return notice({ kind: 'hint', hint: 'all-pinned' })
  const pane = activePane(useReader.getState())
  if (pane === undefined) return
  await fillPane(pane.id, landing)
}

function paneFor(place: OpeningPlace): Pane | undefined {
  if (place.kind === 'here') return openingPane(useReader.getState())
  return place.kind === 'pane' ? paneNow(place.id) : undefined
}

/** As soon as it is read; null when there is none, or another takes its place before. */
export async function letterOfActivePane(): Promise<Letter | null> {
  const asked = activePane(useReader.getState())
  if (asked?.content.kind === 'ready') return asked.content.letter
  if (asked?.content.kind !== 'reading') return null
  return await new Promise((resolve) => {
    const stop = useReader.subscribe((state) => {
      const pane = paneOf(state, asked.id)
      const isSame = pane?.letterKey === asked.letterKey
      if (isSame && pane.content.kind === 'reading') return
      stop()
      resolve(isSame && pane.content.kind === 'ready' ? pane.content.letter : null)
    })
  })
}

/** Reads the letter again after it failed. */
export async function readAgain(id: number): Promise<void> {
  change((state) => changed(state, id, { content: { kind: 'reading' } }))
  await fillPane(id, { kind: 'place' })
}

/** Reads the letter that a pane is to show. */
export async function fillPane(id: number, landing: Landing): Promise<void> {
  const asked = paneNow(id)
  if (asked === undefined) return
  const { letterKey, opening } = asked
  // Whoever leaves before the letter is read finds it open all the same.
  keepReading()
  try {
    const [letter, place] = await Promise.all([
      call('letters.read', { key: letterKey }),
      landing.kind === 'offset'
        ? { offset: landing.offset }
        : call('reading.place', { letterKey }).catch(() => ({ offset: 0 })),
      readNotes(letterKey),
    ])
    const hits = await hitsIn(letter)
    const ready = { content: { kind: 'ready', letter }, title: letter.title, hits, hit: -1 } as const
    changeIfStill(asked, { ...ready, offset: place.offset })
    const filled = paneNow(id)
    if (filled?.opening !== opening) return
    land(filled, landing)
    keepReading()
  } catch (thrown) {
    changeIfStill(asked, { content: { kind: 'failed', failure: failureOf(thrown) } })
  }
}

function land(pane: Pane, landing: Landing): void {
  const chosen = landing.kind === 'hit' && landing.last === true ? pane.hits.length - 1 : 0
  const found = pane.hits[chosen]
  const passage =
    landing.kind === 'note'
      ? passageOfNote(pane, landing.id)
      : landing.kind === 'anchor'
        ? passageOf(pane, landing)
        : null
  if (passage !== null) change((state) => pointed(state, pane.id, passage))
  else if (landing.kind === 'span') {
    const hit = pane.hits.findIndex(({ start }) => start === landing.start)
    change((state) => pointed(changed(state, pane.id, { hit }), pane.id, landing))
  } else if (landing.kind === 'hit' && found !== undefined)
    change((state) => pointed(changed(state, pane.id, { hit: chosen }), pane.id, found))
  else
    change((state) =>
      pointed(
        changed(state, pane.id, { jumped: false }),
        pane.id,
        { start: pane.offset, end: pane.offset },
        true,
      ),
    )
}

function passageOfNote({ letterKey, content }: Pane, id: string): Span | null {
  const note = useNotes
    .getState()
    .ofLetter.get(letterKey)
    ?.find((candidate) => candidate.id === id)
  if (note === undefined || content.kind !== 'ready') return null
  const { letter } = content
  const here = note.anchors.flatMap((anchor, place) =>
    anchor.letterKey === letterKey ? [placeInLetter(anchor, note.places[place] ?? null, letter)] : [],
  )
  return here.find(({ span }) => span !== null)?.span ?? null
}

/** What is not certainly the passage is never shown in silence. */
function passageOf(
  { content }: Pane,
  { anchor, place }: Extract<Landing, { readonly kind: 'anchor' }>,
): Span | null {
  if (content.kind !== 'ready') return null
  const { state, span } = placeInLetter(anchor, place, content.letter)
  if (state !== 'exact' && state !== 'moved') notice({ kind: 'hint', hint: `passage-${state}` })
  return span
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
  if (useSearch.getState().query === query) changeIfStill(pane, { hits, hit: -1 })
}

export function moveHit(step: 1 | -1, id = activePane(useReader.getState())?.id): void {
  if (id !== undefined) change((state) => hitMoved(state, id, step))
}

export function pointAt(id: number, span: Span): void {
  change((state) => pointed(state, id, span))
}

/** The pane was scrolled, by the reader or by the program: remembered at once, stored soon. */
export function readTo(id: number, offset: number, byReader = true): void {
  const pane = paneNow(id)
  if (pane === undefined || (pane.offset === offset && !(byReader && pane.jumped))) return
  change((state) => changed(state, id, { offset, jumped: pane.jumped && !byReader }))
  keepReading()
}

/** After an import the open letters may have new text. Letters that left the index stay on show. */
export async function refreshOpenLetters(): Promise<void> {
  for (const pane of useReader.getState().panes) {
    // While the index is built again, a letter that was open is not there yet.
    if (pane.content.kind === 'failed' && pane.content.failure.code === 'not-found')
      await fillPane(pane.id, { kind: 'place' })
    if (pane.content.kind !== 'ready') continue
    const old = pane.content.letter
    const letter = await call('letters.read', { key: pane.letterKey }).catch(() => null)
    if (letter === null || JSON.stringify(letter) === JSON.stringify(old)) continue
    if (letter.textHash === old.textHash && letter.id === old.id) {
      changeIfStill(pane, { content: { kind: 'ready', letter }, title: letter.title })
      continue
    }
    const hits = await hitsIn(letter)
    const content = { kind: 'ready', letter } as const
    changeIfStill(pane, { content, title: letter.title, hits, hit: -1, find: null })
  }
}

/** What comes after another letter was opened in the pane comes too late. */
function changeIfStill({ id, opening }: Pane, how: Partial<Pane>): void {
  change((state) => (paneOf(state, id)?.opening === opening ? changed(state, id, how) : state))
}

function paneNow(id: number): Pane | undefined {
  return paneOf(useReader.getState(), id)
}

function change(transition: (state: ReaderState) => ReaderState): void {
  useReader.setState(transition)
}
