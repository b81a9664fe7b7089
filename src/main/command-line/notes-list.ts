/** `letterbook notes list`: notes with their passages and how these were found. */
import type { CodeContent } from '@shared/code'
import { AppError } from '@shared/failure'
import { parseLetterKey } from '@shared/letter-key'
import {
  type Anchor,
  type AnchorPlace,
  allNotes,
  anchorStates,
  type Note,
  type NoteAbout,
  type NoteChoice,
  noteChoiceSchema,
} from '@shared/note'
import { foldText } from '@shared/text/fold'
import { tagsIn } from '@shared/text/note-tags'
import { standingCodes } from '../library/codes/code-rows'
import { listNotes } from '../library/notes/note-list'
import { readNotes } from '../library/notes/read-note'
import { placeJson } from './named-letter'
import { type ReadNotebook, withNotebook } from './read-only'
import { print, UsageError, type Words, wholeNumber } from './usage'

/** Options that only adding knows. */
const notForLists = ['quote', 'colour'] as const

export function checkedChoice(words: Words, given: readonly string[]): void {
  if (given.length > 1) throw new UsageError('Put the words to look for in quotation marks.')
  for (const option of notForLists) {
    if (words.options[option] !== undefined) throw new UsageError(`notes list takes no --${option}.`)
  }
  pageOf(words)
  stateOf(words)
}

function pageOf(words: Words) {
  return {
    limit: wholeNumber(words, 'limit', 20, 500),
    offset: wholeNumber(words, 'offset', 0, 1_000_000_000),
  }
}

function stateOf({ options: { state } }: Words) {
  if (state === undefined) return []
  const known = anchorStates.find((one) => one === state)
  if (known === undefined) throw new UsageError(`--state takes one of: ${anchorStates.join(', ')}.`)
  return [known]
}

/** Beside a running app as well: it only reads. */
export async function listedNotes(words: Words, given: readonly string[]): Promise<void> {
  await withNotebook(words, (notebook) => printNotes(notebook, words, given))
}

async function printNotes(notebook: ReadNotebook, words: Words, given: readonly string[]): Promise<void> {
  const { db } = notebook
  const codes = standingCodes(db)
  const choice = noteChoiceSchema.parse(await choiceOf(notebook, words, given, codes))
  const { total, notes: heads } = listNotes(db, {
    ...{ choice, order: 'changed', descending: true },
    ...pageOf(words),
  })
  const notes = readNotes(
    db,
    heads.map(({ id }) => id),
  )
  print(words, { total, notes: notes.map((note) => noteJson(note, codes)) }, () =>
    total === 0 ? ['No notes.'] : [`${notes.length} of ${total} notes`, ...notes.flatMap(linesOf(codes))],
  )
}

async function choiceOf(
  notebook: ReadNotebook,
  words: Words,
  [wanted = '']: readonly string[],
  codes: readonly CodeContent[],
): Promise<NoteChoice> {
  const { on, code, tag, person, bin } = words.options
  return {
    ...allNotes,
    words: wanted,
    letterKeys: typeof on === 'string' ? [(await notebook.letterNamed(on)).key] : [],
    codes: typeof code === 'string' ? [codeNamed(codes, code).id] : [],
    tag: typeof tag === 'string' ? tag.replace(/^#/, '') : null,
    person: typeof person === 'string' ? person : null,
    states: stateOf(words),
    bin: bin === true,
  }
}

/** By its name, or by `above/its name`. Errors: `not-found`, `refused` when there are several. */
export function codeNamed(codes: readonly CodeContent[], name: string): CodeContent {
  const wanted = foldText(name)
  const found = codes.filter((code) =>
    [code.name, pathOf(codes, code).join('/')].some((known) => foldText(known) === wanted),
  )
  const [code, other] = found
  if (code === undefined) throw new AppError('not-found', `There is no code “${name}”.`)
  if (other === undefined) return code
  const paths = found.map((one) => pathOf(codes, one).join('/'))
  throw new AppError('refused', `There are several codes “${name}”: ${paths.join(', ')}. Name one of them.`)
}

function pathOf(codes: readonly CodeContent[], code: CodeContent): readonly string[] {
  const above = codes.find(({ id }) => id === code.parent)
  return above ? [...pathOf(codes, above), code.name] : [code.name]
}

export function noteJson(note: Note, codes: readonly CodeContent[]) {
  return {
    id: note.id,
    about: aboutJson(note.about),
    anchors: note.anchors.map((anchor, at) => anchorJson(anchor, note.places[at] ?? null)),
    body: note.body,
    colour: note.colour,
    codes: namesOf(note, codes),
    tags: tagsIn(note.body),
    created: note.created,
    changed: note.changed,
    ...(note.removed === null ? {} : { removed: note.removed }),
  }
}

function aboutJson(about: NoteAbout) {
  return about.kind === 'letter' ? { kind: about.kind, ...placeJson(about.letterKey) } : about
}

/** `start` and `end` are where it stands in the text as it is now; null where that is not known for certain. */
function anchorJson({ letterKey, exact, start, end }: Anchor, place: AnchorPlace | null) {
  const span = place === null ? { start, end } : place.span
  return {
    ...placeJson(letterKey),
    state: place?.state ?? null,
    start: span?.start ?? null,
    end: span?.end ?? null,
    quote: exact,
  }
}

function namesOf(note: Note, codes: readonly CodeContent[]): readonly string[] {
  return note.codes.flatMap((id) => {
    const code = codes.find((one) => one.id === id)
    return code ? pathOf(codes, code).join('/') : []
  })
}

const linesOf =
  (codes: readonly CodeContent[]) =>
  (note: Note): readonly string[] => [
    `${note.changed}  ${note.id}${note.removed === null ? '' : '  (in the bin)'}`,
    ...subjectLines(note),
    ...(note.codes.length === 0 ? [] : [`    codes: ${namesOf(note, codes).join(', ')}`]),
    ...note.body.split('\n').map((line) => `    ${line}`),
  ]

function subjectLines({ about, anchors, places }: Note): readonly string[] {
  switch (about.kind) {
    case 'passages':
      return anchors.map(({ letterKey, exact }, at) => {
        const state = places[at]?.state ?? 'not looked for'
        return `    ${nameOf(letterKey)}: “${exact.replace(/\s+/g, ' ')}” (${state})`
      })
    case 'letter':
      return [`    ${nameOf(about.letterKey)}`]
    case 'person':
      return [`    ${about.name}`]
    case 'saved-search':
      return [`    the saved search ${about.id}`]
    case 'nothing':
      return []
  }
}

/** The path of a letter, with the part of its file when that has several. */
export function nameOf(letterKey: string): string {
  const place = parseLetterKey(letterKey)
  if (place === null) return letterKey
  return place.part === '' ? place.path : `${place.path}#${place.part}`
}
