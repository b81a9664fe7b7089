/** `letterbook notes export` and `notes import`: notes as files of other programs, and back. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Ask } from '@shared/contract'
import { type ImportLine, type Lost, type NotesDraft, noteFormats } from '@shared/exchange'
import { AppError, messageOf } from '@shared/failure'
import { allNotes } from '@shared/note'
import type { Library } from '../library/services/library'
import { print, UsageError, type Words } from './usage'

export const exchangeOptions = {
  format: { type: 'string' },
  out: { type: 'string' },
  per: { type: 'string' },
  preview: { type: 'boolean' },
  'leave-out': { type: 'boolean' },
} as const

/** Everything but paper, which needs the window. */
const formats = noteFormats.filter((format) => format !== 'pdf')
const linesAtOnce = 500

/** What is asked, checked before the library is opened. */
export function checkedExport(words: Words, given: readonly string[]) {
  const { format, out, per, preview } = words.options
  const known = formats.find((one) => one === format)
  if (known === undefined) throw new UsageError(`--format takes one of ${formats.join(', ')}.`)
  if (typeof out !== 'string' && preview !== true)
    throw new UsageError('Say where to write with --out, or look at what would leave with --preview.')
  if (per !== undefined && per !== 'letter' && per !== 'note')
    throw new UsageError('--per takes letter or note.')
  if (given.length > 1)
    throw new UsageError('notes export takes one text to look for; put it in quotation marks.')
  const path = typeof out === 'string' ? resolve(out) : null
  return {
    format: known,
    path,
    per: per === 'note' ? ('note' as const) : ('letter' as const),
    words: given[0] ?? '',
    preview: preview === true,
  }
}

export async function exportNotes(library: Library, words: Words, given: readonly string[]): Promise<void> {
  const asked = checkedExport(words, given)
  const choice: Ask<'exchange.draft'>['choice'] = {
    ...allNotes,
    ...{ codes: [], colours: [], kinds: [], states: [], letterKeys: [], words: asked.words },
  }
  const draft = await library.call('exchange.draft', {
    choice,
    ids: null,
    format: asked.format,
    per: asked.per,
  })
  if (asked.preview || asked.path === null) {
    const lines = await linesOf(library, draft)
    print(words, { ...draftJson(draft), lines }, () => [
      ...lines.map(({ text }) => text),
      ...lostLines(draft.lost),
    ])
    return
  }
  const written = await writeDraft(library, draft.id, asked.path)
  print(words, { ...draftJson(draft), written }, () => [
    `${draft.notes} notes written to ${asked.path}.`,
    ...lostLines(draft.lost),
  ])
}

function draftJson({ format, notes, codes, texts, lost }: NotesDraft) {
  return { format, notes, codes, texts, lost }
}

function lostLines(lost: readonly Lost[]): readonly string[] {
  return lost.map(({ what, count }) => `Not carried: ${what} (${count})`)
}

async function linesOf(library: Library, { id, files }: NotesDraft) {
  const lines: { readonly path: string; readonly text: string }[] = []
  for (;;) {
    const page = await library.call('exchange.lines', { draft: id, offset: lines.length, limit: linesAtOnce })
    lines.push(...page.lines.map(({ file, text }) => ({ path: files[file]?.path ?? '', text })))
    if (page.lines.length === 0) return lines
  }
}

/** A folder of Markdown is written beside its place and moved there whole; it must not be there yet. */
async function writeDraft(library: Library, draft: string, path: string): Promise<number> {
  const { format, files } = await library.call('exchange.written', { draft })
  if (format === 'markdown' && existsSync(path))
    throw new AppError('refused', `${path} is there already. Name a folder that is not there yet.`, path)
  const unfinished = `${path}.part`
  try {
    for (const [place, name] of files.entries()) {
      const target = format === 'markdown' ? join(unfinished, name) : unfinished
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, await bytesOf(library, draft, place))
    }
    renameSync(unfinished, path)
    return files.length
  } catch (thrown) {
    rmSync(unfinished, { recursive: true, force: true })
    if (thrown instanceof AppError) throw thrown
    throw new AppError('refused', `${path} could not be written: ${messageOf(thrown)}`, path)
  }
}

async function bytesOf(library: Library, draft: string, file: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let offset: number | null = 0; offset !== null; ) {
    const stretch: { readonly bytes: Uint8Array; readonly next: number | null } = await library.call(
      'exchange.stretch',
      { draft, file, offset },
    )
    parts.push(stretch.bytes)
    offset = stretch.next
  }
  return Buffer.concat(parts)
}

export function checkedImport(given: readonly string[]): string {
  const [file, ...more] = given
  if (file === undefined || more.length > 0)
    throw new UsageError(
      'notes import takes one file: web annotations (.jsonld, .json) or a project (.qdpx).',
    )
  return resolve(file)
}

export async function importNotes(library: Library, words: Words, given: readonly string[]): Promise<void> {
  const path = checkedImport(given)
  const plan = await library.call('exchange.plan', { path })
  const lines: ImportLine[] = []
  while (lines.length < plan.lines) {
    const page = { offset: lines.length, limit: linesAtOnce }
    const more = await library.call('exchange.planned', { plan: plan.id, ...page })
    if (more.length === 0) break
    lines.push(...more)
  }
  const unplaced = words.options['leave-out'] === true ? 'leave-out' : 'page'
  const isPreview = words.options['preview'] === true
  const report = isPreview ? null : await library.call('exchange.take', { plan: plan.id, unplaced })
  const { id, ...facts } = plan
  print(words, { ...facts, lines, taken: report }, () => [
    ...lines.map(lineOf),
    ...plan.lost.map(({ what, count }) => `Not taken over: ${what} (${count})`),
    report === null
      ? 'Nothing was taken over yet.'
      : `${report.added.length} notes added, ${report.restored.length} taken out of the bin, ${report.codes.length} codes added.`,
  ])
}

function lineOf({ fate, words, passages, remarks }: ImportLine): string {
  const places = passages.map(({ quote, source, letter, state }) => {
    const where =
      letter === null ? `${source}: no such letter here` : `${letter.title}: ${state ?? 'whole letter'}`
    return quote === '' ? where : `${where}, “${quote.replace(/\s+/g, ' ').slice(0, 60)}”`
  })
  const remark = remarks.length === 0 ? '' : ` [${remarks.join(', ')}]`
  return `${fate.padEnd(9)} ${words || '(no words)'}${remark}${places.map((place) => `\n          ${place}`).join('')}`
}
