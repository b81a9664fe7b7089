/**
 * The same letters through Recoll, the desktop search that is packaged by most Linux systems, in the same run: figures
 * of one program on one machine say little without another's. Recoll gets a configuration of its own and is told nothing
 * that makes it slower.
 */
import { execFile, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Corpus } from '../corpus/corpus'
import type { World } from '../corpus/letter'
import { knownAnswers } from '../corpus/planted'
import type { Figure, Report } from '../figures'
import { median } from '../statistics'
import { factsOf, familyOf, type ProcessFacts } from './process-facts'
import { makeQueries } from './queries'

const run = promisify(execFile)
const comparedKinds = ['rare word', 'common word', 'two words', 'phrase', 'prefix'] as const
const queriesOfAKind = 15

export async function measureRecoll(
  world: World,
  corpus: Corpus,
  scratch: string,
  own: readonly Report[],
): Promise<Report> {
  const subject = 'recoll, the same letters'
  const configuration = configure(scratch, corpus.directory)
  const version = await versionOfRecoll(configuration)
  if (version === null) {
    return { subject, figures: [], missing: 'recollindex and recollq are not installed: not compared.' }
  }
  const indexing = await index(configuration)
  const bytes = sizeOfFolder(join(configuration, 'xapiandb'))
  const ours = (name: string) => own.flatMap(({ figures }) => figures).find((figure) => figure.name === name)
  return {
    subject: `${subject} (${version}); in brackets: divided by ours`,
    faults: await faultsOf(corpus, configuration),
    figures: [
      compared('the whole import', indexing.seconds, 's', ours('the whole import')?.value),
      compared(
        'processor time',
        indexing.processorSeconds,
        's',
        ours('processor time, import process')?.value,
      ),
      compared('peak memory', indexing.peakMegabytes, 'MB', ours('peak memory, import process')?.value),
      compared('index against the text', bytes / corpus.bytes, 'x', ours('index.db against the text')?.value),
      ...(await searchFigures(world, corpus, configuration, ours)),
    ],
  }
}

/** Null when one of its two programs is not installed. */
async function versionOfRecoll(configuration: string): Promise<string | null> {
  try {
    const { stdout } = await run('recollq', ['-c', configuration, '-v'])
    await run('recollindex', ['-h']).catch((thrown: unknown) => {
      if (isMissing(thrown)) throw thrown
    })
    return stdout.trim().split('\n').at(-1) ?? 'unknown version'
  } catch (thrown) {
    if (isMissing(thrown)) return null
    throw thrown
  }
}

/** A comparison with a program that has read only some of the letters would be no comparison. */
async function faultsOf(corpus: Corpus, configuration: string): Promise<readonly string[]> {
  const planted = knownAnswers(corpus.files).find(({ query }) => query === 'OXPERDINE')?.total
  const { stdout } = await run('recollq', ['-c', configuration, '-n', '1', 'oxperdine'])
  const found = Number(/^(\d+) results/m.exec(stdout)?.[1] ?? 0)
  return found === planted
    ? []
    : [`Recoll found ${found} letters with oxperdine, but ${planted} hold it: it has not read all of them`]
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
}

function configure(scratch: string, letters: string): string {
  const configuration = join(scratch, 'recoll')
  mkdirSync(configuration)
  writeFileSync(
    join(configuration, 'recoll.conf'),
    `topdirs = ${letters}\nnoaspell = 1\nskippedPaths =\nloglevel = 1\nmaxTermExpand = 1000000\n`,
  )
  return configuration
}

interface Indexing extends Omit<ProcessFacts, 'megabytes'> {
  readonly seconds: number
}

async function index(configuration: string): Promise<Indexing> {
  const begun = performance.now()
  const child = spawn('recollindex', ['-c', configuration, '-z'], { stdio: 'ignore' })
  const seen = new Map<number, ProcessFacts>()
  const timer = setInterval(() => {
    for (const pid of child.pid === undefined ? [] : familyOf(child.pid)) {
      const facts = factsOf(pid)
      if (facts !== null) seen.set(pid, facts)
    }
  }, 50)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  clearInterval(timer)
  if (code !== 0) throw new Error(`recollindex ended with code ${code}.`)
  const all = [...seen.values()]
  return {
    seconds: (performance.now() - begun) / 1000,
    peakMegabytes: all.reduce((sum, { peakMegabytes }) => sum + peakMegabytes, 0),
    processorSeconds: all.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0),
  }
}

/** recollq starts anew for each query; its time for a word that is nowhere is taken off. */
async function searchFigures(
  world: World,
  corpus: Corpus,
  configuration: string,
  own: (name: string) => Figure | undefined,
): Promise<readonly Figure[]> {
  const waited = async (query: string): Promise<number> => {
    const begun = performance.now()
    await run('recollq', ['-c', configuration, '-n', '50', query], { maxBuffer: 2 ** 28 })
    return performance.now() - begun
  }
  const waitedForAll = async (queries: readonly string[]): Promise<number> => {
    const waits: number[] = []
    for (const query of queries) waits.push(await waited(query))
    return median(waits)
  }
  const starting = await waitedForAll(Array.from({ length: queriesOfAKind }, () => 'nowherexq'))
  const figures: Figure[] = [{ name: 'starting recollq', value: starting, unit: 'ms' }]
  for (const kind of makeQueries(world, corpus.files, queriesOfAKind)) {
    if (!comparedKinds.some((name) => name === kind.name)) continue
    const wait = Math.max(0, (await waitedForAll(kind.queries)) - starting)
    figures.push(
      compared(`p50, ${kind.name}`, wait, 'ms', own(`p95, ${kind.name}`)?.median, 'without its start'),
    )
  }
  return figures
}

function compared(
  name: string,
  value: number,
  unit: string,
  ours: number | undefined,
  remark?: string,
): Figure {
  const ratio = ours === undefined || ours === 0 ? null : `(${(value / ours).toFixed(2)})`
  const words = [ratio, remark].filter((word) => word !== null && word !== undefined)
  return { name, value, unit, ...(words.length > 0 ? { remark: words.join(' ') } : {}) }
}

function sizeOfFolder(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}
