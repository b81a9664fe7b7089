/** Every pairing of stretches that may be a passage, best runs extended first; they may still overlap each other. */
import { type AlignedBlocks, blocksOf, boundsOf } from './aligned-blocks'
import { Extension } from './extension'
import { type Run, sharedRuns } from './shared-runs'
import type { WeighedWords } from './weighed-words'

/** Candidates over all words of a run, after which the run is not extended. */
const mostCandidates = 4

export function candidatePassages(words: WeighedWords, seed: number): readonly AlignedBlocks[] {
  const runs = [...sharedRuns(words, seed)]
  const order = runs.map((_, at) => at)
  // Ties by their place, which is their order in `a`.
  order.sort((one, other) => (runs[other]?.weight ?? 0) - (runs[one]?.weight ?? 0) || one - other)
  const places = new RunPlaces(runs, words.a.length)
  const over = { a: new Uint8Array(words.a.length), b: new Uint8Array(words.b.length) }
  const extension = new Extension(words)
  const candidates: AlignedBlocks[] = []
  for (const at of order) {
    const run = runs[at]
    if (run === undefined || places.isPart(at) || isCovered(over.a, run.a, run.length)) continue
    if (isCovered(over.b, run.b, run.length)) continue
    const blocks = extended(extension, run)
    for (const block of blocks) places.take(block.a, block.b)
    const bounds = boundsOf(blocks)
    cover(over.a, bounds.a)
    cover(over.b, bounds.b)
    candidates.push(blocks)
  }
  return candidates
}

function extended(extension: Extension, { a, b, length }: Run): AlignedBlocks {
  const before = extension.from(a - 1, b - 1, -1)
  const behind = extension.from(a + length, b + length, 1)
  const pairs: (readonly [number, number])[] = [...before].reverse()
  for (let at = 0; at < length; at++) pairs.push([a + at, b + at])
  return blocksOf([...pairs, ...behind])
}

function isCovered(over: Uint8Array, from: number, length: number): boolean {
  for (let at = from; at < from + length; at++) if ((over[at] ?? 0) < mostCandidates) return false
  return true
}

function cover(over: Uint8Array, [from, to]: readonly [number, number]): void {
  for (let at = from; at < to; at++) over[at] = Math.min(255, (over[at] ?? 0) + 1)
}

/** Tells which runs a passage has already taken up. */
class RunPlaces {
  readonly #runs: readonly Run[]
  /** The first run that begins at each word of `a`. */
  readonly #from: Int32Array
  readonly #taken: Uint8Array

  constructor(runs: readonly Run[], count: number) {
    this.#runs = runs
    this.#taken = new Uint8Array(runs.length)
    this.#from = new Int32Array(count + 2)
    for (const { a } of runs) this.#from[a + 1] = (this.#from[a + 1] ?? 0) + 1
    for (let at = 1; at < this.#from.length; at++) {
      this.#from[at] = (this.#from[at] ?? 0) + (this.#from[at - 1] ?? 0)
    }
  }

  isPart(run: number): boolean {
    return this.#taken[run] === 1
  }

  /** A block of a passage; a run never goes on over its ends, so one that is part of it begins where it begins. */
  take(a: number, b: number): void {
    for (let run = this.#from[a] ?? 0; run < (this.#from[a + 1] ?? 0); run++) {
      if (this.#runs[run]?.b === b) this.#taken[run] = 1
    }
  }
}
