/** Notes as a table: a row for each passage of each note. */
import type { Note } from '@shared/note'
import { linksIn } from '@shared/text/note-links'
import { table } from '../../export/table'
import { CodePoints } from '../code-points'
import {
  codeNames,
  codePaths,
  type Leaving,
  type LeavingFile,
  type LeavingLetter,
  type LeavingPassage,
  type LetterOf,
  type Pause,
  passagesOf,
} from './leaving'
import type { Losses } from './losses'

const heads = [
  ...['note', 'about', 'letter', 'date', 'path', 'start', 'end', 'state', 'quote', 'before', 'after'],
  ...['words', 'colour', 'codes', 'created', 'changed', 'key', 'text_sha256', 'written'],
]

export async function* notesTable(
  leaving: Leaving,
  letterOf: LetterOf,
  losses: Losses,
  pause: Pause,
): AsyncGenerator<LeavingFile> {
  const paths = codePaths(leaving.codes)
  const parts = [table([heads])]
  for (const note of leaving.notes) {
    countLosses(note, losses)
    parts.push(table(rowsOf(note, leaving, letterOf, paths, losses), false))
    await pause()
  }
  losses.add('code-definitions', null, leaving.codes.filter(({ definition }) => definition !== '').length)
  losses.add('code-shortcuts', null, leaving.codes.filter(({ shortcut }) => shortcut !== null).length)
  yield { path: 'notes.csv', text: parts.join('') }
}

function countLosses(note: Note, losses: Losses): void {
  if (note.revision > 1) losses.add('history', note.id)
  losses.add('mentions', note.id, note.mentions.length)
  losses.add('links', note.id, linksIn(note.body).filter(({ target }) => target.kind !== 'passage').length)
}

function rowsOf(
  note: Note,
  leaving: Leaving,
  letterOf: LetterOf,
  paths: ReadonlyMap<string, readonly string[]>,
  losses: Losses,
): readonly (readonly string[])[] {
  const own = [
    ...[note.body, note.colour === 'none' ? '' : note.colour, codeNames(note, paths).join('; ')],
    ...[note.created, note.changed],
  ]
  const passages = passagesOf(note, letterOf)
  if (passages.length === 0) {
    const { letter, key } = subjectLetter(note, letterOf, losses)
    const about = subjectName(note, leaving)
    return [
      [
        note.id,
        about,
        ...letterCells(letter),
        '',
        '',
        '',
        '',
        '',
        '',
        ...own,
        key,
        letter?.textHash ?? '',
        leaving.at,
      ],
    ]
  }
  return passages.map((passage) => {
    if (passage.letter === null) losses.add('letters', note.id)
    else if (passage.span === null) losses.add('places', note.id)
    return [
      ...[note.id, 'passage', ...letterCells(passage.letter), ...placeCells(passage)],
      ...[passage.quote, passage.anchor.before, passage.anchor.after, ...own, passage.anchor.letterKey],
      ...[passage.letter?.textHash ?? passage.anchor.textHash, leaving.at],
    ]
  })
}

/** In code points of the text, as the other formats have them. */
function placeCells({ letter, span, state }: LeavingPassage): readonly string[] {
  if (letter === null) return ['', '', 'letter-missing']
  if (span === null) return ['', '', state ?? '']
  const points = new CodePoints(letter.text)
  return [String(points.ofUnit(span.start)), String(points.ofUnit(span.end)), state ?? '']
}

function letterCells(letter: LeavingLetter | null): readonly string[] {
  if (letter === null) return ['', '', '']
  const { title, date, path, part } = letter
  return [title, date ?? '', part === '' ? path : `${path}#${part}`]
}

function subjectLetter({ id, about }: Note, letterOf: LetterOf, losses: Losses) {
  if (about.kind !== 'letter') return { letter: null, key: '' }
  const letter = letterOf(about.letterKey)
  if (letter === null) losses.add('letters', id)
  return { letter, key: about.letterKey }
}

function subjectName({ about }: Note, { searches }: Leaving): string {
  switch (about.kind) {
    case 'letter':
      return 'letter'
    case 'person':
      return `person: ${about.name}`
    case 'saved-search':
      return `saved search: ${searches.find(({ id }) => id === about.id)?.name ?? about.id}`
    case 'nothing':
    case 'passages':
      return 'notebook'
  }
}
