/** `letterbook export`: letters as citations, catalogue, editions, table, or a pack to read. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { citationStyles } from '@shared/citation'
import type { Ask } from '@shared/contract'
import { AppError, messageOf } from '@shared/failure'
import { isFolder, type LettersDraft, letterFormats } from '@shared/letter-export'
import { allNotes } from '@shared/note'
import type { Library } from '../library/services/library'
import { letterIn } from './named-letter'
import { codeNamed } from './notes-list'
import { type Command, checkedQuery, print, UsageError, type Words } from './usage'
import { withLibrary } from './with-library'

const linesAtOnce = 500

export const exportCommand: Command = {
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    query: { type: 'string' },
    copies: { type: 'boolean' },
    style: { type: 'string' },
    notes: { type: 'boolean' },
    code: { type: 'string' },
    compare: { type: 'string' },
    preview: { type: 'boolean' },
  },
  run: async (words, surroundings) => {
    const asked = askedOf(words)
    await withLibrary(words, surroundings, (library) => exportLetters(library, words, asked))
    return 0
  },
}

/** What is asked, checked before the library is opened. */
function askedOf({ options, positionals }: Words) {
  const format = letterFormats.find((one) => one === options['format'])
  if (format === undefined) throw new UsageError(`--format takes one of ${letterFormats.join(', ')}.`)
  const style =
    options['style'] === undefined ? 'chicago' : citationStyles.find((one) => one === options['style'])
  if (style === undefined) throw new UsageError(`--style takes one of ${citationStyles.join(', ')}.`)
  const { out, preview, query, notes, code } = options
  if (typeof out !== 'string' && preview !== true)
    throw new UsageError('Say where to write with --out, or look at what would leave with --preview.')
  if (positionals.length > 0 && query !== undefined)
    throw new UsageError('Say which letters either by --query or by naming them.')
  if ((notes === true || code !== undefined || comparedIn(options).length > 0) && format !== 'pack')
    throw new UsageError('Notes and comparisons leave only in a pack: --format pack.')
  if (code !== undefined && notes !== true)
    throw new UsageError('--code chooses among notes, which leave only with --notes.')
  return {
    ...{ format, style, named: positionals, compared: comparedIn(options) },
    path: typeof out === 'string' ? resolve(out) : null,
    query: checkedQuery(typeof query === 'string' ? query : ''),
    copies: options['copies'] === true,
    preview: preview === true,
    notes: notes === true,
    code: typeof code === 'string' ? code : null,
  }
}

/** `--compare A,B`: letters of one comparison with commas between them; a semicolon begins the next one. */
function comparedIn({ compare }: Words['options']): readonly (readonly string[])[] {
  if (typeof compare !== 'string') return []
  return compare.split(';').map((one) => {
    const letters = one.split(',').map((name) => name.trim())
    if (letters.length < 2 || letters.length > 4 || letters.includes(''))
      throw new UsageError('--compare takes two to four letters, with commas between them.')
    return letters
  })
}

type Asked = ReturnType<typeof askedOf>

async function exportLetters(library: Library, words: Words, asked: Asked): Promise<void> {
  const draft = await library.call('letter-exports.draft', {
    which: await whichOf(library, asked),
    ...{ format: asked.format, style: asked.style, notes: await notesOf(library, asked) },
    comparisons: await Promise.all(asked.compared.map((letters) => keysOf(library, letters))),
  })
  const facts = jsonOf(draft)
  if (asked.preview || asked.path === null) {
    const lines = await linesOf(library, draft)
    print(words, { ...facts, lines }, () => [...lines.map(({ text }) => text), ...lostLines(draft)])
    return
  }
  const files = await writeDraft(library, draft.id, asked.path)
  print(words, { written: draft.letters, path: asked.path, files, ...facts }, () => [
    `${draft.letters} letters written to ${asked.path ?? ''}.`,
    ...(draft.notes === 0 ? [] : [`${draft.notes} private notes are in it.`]),
    ...lostLines(draft),
  ])
}

function jsonOf({ format, letters, notes, comparisons, texts, lost }: LettersDraft) {
  return { format, letters, notes, comparisons, texts, lost }
}

function lostLines({ lost }: LettersDraft): readonly string[] {
  return lost.map(({ what, count }) => `Not carried: ${what} (${count})`)
}

async function whichOf(
  library: Library,
  { named, query, copies }: Asked,
): Promise<Ask<'letter-exports.draft'>['which']> {
  if (named.length === 0) return { kind: 'query', query, copies }
  return { kind: 'letters', keys: await keysOf(library, named) }
}

async function keysOf(library: Library, named: readonly string[]): Promise<string[]> {
  const keys: string[] = []
  for (const name of named) keys.push((await letterIn(library, name)).key)
  return keys
}

async function notesOf(
  library: Library,
  { notes, code }: Asked,
): Promise<Ask<'letter-exports.draft'>['notes']> {
  if (!notes) return null
  const codes = code === null ? [] : [codeNamed(await library.call('codes.list', {}), code).id]
  const choice = { ...allNotes, codes, colours: [], kinds: [], states: [], letterKeys: [] }
  return { choice, ids: null }
}

async function linesOf(library: Library, { id, files }: LettersDraft) {
  const lines: { readonly path: string; readonly text: string }[] = []
  for (;;) {
    const page = { offset: lines.length, limit: linesAtOnce }
    const more = (await library.call('letter-exports.lines', { draft: id, ...page })).lines
    lines.push(...more.map(({ file, text }) => ({ path: files[file]?.path ?? '', text })))
    if (more.length === 0) return lines
  }
}

/** Written beside its place and moved there whole; a folder must not be there yet. */
async function writeDraft(library: Library, draft: string, path: string): Promise<number> {
  const { format, files } = await library.call('letter-exports.written', { draft })
  if (isFolder(format) && existsSync(path))
    throw new AppError('refused', `${path} is there already. Name a folder that is not there yet.`, path)
  const unfinished = `${path}.part`
  try {
    for (const [place, name] of files.entries()) {
      const target = isFolder(format) ? join(unfinished, name) : unfinished
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
      'letter-exports.stretch',
      { draft, file, offset },
    )
    parts.push(stretch.bytes)
    offset = stretch.next
  }
  return Buffer.concat(parts)
}
