/** How fast files of each format are read into a library: mails and editions are made, documents are copies of the test fixtures. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { World } from '../corpus/letter'
import { makeEdition, makeMail } from '../corpus/other-formats'
import { atLeast, type Figure, type Goal, type Report } from '../figures'
import { withLibrary } from './open-library'
import { projectFolder } from './places'

interface FormatRun {
  readonly format: string
  readonly files: number
  readonly goal?: Goal
  /** Makes the file with this number: its ending and its content. */
  readonly make: (number: number) => { readonly extension: string; readonly content: string | Buffer }
}

export async function measureFormats(world: World, scratch: string): Promise<Report> {
  const figures: Figure[] = []
  const faults: string[] = []
  for (const run of runsOf({ ...world, words: 200 }, world)) {
    const { figure, fault } = await measured(run, join(scratch, run.format))
    figures.push(figure)
    if (fault !== null) faults.push(fault)
  }
  return { subject: 'formats', figures, faults }
}

function runsOf(shortLetters: World, letters: World): readonly FormatRun[] {
  const mail = (number: number) => ({ extension: '.eml', content: makeMail(shortLetters, number) })
  const edition = (number: number) => ({ extension: '.xml', content: makeEdition(letters, number) })
  return [
    { format: 'eml', files: 4000, goal: atLeast(1000), make: mail },
    { format: 'tei', files: 3000, goal: atLeast(300), make: edition },
    { format: 'docx', files: 1000, goal: atLeast(100), make: copiesOf('docx') },
    { format: 'odt', files: 1000, make: copiesOf('odt') },
    { format: 'rtf', files: 1000, make: copiesOf('rtf') },
    { format: 'pdf', files: 300, goal: atLeast(30), make: copiesOf('pdf') },
  ]
}

function copiesOf(format: string): FormatRun['make'] {
  const folder = join(projectFolder, 'tests/fixtures/formats', format)
  const names = readdirSync(folder).filter((name) => /^\d/.test(name) && !/\.(?:txt|json)$/.test(name))
  const contents = names.map((name) => readFileSync(join(folder, name)))
  return (number) => {
    const at = number % names.length
    return { extension: extname(names[at] ?? ''), content: contents[at] ?? Buffer.alloc(0) }
  }
}

async function measured(run: FormatRun, folder: string): Promise<{ figure: Figure; fault: string | null }> {
  const letters = join(folder, 'letters')
  mkdirSync(letters, { recursive: true })
  for (let number = 0; number < run.files; number++) {
    const { extension, content } = run.make(number)
    writeFileSync(join(letters, `${String(number).padStart(5, '0')}${extension}`), content)
  }
  return await withLibrary(join(folder, 'library'), async ({ imported, library }) => {
    const begun = performance.now()
    const job = await imported((open) => open.call('folders.take', { paths: [letters] }))
    const seconds = (performance.now() - begun) / 1000
    const pages = run.format === 'pdf' ? await pagesOf(library, run.files) : null
    return { figure: figureOf(run, seconds, pages, job.problems), fault: faultOf(run, job) }
  })
}

function figureOf(run: FormatRun, seconds: number, pages: number | null, problems: number): Figure {
  const remark = problems === 0 ? {} : { remark: `${problems} problems` }
  const goal = run.goal === undefined ? {} : { goal: run.goal }
  if (pages !== null)
    return { name: 'pdf, pages per second', value: pages / seconds, unit: '/s', ...goal, ...remark }
  return {
    name: `${run.format}, files per second`,
    value: run.files / seconds,
    unit: '/s',
    ...goal,
    ...remark,
  }
}

async function pagesOf(
  library: Parameters<Parameters<typeof withLibrary>[1]>[0]['library'],
  files: number,
): Promise<number> {
  const ask = {
    order: 'path',
    descending: false,
    copies: true,
    offset: 0,
    limit: Math.min(500, files),
  } as const
  const { letters } = await library.call('letters.list', ask)
  let pages = 0
  for (const { id } of letters)
    pages += Math.max(1, (await library.call('letters.read', { id })).pages.length)
  return pages
}

function faultOf(run: FormatRun, job: { readonly state: string }): string | null {
  return job.state === 'done' ? null : `the import of ${run.format} ended ${job.state}`
}
