/**
 * What is new about a saved search: compares what it finds now with what was seen of it, and says what must be kept so
 * that letters count as seen. It writes nothing; the notebook keeps what was seen.
 */
import { createHash } from 'node:crypto'
import type { Answer, Ask, Handlers } from '@shared/contract'
import { mostSeenInOneLine } from '@shared/contract/saved-searches'
import type { LetterKey } from '@shared/letter'
import type { ChangeReason, SearchChange, SearchNews, SeenBasis, SeenLetter } from '@shared/saved-search'
import { unpackSeen } from '@shared/seen-letters'
import { movedFiles } from '../letters/rejoin-letters'
import { differenceOf, type Present, reasonOfGone, reasonOfNew } from './change-reasons'
import { findLetters } from './find'
import { fingerprintOf } from './fingerprint'
import type { IndexState, ReadIndex, ReadSlowly } from './index-state'
import { letterHeads } from './letter-heads'
import { searchRules } from './rules'
import { indexTimes, isPartOfOther, type PresentLetter, presentLetter, presentLetterAt } from './seen-state'
import type { Turn } from './turn'

type ChangeCall = 'search.changes' | 'search.seeing' | 'search.movedFiles'

export function changeHandlers(
  read: ReadIndex,
  readSlowly: ReadSlowly,
): Pick<Handlers<'search'>, ChangeCall> {
  return {
    'search.changes': (ask) => readSlowly('search.changes', (state, turn) => searchChanges(state, ask, turn)),
    'search.seeing': (ask) => readSlowly('search.seeing', (state, turn) => searchSeeing(state, ask, turn)),
    'search.movedFiles': () => read(({ db }) => movedFiles(db)),
  }
}

type Memory = Pick<Ask<'search.changes'>, 'query' | 'basis' | 'seen'>

interface Difference {
  readonly kind: SearchChange['kind']
  readonly reason: ChangeReason
  readonly letterKey: LetterKey
  readonly title: string
  /** Null when the letter is no longer in the index. */
  readonly id: number | null
}

interface Comparison {
  readonly total: number
  /** New letters first, then those that changed, then those that are gone. */
  readonly differences: readonly Difference[]
  readonly news: SearchNews
}

/** Every letter counts by itself, copies too: which of several copies stands for the others may change at any time. */
async function foundLetters(state: IndexState, query: string, turn: Turn): Promise<Uint32Array> {
  return (await findLetters(state, { query, typing: false, copies: true }, turn)).ordinals
}

async function searchChanges(
  state: IndexState,
  { offset, limit, ...memory }: Ask<'search.changes'>,
  turn: Turn,
): Promise<Answer<'search.changes'>> {
  const { news, differences } = await comparison(state, memory, turn)
  const page = differences.slice(offset, offset + limit)
  const heads = new Map(
    letterHeads(
      state.db,
      page.flatMap(({ id }) => id ?? []),
    ).map((head) => [head.id, head]),
  )
  const changes = page.map(({ id, ...change }) => ({ ...change, letter: (id && heads.get(id)) || null }))
  return { news, total: differences.length, changes }
}

/** Kept for a while: the next page of the changes costs nothing. */
async function comparison(state: IndexState, memory: Memory, turn: Turn): Promise<Comparison> {
  const { query, basis, seen } = memory
  const remembered = createHash('sha256').update(seen).digest('base64')
  const name = JSON.stringify(['changes', query, basis, remembered, state.notebook.version])
  return await state.results.get(name, turn, () => compare(state, memory, turn))
}

async function compare(state: IndexState, { query, basis, seen }: Memory, turn: Turn): Promise<Comparison> {
  const found = await foundLetters(state, query, turn)
  const total = found.length
  if (basis === null) {
    return { total, differences: [], news: { total, new: 0, gone: 0, changed: 0, since: null } }
  }
  const present = { query, rules: searchRules, times: indexTimes(state.db) }
  const left = await remembered(seen, turn)
  const { fresh, changed } = await differencesAmong(state, found, left, { basis, present }, turn)
  const gone = await differencesOfGone(state, left, { basis, present }, turn)
  return {
    total,
    differences: [...fresh, ...changed, ...gone],
    news: { total, new: fresh.length, gone: gone.length, changed: changed.length, since: basis.at },
  }
}

