/**
 * In how many letters a passage stands, and whether it is a formula of the genre: wording of many letters that are
 * otherwise not alike. It asks the index, and reads a few of many letters to see whether they are alike.
 */
import { foldedText } from '@shared/text/tokens'
import type { IndexState } from '../../search/index-state'
import type { Turn } from '../../search/turn'
import { ownTextOf } from '../compared-letters'
import { FingerprintHolders } from './fingerprint-holders'
import { distinct, everyFingerprint, fingerprintsOf, surelyShared, wordsOfFingerprint } from './fingerprints'
import { wordsIn } from './stretch'
import { unlikeLetters } from './unlike-letters'

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
const mostCompared = 64

/** Counts passages for one state of the index and one question. */
export class PassageFrequencies {
  readonly #state: IndexState
  readonly #holders: FingerprintHolders
  readonly #answers = new Map<string, Frequency>()
  readonly #turn: Turn
  readonly #fingerprints = new Map<number, Uint32Array>()

  constructor(state: IndexState, turn: Turn) {
    this.#state = state
    this.#turn = turn
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
    const words = wordsIn(folded)
    if (words < wordsOfFingerprint) return { letters: 0, formula: false }
    const letters = await this.#lettersWith(folded, words)
    const needed = unlikeLettersOfFormula(words, this.#state.letters.count)
    if (letters.length < needed) return { letters: letters.length, formula: false }
    const compared: Uint32Array[] = []
    for (const id of spread(letters, mostCompared)) compared.push(await this.#fingerprintsOf(id))
    const unlike = unlikeLetters(compared, everyFingerprint(folded))
    return {
      letters: letters.length,
      formula: unlike >= needed && unlike * 3 >= Math.min(letters.length, mostCompared),
    }
  }

  async #fingerprintsOf(id: number): Promise<Uint32Array> {
    const known = this.#fingerprints.get(id)
    if (known !== undefined) return known
    if (this.#turn.isOver) await this.#turn.pause()
    const fingerprints = fingerprintsOf(foldedText(ownTextOf(this.#state.db, id) ?? '').text)
    this.#fingerprints.set(id, fingerprints)
    return fingerprints
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

/** So many of a list at most, from all its parts. */
export function spread<Value>(list: readonly Value[], most: number): readonly Value[] {
  if (list.length <= most) return list
  return list.filter(
    (_, at) => Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length),
  )
}
