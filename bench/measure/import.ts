/** How fast a collection is read into a library, what that costs in memory, and how large the index becomes. */
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '@shared/job'
import { indexDatabase } from '../../src/main/library/db/index-database'
import { openForReading } from '../../src/main/library/db/open'
import type { Corpus } from '../corpus/corpus'
import { atLeast, type Figure, type Report, under } from '../figures'
import { type OpenLibrary, withLibrary } from './open-library'

const megabyte = 1_000_000
/** What is kept in memory of each letter grows with them; the goal was set for so many. */
const lettersOfMemoryGoal = 10_000

/** Reads the corpus into a new library in `directory`, whatever is there, then once more with nothing changed. */
export async function measureImport(
  corpus: Corpus,
  directory: string,
  nodeOptions: readonly string[],
): Promise<Report> {
  rmSync(directory, { recursive: true, force: true })
  const faults: string[] = []
  const first = await withLibrary(
    directory,
    (open) => timed(open, (library) => library.call('folders.take', { paths: [corpus.directory] })),
    nodeOptions,
  )
  faults.push(...faultsOf(first.job, { added: corpus.files, unchanged: 0 }))
  const logBytes = sizeOf(join(directory, 'index.db-wal'))
  const second = await withLibrary(directory, (open) =>
    timed(open, (library) => library.call('import.start', {})),
  )
  faults.push(...faultsOf(second.job, { added: 0, unchanged: corpus.files }))
  const indexBytes = sizeOf(join(directory, 'index.db'))
  const index = join(directory, 'index.db')
  const fingerprintBytes = bytesOf(index, fingerprintTables)
  const searchedBytes = indexBytes - bytesOf(index, sketchTables) - fingerprintBytes
  return {
    subject: 'import',
    faults,
    figures: [
      { name: 'letters per second', value: corpus.files / first.seconds, unit: '/s', goal: atLeast(700) },
      { name: 'text per second', value: corpus.bytes / megabyte / first.seconds, unit: 'MB/s' },
      { name: 'the whole import', value: first.seconds, unit: 's' },
      ...first.costs,
      {
        name: 'index.db against the text',
        value: indexBytes / corpus.bytes,
        unit: 'x',
        goal: under(2.6),
        remark: `${(indexBytes / megabyte).toFixed(1)} of ${(corpus.bytes / megabyte).toFixed(1)} MB`,
      },
      {
        name: 'what shared passages are found by',
        value: fingerprintBytes / corpus.bytes,
        unit: 'x',
        goal: under(0.4),
        remark: `${(fingerprintBytes / megabyte).toFixed(1)} MB`,
      },
      {
        name: 'without that and what near copies are known by',
        value: searchedBytes / corpus.bytes,
        unit: 'x',
        goal: under(2),
        remark: `${(searchedBytes / megabyte).toFixed(1)} MB`,
      },
      { name: 'write-ahead log left beside it', value: logBytes / megabyte, unit: 'MB' },
      { name: 'again, nothing changed', value: second.seconds, unit: 's' },
      ...second.costs.filter(({ name }) => name.startsWith('peak memory, import')).map(again),
    ],
  }
}

interface Timed {
  readonly job: Job
  readonly seconds: number
  readonly costs: readonly Figure[]
}

/** Letters of a stretch whose cost is compared with the first one's. */
const stretch = 10_000

async function timed(open: OpenLibrary, start: Parameters<OpenLibrary['imported']>[0]): Promise<Timed> {
  const begun = performance.now()
  /** Processor seconds that had gone by when so many stretches were done. */
  const spent: number[] = []
  const job = await open.imported(start, ({ done, step }) => {
    if (step === 'reading' && done >= spent.length * stretch)
      spent.push(open.services.facts('import')?.processorSeconds ?? 0)
  })
  const seconds = (performance.now() - begun) / 1000
  return { job, seconds, costs: [...costsOf(open, job.summary?.letters ?? 0), ...growthOf(spent)] }
}

/** Whether a letter costs more when many are there already; none is told of fewer than three stretches. */
function growthOf(spent: readonly number[]): readonly Figure[] {
  const costs = spent.slice(1).map((seconds, at) => seconds - (spent[at] ?? 0))
  const [first, ...others] = costs
  if (first === undefined || others.length < 2) return []
  return [
    {
      name: `dearest ${stretch.toLocaleString('en')} letters against the first as many`,
      value: Math.max(...others) / first,
      unit: 'x',
      goal: under(1.3),
      remark: `processor seconds: ${costs.map((seconds) => seconds.toFixed(1)).join(' ')}`,
    },
  ]
}

function costsOf({ services }: OpenLibrary, letters: number): readonly Figure[] {
  return (['import', 'notebook', 'search'] as const).flatMap((service): readonly Figure[] => {
    const facts = services.facts(service)
    if (facts === null) return []
    const memory: Figure = {
      name: `peak memory, ${service} process`,
      value: facts.peakMegabytes,
      unit: 'MB',
      ...(service === 'import' && letters <= lettersOfMemoryGoal ? { goal: under(300) } : {}),
    }
    const processor: Figure = {
      name: `processor time, ${service} process`,
      value: facts.processorSeconds,
      unit: 's',
    }
    return service === 'import' ? [memory, processor] : [memory]
  })
}

const again = (figure: Figure): Figure => ({ ...figure, name: `${figure.name}, nothing changed` })

function faultsOf(job: Job, expected: { readonly added: number; readonly unchanged: number }): string[] {
  const { added, unchanged } = job.summary ?? { added: 0, unchanged: 0 }
  if (job.state === 'done' && added === expected.added && unchanged === expected.unchanged) return []
  return [
    `the import ended ${job.state} with ${added} letters added and ${unchanged} unchanged; ${expected.added} and ${expected.unchanged} were expected${job.failure === undefined ? '' : ` (${job.failure.message})`}`,
  ]
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}

const sketchTables = ['sketch', 'sketch_waiting', 'near_copy', 'near_copy_b'] as const
const fingerprintTables = ['data', 'idx', 'docsize', 'config'].map((table) => `fingerprint_${table}`)

/** Room that these tables and indexes take. */
function bytesOf(index: string, names: readonly string[]): number {
  const db = openForReading(index, indexDatabase)
  try {
    const size = db
      .prepare<[string], number | null>('SELECT pgsize FROM dbstat WHERE name = ? AND aggregate = TRUE')
      .pluck()
    return names.map((name) => size.get(name) ?? 0).reduce((sum, bytes) => sum + bytes, 0)
  } finally {
    db.close()
  }
}
