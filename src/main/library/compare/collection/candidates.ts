/**
 * Letters that may hold wording of a stretch, the likeliest first, found without reading any of them. What they really
 * hold must be verified on their texts.
 */
import { statement } from '../../db/statement'
import type { IndexState } from '../../search/index-state'
import type { Turn } from '../../search/turn'
import { FingerprintHolders } from './fingerprint-holders'
import { distinct, everyFingerprint, fingerprintsOf, surelyShared } from './fingerprints'
import { refuseWithoutFingerprints } from './waiting-fingerprints'

export interface Candidates {
  /** Ids of letters, the likeliest first. */
  readonly letters: readonly number[]
  /** False where so many letters hold the same that not all of them were counted. */
  readonly complete: boolean
}

/** Letters of one fingerprint that are counted: of those that more have, the first ones stand for all. */
const mostOfOne = 400
/** What a fingerprint counts for that more letters have: formulas must not come before what few letters share. */
const weightOfCommon = 0.1
/** A text with more words is looked up by its own fingerprints alone, a shorter one by all its word sequences. */
const longText = 3000
/** Letters that hold a short stretch word for word. */
const mostOfPhrase = 1000

/** `folded` are the folded words of the stretch; letters in `without` are no candidates. Errors: `cancelled`, `index-behind`. */
export async function candidatesFor(
  state: IndexState,
  { folded, words }: { readonly folded: string; readonly words: number },
  without: ReadonlySet<number>,
  turn: Turn,
): Promise<Candidates> {
  refuseWithoutFingerprints(state.db)
  const hashes = words > longText ? fingerprintsOf(folded) : distinct(everyFingerprint(folded))
  const holders = new FingerprintHolders(state, turn, mostOfOne)
  const weights = new Map<number, number>()
  let complete = true
  for (const hash of hashes) {
    const held = await holders.of(hash)
    if (!held.complete) complete = false
    const weight = held.complete ? 1 : weightOfCommon
    for (const id of held.letters) weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  if (words > 0 && words < surelyShared) {
    const phrase = lettersWithPhrase(state, folded)
    if (phrase.length === mostOfPhrase) complete = false
    for (const id of phrase) weights.set(id, (weights.get(id) ?? 0) + surelyShared)
  }
  for (const id of without) weights.delete(id)
  const letters = [...weights].sort(([a, x], [b, y]) => y - x || a - b).map(([id]) => id)
  return { letters, complete }
}

/** Letters with a short stretch word for word, which need not leave a fingerprint in them. */
function lettersWithPhrase({ db, letters }: IndexState, folded: string): readonly number[] {
  const copies = letters.areCopies()
  return statement<number>(db, 'SELECT rowid FROM letter_fts WHERE letter_fts MATCH ? LIMIT ?')
    .pluck()
    .all(`text : "${folded}"`, mostOfPhrase)
    .filter((id) => {
      const ordinal = letters.ordinalOf(id)
      return ordinal >= 0 && copies[ordinal] === 0
    })
}

/** The letter itself, and the one that it is a copy of. */
export function sameLetters({ db }: IndexState, id: number): ReadonlySet<number> {
  const first = statement<number | null>(db, 'SELECT copy_of FROM letter WHERE id = ?').pluck().get(id)
  return new Set([id, first ?? id])
}
