/** How the app feels: from its start to the first letter, and whether it answers while it reads a collection. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { type Corpus, writeCorpus } from '../corpus/corpus'
import type { World } from '../corpus/letter'
import { atLeast, type Figure, type Report, under } from '../figures'
import { median } from '../statistics'
import { measureNotesInWindow } from './app-notes'
import { measureStarts } from './app-start'
import { type AppReport, appReportSchema, expectKind, reportMark, type Task, taskVariable } from './app-tasks'
import { benchFile } from './places'
import { typedQueries } from './queries'

const subject = 'app'

/** `library` holds the corpus already; a second library is made for the import that is watched. */
export async function measureApp(
  world: World,
  corpus: Corpus,
  library: string,
  scratch: string,
  notes: number,
): Promise<Report> {
  const electron = process.env.LETTERBOOK_ELECTRON
  if (electron === undefined) {
    return { subject, figures: [], missing: 'No Electron was set up: start this by `npm run bench`.' }
  }
  const userData = join(scratch, 'user-data')
  const patience = 60_000 + corpus.files * 20
  const run = (task: Task, directory: string) =>
    runApp(electron, task, ['--user-data', userData, '--library', directory], patience)
  const started = await measureStarts((task) => run(task, library))
  const typed = await run({ kind: 'search', queries: typedQueries(world) }, library)
  const imported = await run({ kind: 'import', folder: corpus.directory }, join(scratch, 'second-library'))
  const scrolled = await run({ kind: 'list' }, library)
  const long = await measureLongLetters(scratch, run)
  const noted = await measureNotesInWindow(scratch, notes, run)
  return {
    subject,
    figures: [
      ...started,
      ...listFigures(corpus, scrolled),
      long,
      ...noted,
      ...searchFigures(typed),
      ...importFigures(corpus, imported),
    ],
    faults: faultsOf(corpus, imported),
  }
}

function listFigures(corpus: Corpus, report: AppReport): readonly Figure[] {
  const { longestTask, frames, lateFrames } = expectKind(report, 'list')
  return [
    {
      name: `longest task of the window while the list of ${corpus.files.toLocaleString('en')} letters is scrolled`,
      value: longestTask,
      unit: 'ms',
      goal: under(50),
    },
    {
      name: 'frames of more than 50 ms meanwhile',
      value: lateFrames,
      unit: '',
      remark: `of ${frames} frames`,
    },
  ]
}

/** Each start opens another letter than the one that is open from the last time. */
const longRows = [0, 1, 0, 1, 0]

/** How long it takes until the first words of a very long letter are there, in a library of its own. */
async function measureLongLetters(
  scratch: string,
  run: (task: Task, directory: string) => Promise<AppReport>,
): Promise<Figure> {
  const library = join(scratch, 'long-letters-library')
  const made = writeCorpus(join(scratch, 'long-letters'), { letters: 2, words: 140_000, seed: 5 })
  await run({ kind: 'import', folder: made.directory }, library)
  const shown: number[] = []
  for (const row of longRows) {
    const report = await run({ kind: 'start', row }, library)
    shown.push(expectKind(report, 'start').letterShown)
  }
  return {
    name: 'from click to the first words of a very long letter',
    value: median(shown),
    unit: 'ms',
    goal: under(200),
    remark: `${Math.round(made.words / made.files).toLocaleString('en')} words on average, slowest ${Math.round(Math.max(...shown))} ms`,
  }
}

function searchFigures(report: AppReport): readonly Figure[] {
  const { keys, windowLongestTask, windowLongTasks, processes, togetherMegabytes } = expectKind(
    report,
    'search',
  )
  const peakOf = (process: string) => processes.find(({ name }) => name === process)?.peakMegabytes ?? 0
  return [
    {
      name: 'longest task of the window while queries are typed',
      value: windowLongestTask,
      unit: 'ms',
      goal: under(50),
      remark: `${windowLongTasks} of more than 50 ms, ${keys} keys`,
    },
    {
      name: 'peak memory, search, while queries are typed',
      value: peakOf('search'),
      unit: 'MB',
      goal: under(450),
    },
    {
      name: 'peak memory, main process, while queries are typed',
      value: peakOf('Browser'),
      unit: 'MB',
      goal: under(250),
    },
    {
      name: 'memory of all processes while queries are typed',
      value: togetherMegabytes,
      unit: 'MB',
      goal: under(900),
      remark: 'shared pages counted once',
    },
  ]
}

function importFigures(corpus: Corpus, report: AppReport): readonly Figure[] {
  const seen = expectKind(report, 'import')
  const peaks = seen.processes.map(
    ({ name, peakMegabytes }): Figure => ({
      name: `peak memory, ${name}`,
      value: peakMegabytes,
      unit: 'MB',
      ...(name === 'import' ? { goal: under(300) } : {}),
    }),
  )
  const sum = seen.processes.reduce((total, { peakMegabytes }) => total + peakMegabytes, 0)
  return [
    {
      name: 'letters per second, imported in the app',
      value: corpus.files / seen.seconds,
      unit: '/s',
      goal: atLeast(700),
    },
    {
      name: 'longest block of the main process',
      value: seen.mainLongest,
      unit: 'ms',
      goal: under(50),
      remark: `at most ${seen.mainLongestWork.toFixed(1)} ms of any block was work`,
    },
    { name: 'block of the main process, 99 of 100', value: seen.mainNearlyAll, unit: 'ms' },
    { name: 'longest task of the window', value: seen.windowLongestTask, unit: 'ms' },
    { name: 'longest wait for a frame', value: seen.windowLongestFrame, unit: 'ms' },
    ...peaks,
    { name: 'peak memory, sum of all', value: sum, unit: 'MB', remark: 'shared pages counted in each' },
  ]
}

function faultsOf(corpus: Corpus, report: AppReport): readonly string[] {
  const { state, added } = expectKind(report, 'import')
  if (state === 'done' && added === corpus.files) return []
  return [`the import in the app ended ${state} with ${added} of ${corpus.files} letters`]
}

async function runApp(
  electron: string,
  task: Task,
  words: readonly string[],
  patience: number,
): Promise<AppReport> {
  const own = z.array(z.string()).parse(JSON.parse(process.env.LETTERBOOK_ELECTRON_ARGUMENTS ?? '[]'))
  const child = spawn(electron, [...own, benchFile('measured-app'), ...words], {
    env: { ...process.env, [taskVariable]: JSON.stringify(task) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  clearTimeout(timer)
  return readReport(output.join(''))
}

function readReport(output: string): AppReport {
  const line = output.split('\n').find((candidate) => candidate.startsWith(reportMark))
  if (line === undefined) throw new Error(`The app ended without a report:\n${output.slice(-2000)}`)
  return appReportSchema.parse(JSON.parse(line.slice(reportMark.length)))
}
