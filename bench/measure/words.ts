/** What it costs to know every word of a library: loading them, other forms, patterns and slips, each by itself. */

import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { indexFileName } from '../../src/main/library/db/file-names'
import { indexDatabase } from '../../src/main/library/db/index-database'
import { openForReading } from '../../src/main/library/db/open'
import { LetterArrays } from '../../src/main/library/search/letter-arrays'
import { Turn } from '../../src/main/library/search/turn'
import { Vocabulary } from '../../src/main/library/search/vocabulary'
import { languagesThatCount } from '../../src/main/library/search/words/library-languages'
import type { World } from '../corpus/letter'
import { type Figure, type Report, under } from '../figures'
import { figureOfWaits, timed } from './asking'
import { commonWords } from './queries'

const wordsOfAKind = 120
/** As many other words as a query takes at most. */
const limit = 64
/** A turn of the event loop that is longer is felt by who types, in milliseconds. */
const longestTurn = under(20)

/** Measured in the benchmark's own process, without the rest of a search around it. */
export async function measureWords(world: World, directory: string): Promise<Report> {
  const db = openForReading(join(directory, indexFileName), indexDatabase)
  try {
    const languages = languagesThatCount(LetterArrays.of(db).lettersOfLanguages())
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const held = heap()
    let vocabulary = await Vocabulary.load(db, languages, new Turn())
    delay.reset()
    const loading = await timed(async () => {
      vocabulary = await Vocabulary.load(db, languages, new Turn())
    })
    const loadingTurn = longest(delay)
    const loaded = heap()
    delay.reset()
    const preparing = await timed(() => vocabulary.prepareSimilar(new Turn()))
    const preparingTurn = longest(delay)
    const prepared = heap()
    delay.disable()
    const words = commonWords(world, wordsOfAKind)
    const waits = (look: (word: string) => unknown): readonly number[] =>
      words.map((word) => {
        const begun = performance.now()
        look(word)
        return performance.now() - begun
      })
    const figures: readonly Figure[] = [
      { name: 'loading them', value: loading, unit: 'ms', remark: `${vocabulary.words.size} words` },
      { name: 'longest turn meanwhile', value: loadingTurn, unit: 'ms', goal: longestTurn },
      { name: 'memory for them', value: loaded - held, unit: 'MB', remark: 'heap and arrays' },
      { name: 'getting ready for slips', value: preparing, unit: 'ms', remark: 'once for each vocabulary' },
      { name: 'longest turn meanwhile, again', value: preparingTurn, unit: 'ms', goal: longestTurn },
      { name: 'memory for slips', value: prepared - loaded, unit: 'MB', remark: 'heap and arrays' },
      figureOfWaits(
        'p95, other forms of a word',
        waits((word) => vocabulary.formsOf(word, limit)),
      ),
      figureOfWaits(
        'p95, words with a beginning',
        waits((word) => vocabulary.matching(`${word.slice(0, 3)}*`, limit)),
      ),
      figureOfWaits(
        'p95, words with a middle',
        waits((word) => vocabulary.matching(`*${word.slice(1, 4)}*`, limit)),
      ),
      figureOfWaits(
        'p95, words with one slip',
        waits((word) => vocabulary.similarTo(word, 1, limit)),
      ),
      figureOfWaits(
        'p95, words with two slips',
        waits((word) => vocabulary.similarTo(word, 2, limit)),
      ),
    ]
    return { subject: 'words', figures }
  } finally {
    db.close()
  }
}

/** The timer's own millisecond is no delay. */
const longest = (delay: { readonly max: number }): number => delay.max / 1e6 - 1

/** Megabytes, after everything that nobody holds any longer was thrown away. */
function heap(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}
