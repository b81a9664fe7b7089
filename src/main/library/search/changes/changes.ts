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
import { movedFiles } from '../../letters/rejoin-letters'
import { findLetters } from '../find'
import { fingerprintOf } from '../fingerprint'
import type { IndexState, ReadIndex, ReadSlowly } from '../index-state'
import { letterHeads } from '../letter-heads'
import { searchRules } from '../rules'
import type { Turn } from '../turn'
import { differenceOf, type Present, reasonOfGone, reasonOfNew } from './change-reasons'
import { isPartOfOther, type LetterMark, LetterMarks } from './letter-marks'

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
  const marks = await LetterMarks.of(state, turn)
  const against = { marks, basis, present: { query, rules: searchRules, first: marks.first } }
  const left = await remembered(seen, turn)
  const { fresh, changed } = await differencesAmong(found, left, against, turn)
  const gone = await differencesOfGone(state, left, against, turn)
  return {
    total,
    differences: [...fresh, ...changed, ...gone],
    news: { total, new: fresh.length, gone: gone.length, changed: changed.length, since: basis.at },
  }
}

interface Against {
  readonly marks: LetterMarks
  readonly basis: SeenBasis
  readonly present: Present
}

/** Takes the letters that are found out of `left`. */
async function differencesAmong(
  found: Uint32Array,
  left: Map<LetterKey, SeenLetter>,
  { marks, basis, present }: Against,
  turn: Turn,
): Promise<{ readonly fresh: readonly Difference[]; readonly changed: readonly Difference[] }> {
  const fresh: Difference[] = []
  const changed: Difference[] = []
  for await (const { ordinal, ...letter } of lettersOf(marks, found, turn)) {
    const { letterKey } = letter
    const was = left.get(letterKey)
    left.delete(letterKey)
    const kind = was ? 'changed' : 'new'
    const reason = was ? differenceOf(was, letter) : reasonOfNew(marks.times(ordinal), basis, present)
    if (reason === null) continue
    const list = was ? changed : fresh
    list.push({ kind, reason, letterKey, title: marks.title(ordinal), id: marks.id(ordinal) })
  }
  return { fresh, changed }
}

async function differencesOfGone(
  state: IndexState,
  left: ReadonlyMap<LetterKey, SeenLetter>,
  { marks, basis, present }: Against,
  turn: Turn,
): Promise<readonly Difference[]> {
  const gone: Difference[] = []
  for (const was of left.values()) {
    if (turn.isOver) await turn.pause()
    const { letterKey } = was
    const ordinal = marks.ordinalAt(letterKey)
    const now = ordinal < 0 ? null : marks.of(ordinal)
    const isJoined = now === null && isPartOfOther(state.db, letterKey)
    const reason = isJoined ? 'surroundings-changed' : reasonOfGone(was, now, basis, present)
    const title = now === null ? was.title : marks.title(ordinal)
    gone.push({ kind: 'gone', reason, letterKey, title, id: now === null ? null : marks.id(ordinal) })
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
  const marks = await LetterMarks.of(state, turn)
  // Nothing counts as new before the first look, so that it cannot be a look at some letters only.
  const wanted = basis === null || letterKeys === null ? null : new Set(letterKeys)
  const put: SeenLetter[] = []
  for await (const { ordinal, ...letter } of lettersOf(marks, found, turn)) {
    const was = left.get(letter.letterKey)
    left.delete(letter.letterKey)
    if (wanted !== null && !wanted.has(letter.letterKey)) continue
    const isAsSeen = was?.text === letter.text && was.head === letter.head
    if (!isAsSeen) put.push({ ...letter, title: marks.title(ordinal) })
  }
  const forget = [...left.keys()].filter((key) => wanted === null || wanted.has(key))
  const pieces = piecesOf(put, forget)
  if (wanted !== null) return { basis: null, pieces }
  const fingerprint = await fingerprintOf(state, turn)
  const at = new Date().toISOString()
  return {
    basis: { at, query, rules: searchRules, fingerprint, total: found.length, known: marks.last },
    pieces,
  }
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
  marks: LetterMarks,
  ordinals: Uint32Array,
  turn: Turn,
): AsyncGenerator<LetterMark & { readonly ordinal: number }, void, void> {
  for (const ordinal of ordinals) {
    if (turn.isOver) await turn.pause()
    const letter = marks.of(ordinal)
    if (letter) yield { ordinal, ...letter }
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
