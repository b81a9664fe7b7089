/**
 * Notes as a REFI-QDA 1.5 project (`.qdpx`): letters as plain text with `\n` alone, selections in code points with the
 * end exclusive, notes, codes and links. Each passage of each note is a selection of its own, so that it stays plain
 * which note has which code.
 */

import type { Note } from '@shared/note'
import { linksIn } from '@shared/text/note-links'
import { CodePoints } from '../code-points'
import { namedUuid } from '../named-uuid'
import { codesElement } from './code-book'
import {
  firstWords,
  keysOf,
  type Leaving,
  type LeavingFile,
  type LeavingLetter,
  type LeavingPassage,
  type LetterOf,
  type Pause,
  passagesOf,
} from './leaving'
import type { Losses } from './losses'
import { element, forbiddenSigns, textElement, withPlainLineEnds, xmlDocument } from './xml'

const projectNamespace = 'urn:QDA-XML:project:1.0'
const reader = namedUuid('the reader of this notebook')

/** A letter with what stands on it, as its element will be. */
interface Source {
  readonly guid: string
  readonly letter: LeavingLetter
  readonly points: CodePoints
  readonly selections: string[]
  readonly codings: string[]
  readonly noteRefs: string[]
}

export async function* projectFiles(
  leaving: Leaving,
  letterOf: LetterOf,
  losses: Losses,
  pause: Pause,
): AsyncGenerator<LeavingFile> {
  const sources = new Map<string, Source>()
  for (const key of new Set(leaving.notes.flatMap(keysOf))) {
    const letter = letterOf(key)
    if (letter === null) continue
    const source = sourceOf(letter)
    sources.set(key, source)
    yield { path: `sources/${source.guid}.txt`, text: plainText(letter) }
    await pause()
  }
  const project = new ProjectWriter(leaving, sources, losses)
  for (const note of leaving.notes) {
    project.add(note, passagesOf(note, letterOf))
    await pause()
  }
  yield { path: 'project.qde', text: project.written() }
}

/** Subtle: the positions count these signs, so nothing may be added to them, not even a mark of the encoding. */
function plainText({ text }: LeavingLetter): string {
  return withPlainLineEnds(text)
}

function sourceOf(letter: LeavingLetter): Source {
  return {
    guid: namedUuid(`letter ${letter.key}`),
    letter,
    points: new CodePoints(plainText(letter)),
    selections: [],
    codings: [],
    noteRefs: [],
  }
}

class ProjectWriter {
  readonly #leaving: Leaving
  readonly #sources: ReadonlyMap<string, Source>
  readonly #losses: Losses
  readonly #codes: ReadonlySet<string>
  readonly #ids: ReadonlySet<string>
  readonly #notes: string[] = []
  readonly #links: string[] = []
  readonly #pages: string[] = []

  constructor(leaving: Leaving, sources: ReadonlyMap<string, Source>, losses: Losses) {
    this.#leaving = leaving
    this.#sources = sources
    this.#losses = losses
    this.#codes = new Set(leaving.codes.map(({ id }) => id))
    this.#ids = new Set(leaving.notes.filter(hasWords).map(({ id }) => id))
  }

  add(note: Note, passages: readonly LeavingPassage[]): void {
    this.#countLosses(note)
    const placed = passages.filter(({ letter, span }) => letter !== null && span !== null)
    placed.forEach((passage, at) => {
      this.#select(note, passage, at, placed.length)
    })
    const unplaced = passages.filter((passage) => !placed.includes(passage))
    for (const { letter } of unplaced) this.#losses.add(letter === null ? 'letters' : 'places', note.id)
    if (placed.length === 0) this.#attach(note, unplaced)
    // Subtle: a note without words that stands on one passage is nothing but its selection, which carries its identity.
    if (hasWords(note) || placed.length !== 1) this.#write(note, unplaced, placed.length === 0)
    if (hasWords(note)) this.#link(note)
  }

