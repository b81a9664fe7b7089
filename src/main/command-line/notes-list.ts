/** `letterbook notes list`: notes with their passages and how these were found. */
import type { CodeContent } from '@shared/code'
import { parseLetterKey } from '@shared/letter-key'
import type { Anchor, AnchorPlace, Note, NoteAbout } from '@shared/note'
import { tagsIn } from '@shared/text/note-tags'
import { standingCodes } from '../library/codes/code-rows'
import { listNotes } from '../library/notes/note-list'
import { readNotes } from '../library/notes/read-note'
import { placeJson } from './named-letter'
import { checkedChoice, codePath, notesChosen } from './notes-choice'
import { type ReadNotebook, withNotebook } from './read-only'
import { print } from './spoken'
import { type Words, wholeNumber } from './usage'

export function checkedList(words: Words, given: readonly string[]): void {
  checkedChoice(words, given)
  pageOf(words)
}

function pageOf(words: Words) {
  return {
    limit: wholeNumber(words, 'limit', 20, 500),
    offset: wholeNumber(words, 'offset', 0, 1_000_000_000),
  }
}

/** Beside a running app as well: it only reads. */
export async function listedNotes(words: Words, given: readonly string[]): Promise<void> {
  await withNotebook(words, (notebook) => printNotes(notebook, words, given))
}

async function printNotes(notebook: ReadNotebook, words: Words, given: readonly string[]): Promise<void> {
  const { db } = notebook
  const codes = standingCodes(db)
  const choice = await notesChosen(words, given, { codes, letterNamed: notebook.letterNamed })
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
    return code ? codePath(codes, code).join('/') : []
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
