/** A state of the index as the search service sees it, over letters that a test writes down, and comparing in this thread. */

import { join } from 'node:path'
import type { Threads } from '../../src/main/library/compare/collection/verified'
import {
  type ComparisonInput,
  type ComparisonOutput,
  type ComparisonTask,
  comparisonTasks,
} from '../../src/main/library/compare/threads/comparison-tasks'
import { indexFileName } from '../../src/main/library/db/file-names'
import { indexDatabase } from '../../src/main/library/db/index-database'
import { type Db, openForReading, openForWriting } from '../../src/main/library/db/open'
import { findNearCopies } from '../../src/main/library/import/store/near-copies'
import { IndexState } from '../../src/main/library/search/index-state'
import { type IndexedLetters, indexedLetters, type TestLetter } from './indexed-letters'

/** The same tasks as in the thread for comparing. */
export const inThisThread: Threads = {
  run: async <Name extends ComparisonTask>(name: Name, input: ComparisonInput<Name>) => {
    // Each name has its own input, which the one who asks is held to by its types.
    const task = comparisonTasks[name] as (given: typeof input) => ComparisonOutput<Name>
    return await Promise.resolve(task(input))
  },
}

export interface Collection extends IndexedLetters {
  /** The newest state. */
  state(): IndexState
  /** Works on the index as an import would. */
  write<Value>(work: (db: Db) => Value): Value
  /** Finds pairs of near copies, as an import does at its end. */
  findNearCopies(): Promise<void>
}

export function collectionOf(letters: readonly TestLetter[]): Collection {
  const indexed = indexedLetters(letters)
  const path = join(indexed.directory, indexFileName)
  const open: Db[] = []
  const write = <Value>(work: (db: Db) => Value): Value => {
    const db = openForWriting(path, indexDatabase)
    open.push(db)
    return work(db)
  }
  return {
    ...indexed,
    state() {
      const db = openForReading(path, indexDatabase)
      open.push(db)
      return new IndexState(db, 0)
    },
    write,
    findNearCopies: () => write((db) => findNearCopies(db, () => Promise.resolve())),
    close() {
      for (const db of open) db.close()
      indexed.close()
    },
  }
}

/** Words of a made language, the frequent ones far more often, and the same for the same seed. */
export class MadeProse {
  #seed: number

  constructor(seed: number) {
    this.#seed = seed
  }

  below(most: number): number {
    // Mulberry32.
    this.#seed = (this.#seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most)
  }

  words(count: number): readonly string[] {
    return Array.from(
      { length: count },
      () => `w${Math.floor(this.below(45) ** 2 * (this.below(1000) / 1000))}`,
    )
  }
}
