/** Aligns a letter with its translation sentence by sentence, and keeps what the reader says of the links. */
import type { SentencePin } from '@shared/comparison'
import type { Span } from '@shared/letter'
import { call } from '../bridge'
import { useAlignedPlaces } from '../state/aligned-places'
import { anchorFor } from '../state/anchors'
import { type ComparedPane, type ComparingTurn, comparedPanes, useComparing } from '../state/comparing'
import { useFindings } from '../state/findings'
import { changed, pointedTogether, useReader } from '../state/reader'
import {
  alignedSentences,
  type FoundTranslation,
  isSamePlace,
  linkAfter,
  linkOf,
  noTranslation,
  pinOfLink,
  pinsAgainst,
  type SentencePlace,
  sentencesOfLink,
  spansOfLink,
  useTranslationState,
} from '../state/translation'
import type { Undo } from '../state/undo'
import { dropFindings } from './findings'
import { notice, offerUndo, reportFailure } from './notices'

export async function alignTranslation(turn: ComparingTurn): Promise<void> {
  const [a, b] = comparedPanes(useReader.getState().panes, useComparing.getState().base)
  if (a === undefined || b === undefined) return
  const isFirst = useTranslationState.getState().found === null
  const found = await read(a, b)
  if (turn.isOver()) return
  show(found)
  // The rows come with the first alignment; who closed them is not shown them again.
  if (isFirst && useFindings.getState().shown === null) useFindings.setState({ shown: 'translation' })
}

async function read(a: ComparedPane, b: ComparedPane): Promise<FoundTranslation> {
  const translation = await call('compare.translation', { a: a.letter.id, b: b.letter.id })
  return { ...translation, letters: { a, b } }
}

function show(found: FoundTranslation): void {
  useTranslationState.setState({ ...noTranslation, found })
  useAlignedPlaces.setState(alignedSentences(found))
}

export function forgetTranslation(): void {
  if (useTranslationState.getState().found === null) return
  lightUp(-1)
  useTranslationState.setState(noTranslation)
  // The rows came by themselves, and go with the second letter.
  const isAlone = useReader.getState().panes.length < 2
  if (isAlone || useComparing.getState().kind !== 'translation') dropFindings('translation')
}

export function stepLink(step: 1 | -1): void {
  const state = useTranslationState.getState()
  const { panes } = useReader.getState()
  const next = linkAfter(state, step, panes.find(({ id }) => id === state.found?.letters.a.id)?.offset ?? 0)
  if (next < 0) notice({ kind: 'hint', hint: 'no-differences' })
  else goToLink(next)
}

/** Both letters show it, or the one that has it. */
export function goToLink(at: number): void {
  const { found } = useTranslationState.getState()
  const link = found?.links[at]
  if (found === null || link === undefined) return
  chooseLink(at)
  useReader.setState((reader) => pointedTogether(reader, spansOfLink(found, link)))
}

/** Makes a link the one that keys act on, and leaves the letters where they are. */
export function chooseLink(at: number): void {
  const { found, at: before } = useTranslationState.getState()
  const link = found?.links[at]
  if (link === undefined) return
  const places = sentencesOfLink(link)
  const place = places.find(({ side }) => side === before?.side) ?? places[0] ?? null
  useTranslationState.setState({ current: at, at: place })
  lightUp(at)
}

export function chooseSentence(place: SentencePlace): void {
  const { found } = useTranslationState.getState()
  if (found === null) return
  const current = linkOf(found, place)
  useTranslationState.setState({ current, at: place })
  lightUp(current)
}

/** Marks the sentences of a link in both letters, until others are; -1 for none. */
export function lightUp(at: number): void {
  const { found } = useTranslationState.getState()
  if (found === null) return
  const link = found.links[at]
  const spans = link === undefined ? new Map<number, Span>() : spansOfLink(found, link)
  useReader.setState((reader) =>
    Object.values(found.letters).reduce(
      (all, { id }) => changed(all, id, { lit: spans.get(id) ?? null }),
      reader,
    ),
  )
}

