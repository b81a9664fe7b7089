/** Measures what was asked for, prints a table with the goals beside the figures and keeps both as JSON. */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indexFileName } from '../src/main/library/db/file-names'
import { type Corpus, makeWorld } from './corpus/corpus'
import { keptCorpus } from './corpus/kept'
import type { World } from './corpus/letter'
import { type Report, table } from './figures'
import { measureApp } from './measure/app'
import { measureCompare } from './measure/compare'
import { measureDurability } from './measure/durability'
import { measureElsewhere } from './measure/elsewhere'
import { measureEncryption } from './measure/encryption'
import { measureExports } from './measure/exports'
import { measureFormats } from './measure/formats'
import { measureGoingTo } from './measure/going-to'
import { measureImport } from './measure/import'
import { measureJudgements } from './measure/judgements'
import { describeMachine, type Machine, machineInWords } from './measure/machine'
import { measureNotebook } from './measure/notebook'
import { projectFolder } from './measure/places'
import { measureRecoll } from './measure/recoll'
import { measureSearch } from './measure/search'
import { measureWhileImporting } from './measure/while-importing'
import { measureWords } from './measure/words'
import { type Options, readOptions, type Subject, usage } from './options'

/** What the measurements of one run share. */
interface Bench {
  readonly options: Options
  readonly scratch: string
  readonly world: World
  readonly corpus: Corpus
  /** Holds the corpus once it was read. */
  readonly library: string
}

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  try {
    return await bench(readOptions(args))
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    process.stderr.write(`${thrown.message}\n\n${usage}\n`)
    return 2
  }
}

async function bench(options: Options): Promise<number> {
  const machine = describeMachine()
  const scratch = mkdtempSync(join(tmpdir(), 'letterbook-bench-'))
  say(machineInWords(machine))
  try {
    say(`\nMaking ${options.letters} letters of ${options.words} words (seed ${options.seed}) …`)
    const world = makeWorld(options)
    const place = options.kept ?? scratch
    mkdirSync(place, { recursive: true })
    const { corpus, isNew } = keptCorpus(join(place, 'letters'), options, world)
    const library = join(place, 'library')
    if (isNew) rmSync(library, { recursive: true, force: true })
    const reports = await measure({ options, scratch, world, corpus, library })
    say(`${table(reports)}\n\nload at the end ${describeMachine().load.join(' ')}`)
    say(`Kept as ${keepResults(options, machine, reports)}`)
    return reports.some(({ faults }) => (faults?.length ?? 0) > 0) ? 1 : 0
  } finally {
    if (options.keep) say(`Letters and libraries are left in ${scratch}`)
    else rmSync(scratch, { recursive: true, force: true })
  }
}

async function measure({ options, scratch, world, corpus, library }: Bench): Promise<readonly Report[]> {
  const reports: Report[] = []
  const wants = (subject: Subject) => options.only.has(subject)
  const profile = (name: string) =>
    options.profile ? ['--cpu-prof', `--cpu-prof-dir=${join(scratch, name)}`] : []
  const needsLibrary = (['search', 'while-importing', 'words', 'elsewhere', 'exports', 'app'] as const).some(
    wants,
  )
  if (wants('import') || (needsLibrary && !existsSync(join(library, indexFileName)))) {
    say('Reading them into a library …')
    const report = await measureImport(corpus, library, profile('import-profile'))
    if (wants('import') || (report.faults?.length ?? 0) > 0) reports.push(report)
  }
  if (wants('formats')) {
    say('Reading files of other formats …')
    reports.push(await measureFormats(world, scratch))
  }
  if (wants('search')) {
    say('Searching …')
    const searched = { world, letters: corpus.files, directory: library }
    reports.push(await measureSearch(searched, profile('search-profile')))
  }
  if (wants('while-importing')) {
    say('Searching while letters are read …')
    reports.push(await measureWhileImporting(world, corpus.files, library, scratch))
  }
  if (wants('words')) {
    say('Looking for words …')
    reports.push(await measureWords(world, library))
  }
  if (wants('compare')) {
    say('Comparing letters …')
    reports.push(measureCompare(world))
  }
  if (wants('elsewhere')) {
    say('Looking where else wording stands …')
    reports.push(await measureElsewhere(world, corpus.files, library, scratch))
  }
  if (wants('go-to')) {
    say('Going to letters …')
    reports.push(await measureGoingTo(world, corpus, join(scratch, 'small-library')))
  }
  if (wants('notebook')) {
    say(`Writing ${options.notes} notes …`)
    reports.push(measureNotebook(join(scratch, 'notebook'), options.notes))
    say(`Writing ${options.corrections} corrections …`)
    reports.push(await measureJudgements(join(scratch, 'judgements'), options.corrections))
  }
  if (wants('encryption')) {
    say('Reading and searching with the index encrypted …')
    reports.push(await measureEncryption(world, corpus, scratch))
  }
  if (wants('exports')) {
    say('Writing letters for others …')
    reports.push(await measureExports(library))
  }
  if (wants('app')) {
    say('Starting the app …')
    reports.push(await measureApp(world, corpus, library, scratch, options.notes))
  }
  if (wants('durability')) {
    say(`Cutting the power ${options.cuts} times in each task …`)
    reports.push(await measureDurability(join(scratch, 'durability'), options.cuts, options.seed))
  }
  if (wants('recoll')) {
    say('Reading and searching the same letters with Recoll …')
    reports.push(await measureRecoll(world, corpus, scratch, reports))
  }
  return reports
}

function keepResults(options: Options, machine: Machine, reports: readonly Report[]): string {
  const folder = join(projectFolder, 'bench/results')
  mkdirSync(folder, { recursive: true })
  const taken = new Date().toISOString()
  const path = join(folder, `${taken.replace(/[:.]/g, '-')}.json`)
  const asked = { ...options, only: [...options.only] }
  writeFileSync(path, `${JSON.stringify({ taken, asked, machine, reports }, null, 2)}\n`)
  return path
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
