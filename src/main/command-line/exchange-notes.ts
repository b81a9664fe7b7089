/** `letterbook notes export` and `notes import`: notes as files of other programs, and back. */
import { resolve } from 'node:path'
import { type ImportLine, type NotesDraft, noteFormats } from '@shared/exchange'
import type { Library } from '../library/services/library'
import { allLines, linesAtOnce, writeDrawnUp } from './drawn-up'
import { leftWords, lostFromNotes, remarkWords } from './lost-words'
import { letterIn } from './named-letter'
import { checkedChoice, notesChosen } from './notes-choice'
import { outPath, replaceOption } from './out-file'
import { print } from './spoken'
import { UsageError, type Words } from './usage'

export const exchangeOptions = {
  format: { type: 'string' },
  out: { type: 'string' },
  ...replaceOption,
  per: { type: 'string' },
  preview: { type: 'boolean' },
  'leave-out': { type: 'boolean' },
} as const

/** Everything but paper, which needs the window. */
const formats = noteFormats.filter((format) => format !== 'pdf')

/** What is asked, checked before the library is opened. */
export function checkedExport(words: Words, given: readonly string[]) {
  const { format, per, preview } = words.options
  const known = formats.find((one) => one === format)
  if (known === undefined) throw new UsageError(`--format takes one of ${formats.join(', ')}.`)
  const path = outPath(words, 'out', known === 'markdown' ? 'folder' : 'file')
  if (path === null && preview !== true)
    throw new UsageError('Say where to write with --out, or look at what would leave with --preview.')
  if (per !== undefined && per !== 'letter' && per !== 'note')
    throw new UsageError('--per takes letter or note.')
  checkedChoice(words, given)
  return {
    format: known,
    path,
    per: per === 'note' ? ('note' as const) : ('letter' as const),
    preview: preview === true,
  }
}

export async function exportNotes(library: Library, words: Words, given: readonly string[]): Promise<void> {
  const asked = checkedExport(words, given)
  const codes = await library.call('codes.list', {})
  const letterNamed = (which: string) => letterIn(library, which)
  const choice = await notesChosen(words, given, { codes, letterNamed })
  const draft = await library.call('exchange.draft', {
    choice,
    ids: null,
    format: asked.format,
    per: asked.per,
  })
  if (asked.preview || asked.path === null) {
    const lines = await allLines(
      draft.files,
      async (page) => (await library.call('exchange.lines', { draft: draft.id, ...page })).lines,
    )
    print(words, { ...draftJson(draft), lines }, () => [
      ...lines.map(({ text }) => text),
      ...lostFromNotes(draft.lost),
    ])
    return
  }
  const { format, files } = await library.call('exchange.written', { draft: draft.id })
  const stretch = (file: number, offset: number) =>
    library.call('exchange.stretch', { draft: draft.id, file, offset })
  const written = await writeDrawnUp({ files, isFolder: format === 'markdown', stretch }, asked.path)
  print(words, { ...draftJson(draft), written }, () => [
    `${draft.notes} notes written to ${asked.path}.`,
    ...lostFromNotes(draft.lost),
  ])
}

function draftJson({ format, notes, codes, texts, lost }: NotesDraft) {
  return { format, notes, codes, texts, lost }
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
    ...plan.lost.map(({ what, count }) => leftWords(what, count)),
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
  const below = [...remarks.map(remarkWords), ...places]
  return `${fate.padEnd(9)} ${words || '(no words)'}${below.map((line) => `\n          ${line}`).join('')}`
}