/** Takes a sentence up; with one of the other letter taken up before, says that both begin together. */
export function takeSentence(place: SentencePlace): void {
  const { held } = useTranslationState.getState()
  if (held === null || held.side === place.side) {
    const isSame = held?.sentence === place.sentence && held.side === place.side
    useTranslationState.setState({ held: isSame ? null : place })
  } else void pinTogether(held, place)
}

/** Takes a sentence up whatever was taken up before. */
export function holdSentence(held: SentencePlace): void {
  useTranslationState.setState({ held })
}

export function letGo(): void {
  useTranslationState.setState({ held: null })
}

export async function pinTogether(one: SentencePlace, other: SentencePlace): Promise<void> {
  const { found } = useTranslationState.getState()
  if (found === null || one.side === other.side) return
  const [a, b] = one.side === 'a' ? [one.sentence, other.sentence] : [other.sentence, one.sentence]
  const [spanA, spanB] = [found.a[a], found.b[b]]
  if (spanA === undefined || spanB === undefined) return
  letGo()
  await change(
    found,
    [
      {
        id: crypto.randomUUID(),
        a: anchorFor(found.letters.a.letter, spanA),
        b: anchorFor(found.letters.b.letter, spanB),
      },
    ],
    pinsAgainst(found, a, b).map(({ id }) => id),
    other,
  )
}

/** Takes back what the reader said of a link. */
export async function unpin(at: number): Promise<void> {
  const { found } = useTranslationState.getState()
  const pin = found === null ? null : pinOfLink(found, at)
  const place = found?.links[at]
  if (found === null || pin === null || place === undefined) return
  await change(found, [], [pin.id], sentencesOfLink(place)[0] ?? null)
}

/** Takes back decisions whose sentences are no longer in the letters. */
export async function dropLostPins(): Promise<void> {
  const { found } = useTranslationState.getState()
  if (found === null) return
  await change(
    found,
    [],
    found.lost.map(({ id }) => id),
    null,
  )
}

async function change(
  found: FoundTranslation,
  put: readonly SentencePin[],
  withdraw: readonly string[],
  then: SentencePlace | null,
): Promise<void> {
  const { at } = useTranslationState.getState()
  try {
    const { replaced } = await call('translations.pin', { put: [...put], withdraw: [...withdraw] })
    const back = put.map(({ id }) => id)
    offerUndo({ kind: 'sentence-pins', put: replaced, withdraw: back, pinned: put.length > 0 }, '')
    await showAgain(found, at, then)
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function undoPins(undo: Undo & { readonly kind: 'sentence-pins' }): Promise<Undo | null> {
  try {
    const { found, at } = useTranslationState.getState()
    const ask = { put: [...undo.put], withdraw: [...undo.withdraw] }
    const { replaced } = await call('translations.pin', ask)
    if (found !== null) await showAgain(found, at, at)
    const back = new Set(replaced.map(({ id }) => id))
    const withdraw = undo.put.map(({ id }) => id).filter((id) => !back.has(id))
    return { ...undo, put: replaced, withdraw }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  }
}

/**
 * Aligns the same letters once more, unless the reader has gone on to others. Who was at `from` and has not gone on in
 * the rows meanwhile either is then at another sentence.
 */
async function showAgain(
  before: FoundTranslation,
  from: SentencePlace | null,
  then: SentencePlace | null,
): Promise<void> {
  const { a, b } = before.letters
  const found = await read(a, b)
  // Subtle: what was found meanwhile after an earlier decision is of the same letters, and older than this.
  const { found: now, at, held } = useTranslationState.getState()
  if (now?.letters.a !== a || now.letters.b !== b) return
  show(found)
  const place = isSamePlace(at, from) ? then : at
  if (place !== null) chooseSentence(place)
  if (held !== null) holdSentence(held)
}
