/**
 * In how many letters a passage stands, and whether it is a formula of the genre: wording of many letters that are
 * otherwise not alike. It asks the index alone; no letter is read for it.
 */
import { foldedText } from '@shared/text/tokens'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { hashesOfSketch } from '../../import/sketch/sketch'
import type { IndexState } from '../../search/index-state'
import type { Turn } from '../../search/turn'
import { FingerprintHolders } from './fingerprint-holders'
import { distinct, everyFingerprint, fingerprintsOf, surelyShared, wordsOfFingerprint } from './fingerprints'
import { type SketchedLetter, unlikeLetters } from './unlike-letters'

export interface Frequency {
  /** Letters in which most of the passage stands, copies left out; of very many, as many as were counted. */
  readonly letters: number
  readonly formula: boolean
}

/** Letters that are counted for one fingerprint. */
const mostCounted = 2000
/** Fingerprints of a passage that are looked up, from all its parts. */
const mostLookedUp = 8
/** Letters of which it is looked whether they are alike, from all that hold the passage. */
const mostSketches = 64

/** Counts passages for one state of the index and one question. */
export class PassageFrequencies {
  readonly #state: IndexState
  readonly #holders: FingerprintHolders
  readonly #answers = new Map<string, Frequency>()
  readonly #sketches = new Map<number, SketchedLetter | null>()

  constructor(state: IndexState, turn: Turn) {
    this.#state = state
    this.#holders = new FingerprintHolders(state, turn, mostCounted)
  }

  /** Of this wording, as a letter has it. Errors: `cancelled`. */
  async of(passage: string): Promise<Frequency> {
    const { text } = foldedText(passage)
    const known = this.#answers.get(text)
    if (known !== undefined) return known
    const answer = await this.#count(text)
    this.#answers.set(text, answer)
    return answer
  }

  async #count(folded: string): Promise<Frequency> {
    const words = folded === '' ? 0 : folded.split(' ').length
    if (words < wordsOfFingerprint) return { letters: 0, formula: false }
    const letters = await this.#lettersWith(folded, words)
    const needed = unlikeLettersOfFormula(words, this.#state.letters.count)
    if (letters.length < needed) return { letters: letters.length, formula: false }
    const unlike = unlikeLetters(
      spread(letters, mostSketches).flatMap((id) => this.#sketch(id) ?? []),
      words,
    )
    return {
      letters: letters.length,
      formula: unlike >= needed && unlike * 3 >= Math.min(letters.length, mostSketches),
    }
  }

  #sketch(id: number): SketchedLetter | null {
    let sketch = this.#sketches.get(id)
    if (sketch === undefined) {
      sketch = readSketch(this.#state.db, id)
      this.#sketches.set(id, sketch)
    }
    return sketch
  }

  /** Letters with half of the fingerprints that every letter must have which holds the whole passage. */
  async #lettersWith(folded: string, words: number): Promise<readonly number[]> {
    // Too short to leave a certain fingerprint: any of its sequences, which are most of it, must do.
    const isShort = words < surelyShared
    const all = isShort ? distinct(everyFingerprint(folded)) : fingerprintsOf(folded)
    const asked = spread([...all], mostLookedUp)
    const counts = new Map<number, number>()
    for (const fingerprint of asked) {
      const { letters } = await this.#holders.of(fingerprint)
      for (const id of letters) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    const enough = isShort ? 1 : asked.length / 2
    return [...counts].filter(([, count]) => count >= enough).map(([id]) => id)
  }
}

/**
 * In so many letters that share nothing else a passage is a formula: more for a long one, which may be quoted from a
 * letter that everybody knows, and more in a large library.
 */
function unlikeLettersOfFormula(words: number, letters: number): number {
  return Math.max(5, Math.ceil((words * words) / 30), Math.min(20, Math.ceil(letters / 2000)))
}

function readSketch(db: Db, id: number): SketchedLetter | null {
  const row = statement<{ words: number; hashes: Buffer | null }>(
    db,
    'SELECT words, hashes FROM letter LEFT JOIN sketch ON letter_id = id WHERE id = ?',
  ).get(id)
  if (row === undefined) return null
  const { words, hashes } = row
  return { words, hashes: hashes === null ? new Uint32Array(0) : hashesOfSketch(hashes) }
}

/** So many of a list at most, from all its parts. */
export function spread<Value>(list: readonly Value[], most: number): readonly Value[] {
  if (list.length <= most) return list
  return list.filter(
    (_, at) => Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length),
  )
}