interface Against {
  readonly basis: SeenBasis
  readonly present: Present
}

/** Takes the letters that are found out of `left`. */
async function differencesAmong(
  state: IndexState,
  found: Uint32Array,
  left: Map<LetterKey, SeenLetter>,
  { basis, present }: Against,
  turn: Turn,
): Promise<{ readonly fresh: readonly Difference[]; readonly changed: readonly Difference[] }> {
  const fresh: Difference[] = []
  const changed: Difference[] = []
  for await (const letter of lettersOf(state, found, turn)) {
    const { letterKey, title, id } = letter
    const was = left.get(letterKey)
    left.delete(letterKey)
    if (!was) {
      fresh.push({ kind: 'new', reason: reasonOfNew(letter, basis, present), letterKey, title, id })
      continue
    }
    const reason = differenceOf(was, letter)
    if (reason !== null) changed.push({ kind: 'changed', reason, letterKey, title, id })
  }
  return { fresh, changed }
}

async function differencesOfGone(
  state: IndexState,
  left: ReadonlyMap<LetterKey, SeenLetter>,
  { basis, present }: Against,
  turn: Turn,
): Promise<readonly Difference[]> {
  const gone: Difference[] = []
  for (const was of left.values()) {
    if (turn.isOver) await turn.pause()
    const now = presentLetterAt(state.db, was.letterKey)
    const { letterKey, title } = was
    const isJoined = now === null && isPartOfOther(state.db, letterKey)
    const reason = isJoined ? 'surroundings-changed' : reasonOfGone(was, now, basis, present)
    gone.push({ kind: 'gone', reason, letterKey, title: now?.title ?? title, id: now?.id ?? null })
  }
  return gone
}

/** What must be recorded so that letters count as seen as they are now. */
async function searchSeeing(
  state: IndexState,
  { query, basis, seen, letterKeys }: Ask<'search.seeing'>,
  turn: Turn,
): Promise<Answer<'search.seeing'>> {
  const found = await foundLetters(state, query, turn)
  const left = await remembered(seen, turn)
  // Nothing counts as new before the first look, so that it cannot be a look at some letters only.
  const wanted = basis === null || letterKeys === null ? null : new Set(letterKeys)
  const put: SeenLetter[] = []
  for await (const { letterKey, text, head, title } of lettersOf(state, found, turn)) {
    const was = left.get(letterKey)
    left.delete(letterKey)
    if (wanted !== null && !wanted.has(letterKey)) continue
    const isAsSeen = was?.text === text && was.head === head && was.title === title
    if (!isAsSeen) put.push({ letterKey, text, head, title })
  }
  const forget = [...left.keys()].filter((key) => wanted === null || wanted.has(key))
  const pieces = piecesOf(put, forget)
  if (wanted !== null) return { basis: null, pieces }
  const { last: known } = indexTimes(state.db)
  const fingerprint = await fingerprintOf(state, turn)
  const at = new Date().toISOString()
  return { basis: { at, query, rules: searchRules, fingerprint, total: found.length, known }, pieces }
}

/** So many letters in each that the notebook is never kept long; at least one, which may hold nothing. */
function piecesOf(put: SeenLetter[], forget: LetterKey[]): readonly string[] {
  const pieces: string[] = []
  do {
    const piece = {
      put: put.splice(0, mostSeenInOneLine),
      forget: forget.splice(0, mostSeenInOneLine),
    }
    pieces.push(JSON.stringify(piece))
  } while (put.length + forget.length > 0)
  return pieces
}

async function* lettersOf(
  state: IndexState,
  ordinals: Uint32Array,
  turn: Turn,
): AsyncGenerator<PresentLetter, void, void> {
  for (const ordinal of ordinals) {
    if (turn.isOver) await turn.pause()
    const letter = presentLetter(state.db, state.letters.ids[ordinal] ?? -1)
    if (letter) yield letter
  }
}

async function remembered(seen: string, turn: Turn): Promise<Map<LetterKey, SeenLetter>> {
  const letters = new Map<LetterKey, SeenLetter>()
  for (const letter of unpackSeen(seen)) {
    if (turn.isOver) await turn.pause()
    letters.set(letter.letterKey, letter)
  }
  return letters
}
