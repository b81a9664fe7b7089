/** `letterbook notes add`: a new note on a passage, a letter, a person or nothing. */
import { randomUUID } from 'node:crypto'
import { longestNote } from '@shared/contract/notes'
import { AppError, messageOf } from '@shared/failure'
import type { Letter, Span } from '@shared/letter'
import { type Anchor, type NoteAbout, noteColours } from '@shared/note'
import { fold, foldText, originalSpan } from '@shared/text/fold'
import { occurrences } from '@shared/text/occurrences'
import type { Library } from '../library/services/library'
import { firstBytes } from './given-file'
import { letterIn } from './named-letter'
import { codeNamed } from './notes-choice'
import { nameOf, noteJson } from './notes-list'
import { print } from './spoken'
import { UsageError, type Words } from './usage'

export function checkedNote(words: Words, given: readonly string[]): void {
  const [body, ...more] = given
  if (body === undefined || body.trim() === '' || more.length > 0) {
    throw new UsageError('notes add takes the words of the note in quotation marks, or - to read them.')
  }
  const { on, quote, person } = words.options
  if (quote !== undefined && on === undefined) {
    throw new UsageError('Name the letter in which the words of --quote stand: --on ID-OR-PATH.')
  }
  if (person !== undefined && on !== undefined) {
    throw new UsageError('A note stands either on a letter or on a person.')
  }
  colourOf(words)
}

function colourOf({ options: { colour } }: Words) {
  if (colour === undefined) return 'none'
  const known = noteColours.find((one) => one === colour)
  if (known === undefined) throw new UsageError(`--colour takes one of: ${noteColours.join(', ')}.`)
  return known
}

const standardInput = 0
/** More than the longest note has in any script. */
const mostBytes = 4 * longestNote + 1

/** Errors: `refused` for what is no text, or nothing at all. */
function fromStandardInput(): string {
  const body = textOf(standardInputBytes()).trimEnd()
  if (body === '') throw new AppError('refused', 'Nothing came on standard input, so no note was written.')
  return body
}

function standardInputBytes(): Buffer {
  try {
    return firstBytes(standardInput, mostBytes)
  } catch (thrown) {
    throw new AppError(
      'refused',
      `Standard input cannot be read (${messageOf(thrown)}). No note was written.`,
    )
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('refused', 'What came on standard input is no text in UTF-8, so no note was written.')
  }
}

export async function addedNote(
  library: Library,
  words: Words,
  [given = '']: readonly string[],
): Promise<void> {
  const body = given === '-' ? fromStandardInput() : given
  if (body.length > longestNote)
    throw new AppError(
      'refused',
      `A note has at most ${longestNote} characters; this one has ${body.length}.`,
    )
  const { on, quote, person, code } = words.options
  const codes = await library.call('codes.list', {})
  const marked = typeof code === 'string' ? code.split(',').map((name) => codeNamed(codes, name).id) : []
  const letter = typeof on === 'string' ? await letterIn(library, on) : null
  const anchors =
    letter !== null && typeof quote === 'string' ? [await passageOf(library, letter, quote)] : []
  const note = await library.call('notes.add', {
    ...{ id: randomUUID(), anchors, body, colour: colourOf(words), codes: marked },
    about: aboutOf(letter, anchors, typeof person === 'string' ? person : null),
  })
  print(words, noteJson(note, codes), () => [`Added ${note.id}.`])
}

function aboutOf(letter: Letter | null, anchors: readonly Anchor[], person: string | null): NoteAbout {
  if (anchors.length > 0) return { kind: 'passages' }
  if (letter !== null) return { kind: 'letter', letterKey: letter.key }
  return person === null ? { kind: 'nothing' } : { kind: 'person', name: person }
}

/** Errors: `not-found`, and `refused` when the words stand there several times. */
async function passageOf(library: Library, letter: Letter, quote: string): Promise<Anchor> {
  const spans = spansOf(letter.text, quote)
  const [span] = spans
  if (span === undefined) {
    throw new AppError('not-found', `These words do not stand in ${nameOf(letter.key)}.`)
  }
  if (spans.length > 1) {
    throw new AppError(
      'refused',
      `These words stand in ${nameOf(letter.key)} ${spans.length} times. Name more of them, so that they stand there once.`,
    )
  }
  const [anchor] = await library.call('anchors.describe', { passages: [{ letterKey: letter.key, ...span }] })
  if (!anchor) throw new AppError('refused', `${nameOf(letter.key)} changed meanwhile. Try again.`)
  return anchor
}

/** Where whole words stand, as they are written; when they do not, in whatever case, accents and signs. */
function spansOf(text: string, quote: string): readonly Span[] {
  const asWritten = occurrences(text, quote.trim()).map((start) => ({
    start,
    end: start + quote.trim().length,
  }))
  if (asWritten.length > 0) return asWritten
  const folded = fold(text)
  const wanted = ` ${foldText(quote)} `
  if (wanted.trim() === '') return []
  return occurrences(` ${folded.text} `, wanted).map((at) => {
    const [start, end] = originalSpan(folded, at, at + wanted.length - 2)
    return { start, end }
  })
}