  written(): string {
    const { codes, at } = this.#leaving
    const codeBook = codesElement(codes, this.#losses)
    const sources = [...this.#sources.values()].map(sourceElement)
    const attributes = {
      ...{ xmlns: projectNamespace, name: 'Letterbook', origin: 'Letterbook', creatingUserGUID: reader },
      ...{ creationDateTime: at },
    }
    return xmlDocument(
      element('Project', attributes, [
        element('Users', {}, [element('User', { guid: reader, name: 'Letterbook' })]),
        ...(codeBook === null ? [] : [element('CodeBook', {}, [codeBook])]),
        ...around('Sources', sources),
        ...around('Notes', this.#notes),
        ...around('Links', this.#links),
        ...this.#pages,
      ]),
    )
  }

  #select(note: Note, { letter, span, quote }: LeavingPassage, at: number, passages: number): void {
    const source = letter === null ? undefined : this.#sources.get(letter.key)
    if (source === undefined || span === null) return
    const { start, end } = plainSpan(source, span)
    const isAlone = !hasWords(note) && passages === 1
    const guid = isAlone ? note.id : namedUuid(`passage ${at} of note ${note.id}`)
    const attributes = {
      ...{ guid, name: firstWords(quote, 80), startPosition: start, endPosition: end, creatingUser: reader },
      ...{ creationDateTime: note.created, modifiedDateTime: note.changed },
    }
    const inner = [...this.#codings(note, guid), ...(isAlone ? [] : [noteRef(note.id)])]
    source.selections.push(element('PlainTextSelection', attributes, inner))
  }

  /** A note without a passage stands on its letter, or on the project. */
  #attach(note: Note, unplaced: readonly LeavingPassage[]): void {
    const key = note.about.kind === 'letter' ? note.about.letterKey : (unplaced[0]?.anchor.letterKey ?? null)
    const source = key === null ? undefined : this.#sources.get(key)
    if (note.about.kind === 'letter' && source === undefined) this.#losses.add('letters', note.id)
    if (source === undefined) this.#pages.push(noteRef(note.id))
    else source.noteRefs.push(noteRef(note.id))
    if (note.about.kind === 'person' || note.about.kind === 'saved-search')
      this.#losses.add('subjects', note.id)
    // Subtle: here too, since other programs look for the codes of a text only on the text. Our own takes them from the note.
    if (note.about.kind === 'letter') source?.codings.push(...this.#codings(note, `letter of ${note.id}`))
  }

  #write(note: Note, unplaced: readonly LeavingPassage[], withCodes: boolean): void {
    const quotes = unplaced.map(({ quote }) => `On the words: ${quote}`)
    const description = [...subjectWords(note, this.#leaving), ...quotes].join('\n')
    this.#losses.add('characters', note.id, forbiddenSigns(note.body))
    const attributes = {
      ...{ guid: note.id, name: firstWords(note.body, 80), creatingUser: reader },
      ...{ creationDateTime: note.created, modifiedDateTime: note.changed },
    }
    this.#notes.push(
      element('Note', attributes, [
        ...(description === '' ? [] : [textElement('Description', description)]),
        textElement('PlainTextContent', note.body),
        ...(withCodes ? this.#codings(note, note.id) : []),
      ]),
    )
  }

  #codings(note: Note, on: string): readonly string[] {
    return note.codes
      .filter((code) => this.#codes.has(code))
      .map((code) =>
        element(
          'Coding',
          {
            guid: namedUuid(`code ${code} on ${on} of ${note.id}`),
            creatingUser: reader,
            creationDateTime: note.created,
          },
          [element('CodeRef', { targetGUID: code })],
        ),
      )
  }

  #link(note: Note): void {
    for (const { target, words } of linksIn(note.body)) {
      if (target.kind === 'passage') continue
      const to =
        target.kind === 'letter'
          ? (this.#sources.get(target.letterKey)?.guid ?? null)
          : target.kind === 'note' && this.#ids.has(target.id)
            ? target.id
            : null
      if (to === null) this.#losses.add('links', note.id)
      else {
        const guid = namedUuid(`link ${this.#links.length} of ${note.id}`)
        const ends = { direction: 'OneWay', originGUID: note.id, targetGUID: to }
        this.#links.push(element('Link', { guid, name: words, ...ends }))
      }
    }
  }

  #countLosses(note: Note): void {
    if (note.revision > 1) this.#losses.add('history', note.id)
    if (note.colour !== 'none') this.#losses.add('colours', note.id)
    this.#losses.add('mentions', note.id, note.mentions.length)
    this.#losses.add('codes', note.id, note.codes.filter((code) => !this.#codes.has(code)).length)
  }
}

function hasWords({ body }: Note): boolean {
  return body !== ''
}

/** In code points of the text as it is written. */
function plainSpan({ letter, points }: Source, span: { readonly start: number; readonly end: number }) {
  const start = withPlainLineEnds(letter.text.slice(0, span.start)).length
  const end = withPlainLineEnds(letter.text.slice(0, span.end)).length
  return { start: points.ofUnit(start), end: points.ofUnit(end) }
}

function sourceElement({ guid, letter, selections, codings, noteRefs }: Source): string {
  const { title, path, part, date } = letter
  const facts = [part === '' ? path : `${path}#${part}`, ...(date === null ? [] : [date])].join('\n')
  const attributes = { guid, name: title, plainTextPath: `internal://${guid}.txt`, creatingUser: reader }
  const inner = [textElement('Description', facts), ...selections, ...codings, ...noteRefs]
  return element('TextSource', attributes, inner)
}

function noteRef(id: string): string {
  return element('NoteRef', { targetGUID: id })
}

function around(name: string, inner: readonly string[]): readonly string[] {
  return inner.length === 0 ? [] : [element(name, {}, inner)]
}

function subjectWords({ about }: Note, { searches }: Leaving): readonly string[] {
  switch (about.kind) {
    case 'person':
      return [`About ${about.name}`]
    case 'saved-search':
      return [`About the saved search ${searches.find(({ id }) => id === about.id)?.name ?? about.id}`]
    case 'letter':
    case 'nothing':
    case 'passages':
      return []
  }
}
