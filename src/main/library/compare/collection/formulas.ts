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
import { lacksFingerprints } from './waiting-fingerprints'

export interface Frequency {
  /** Letters in which most of the passage stands, copies left out; of very many, as many as were counted; 0 when not known. */
  readonly letters: number
  readonly formula: boolean
}

/** Letters that are counted for one fingerprint. */
const mostCounted = 2000
/** Fingerprints of a passage that are looked up, from all its parts. */
const mostLookedUp = 8
/** Letters of which it is looked whether they are alike, from all that hold the passage. */
const mostCompared = 64

/** A longer passage is not looked at for formulas that stand behind each other. */
const longestChain = 80
/** Each formula of a chain stands in so many times more letters than all of them together. */
const timesApart = 1.5
const sentenceEnd = /[.!?…؟۔;؛:。！？；：]+(?=\s|$)|[。！？；：]|\n+/u

/** A wording, and in which letters it stands. */
interface Counted {
  readonly holders: readonly number[]
  readonly formula: boolean
}

/** Counts passages for one state of the index and one question. */
export class PassageFrequencies {
  readonly #state: IndexState
  readonly #holders: FingerprintHolders
  readonly #answers = new Map<string, Counted>()
  readonly #turn: Turn
  readonly #fingerprints = new Map<number, Uint32Array>()

  constructor(state: IndexState, turn: Turn) {
    this.#state = state
    this.#turn = turn
    this.#holders = new FingerprintHolders(state, turn, mostCounted)
  }

  /** Of this wording, as a letter has it. Errors: `cancelled`. */
  async of(passage: string): Promise<Frequency> {
    const { holders, formula } = await this.#counted(passage)
    return { letters: holders.length, formula: formula || (await this.#isChain(passage)) }
  }

  /** Whether each sentence of a passage is a formula by itself, which often stands without the others. */
  async #isChain(passage: string): Promise<boolean> {
    if (wordsIn(foldedText(passage).text) > longestChain) return false
    const links: Counted[] = []
    for (const sentence of passage.split(sentenceEnd)) {
      if (wordsIn(foldedText(sentence).text) < wordsOfFingerprint) continue
      const link = await this.#counted(sentence)
      if (!link.formula) return false
      links.push(link)
    }
    const [first, ...others] = links.map(({ holders }) => new Set(holders))
    if (first === undefined) return false
    if (others.length === 0) return true
    const together = [...first].filter((id) => others.every((holders) => holders.has(id))).length
    return links.every(({ holders }) => holders.length >= together * timesApart)
  }

  async #counted(wording: string): Promise<Counted> {
    const { text } = foldedText(wording)
    const known = this.#answers.get(text)
    if (known !== undefined) return known
    const answer = await this.#count(text)
    this.#answers.set(text, answer)
    return answer
  }

  async #count(folded: string): Promise<Counted> {
    const words = wordsIn(folded)
    if (words < wordsOfFingerprint || lacksFingerprints(this.#state.db))
      return { holders: [], formula: false }
    const holders = await this.#lettersWith(folded, words)
    const needed = unlikeLettersOfFormula(words, this.#state.letters.count)
    if (holders.length < needed) return { holders, formula: false }
    const compared: Uint32Array[] = []
    for (const id of spread(holders, mostCompared)) compared.push(await this.#fingerprintsOf(id))
    const unlike = unlikeLetters(compared, everyFingerprint(folded))
    return {
      holders,
      formula: unlike >= needed && unlike * 3 >= Math.min(holders.length, mostCompared),
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
