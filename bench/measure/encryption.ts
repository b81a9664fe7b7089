/** What an encrypted index costs: the same letters read and searched with it and without. */
import { join } from 'node:path'
import type { Corpus } from '../corpus/corpus'
import type { World } from '../corpus/letter'
import type { Figure, Report } from '../figures'
import { runQuery, timed } from './asking'
import { withLibrary } from './open-library'
import { commonWords } from './queries'

const words = 60
const passphrase = 'nine herons over the weir'

interface Cost {
  readonly importSeconds: number
  readonly importProcessor: number
  readonly firstQuery: number
  readonly queryProcessor: number
}

/** Processor time tells more than waiting, since it does not depend on what else the machine is busy with. */
export async function measureEncryption(world: World, corpus: Corpus, scratch: string): Promise<Report> {
  const plain = await costOf(world, corpus, join(scratch, 'index-plain'), false)
  const encrypted = await costOf(world, corpus, join(scratch, 'index-encrypted'), true)
  const figures = (name: string, unit: string, of: (cost: Cost) => number): readonly Figure[] => [
    { name: `${name}, plain`, value: of(plain), unit },
    { name: `${name}, encrypted`, value: of(encrypted), unit },
    { name: `${name}, times as much`, value: of(encrypted) / of(plain), unit: 'x' },
  ]
  return {
    subject: 'encryption',
    figures: [
      ...figures('the whole import', 's', (cost) => cost.importSeconds),
      ...figures('processor time of the import', 's', (cost) => cost.importProcessor),
      ...figures('first query after opening', 'ms', (cost) => cost.firstQuery),
      ...figures(`processor time of ${words} queries`, 's', (cost) => cost.queryProcessor),
    ],
  }
}

async function costOf(world: World, corpus: Corpus, directory: string, isEncrypted: boolean): Promise<Cost> {
  const read = await withLibrary(directory, async ({ library, services, imported }) => {
    // Folders are looked through afterwards, which must not be taken for the import.
    if (isEncrypted) await imported(() => library.call('privacy.set', { passphrase, index: true }))
    const begun = performance.now()
    await imported(() => library.call('folders.take', { paths: [corpus.directory] }))
    return {
      importSeconds: (performance.now() - begun) / 1000,
      importProcessor: services.facts('import')?.processorSeconds ?? 0,
    }
  })
  return await withLibrary(directory, async ({ library, services, imported }) => {
    if (isEncrypted) await imported(() => library.call('privacy.unlock', { passphrase }))
    const firstQuery = await timed(() => runQuery(library, 'the', false))
    const before = services.facts('search')?.processorSeconds ?? 0
    for (const word of commonWords(world, words)) await runQuery(library, word, false)
    const queryProcessor = (services.facts('search')?.processorSeconds ?? 0) - before
    return { ...read, firstQuery, queryProcessor }
  })
}
