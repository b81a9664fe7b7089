/** `letterbook export`: letters as citations, catalogue, editions, table, or a pack to read. */
import { citationStyles } from '@shared/citation'
import type { Ask } from '@shared/contract'
import { isFolder, type LettersDraft, letterFormats, packLanguages } from '@shared/letter-export'
import { allNotes } from '@shared/note'
import type { Library } from '../library/services/library'
import { allLines, writeDrawnUp } from './drawn-up'
import { lostFromLetters } from './lost-words'
import { letterIn } from './named-letter'
import { codeNamed } from './notes-choice'
import { outPath, replaceOption } from './out-file'
import { print } from './spoken'
import { type Command, checkedQuery, UsageError, type Words } from './usage'
import { withLibrary } from './with-library'

export const exportCommand: Command = {
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    ...replaceOption,
    query: { type: 'string' },
    copies: { type: 'boolean' },
    style: { type: 'string' },
    language: { type: 'string' },
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
function askedOf(words: Words) {
  const { options, positionals } = words
  const format = letterFormats.find((one) => one === options['format'])
  if (format === undefined) throw new UsageError(`--format takes one of ${letterFormats.join(', ')}.`)
  const style =
    options['style'] === undefined ? 'chicago' : citationStyles.find((one) => one === options['style'])
  if (style === undefined) throw new UsageError(`--style takes one of ${citationStyles.join(', ')}.`)
  const language =
    options['language'] === undefined ? 'en' : packLanguages.find((one) => one === options['language'])
  if (language === undefined) throw new UsageError(`--language takes one of ${packLanguages.join(', ')}.`)
  const { preview, query, notes, code } = options
  const path = outPath(words, 'out', isFolder(format) ? 'folder' : 'file')
  if (path === null && preview !== true)
    throw new UsageError('Say where to write with --out, or look at what would leave with --preview.')
  if (positionals.length > 0 && query !== undefined)
    throw new UsageError('Say which letters either by --query or by naming them.')
  if ((notes === true || code !== undefined || comparedIn(options).length > 0) && format !== 'pack')
    throw new UsageError('Notes and comparisons leave only in a pack: --format pack.')
  if (code !== undefined && notes !== true)
    throw new UsageError('--code chooses among notes, which leave only with --notes.')
  return {
    ...{ format, style, language, named: positionals, compared: comparedIn(options) },
    path,
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
    ...{ format: asked.format, style: asked.style, language: asked.language },
    ...{ notes: await notesOf(library, asked) },
    comparisons: await Promise.all(asked.compared.map((letters) => keysOf(library, letters))),
  })
  const facts = jsonOf(draft)
  if (asked.preview || asked.path === null) {
    const lines = await allLines(
      draft.files,
      async (page) => (await library.call('letter-exports.lines', { draft: draft.id, ...page })).lines,
    )
    print(words, { ...facts, lines }, () => [
      ...lines.map(({ text }) => text),
      ...lostFromLetters(draft.lost),
    ])
    return
  }
  const drawnUp = await library.call('letter-exports.written', { draft: draft.id })
  const stretch = (file: number, offset: number) =>
    library.call('letter-exports.stretch', { draft: draft.id, file, offset })
  const files = await writeDrawnUp(
    { files: drawnUp.files, isFolder: isFolder(drawnUp.format), stretch },
    asked.path,
  )
  print(words, { written: draft.letters, path: asked.path, files, ...facts }, () => [
    `${draft.letters} letters written to ${asked.path ?? ''}.`,
    ...(draft.notes === 0
      ? []
      : [draft.notes === 1 ? '1 private note is in it.' : `${draft.notes} private notes are in it.`]),
    ...lostFromLetters(draft.lost),
  ])
}

function jsonOf({ format, letters, notes, comparisons, texts, lost }: LettersDraft) {
  return { format, letters, notes, comparisons, texts, lost }
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
