/**
 * Notes as W3C Web Annotations (Recommendation of 23 February 2017) in JSON-LD: one collection with one page. Positions
 * are code points. What the model has no words for stands in terms of our own, which other programs pass over.
 */
import type { Note, NoteAbout } from '@shared/note'
import { describeAnchor } from '@shared/text/anchor'
import { CodePoints } from '../code-points'
import {
  letterIri,
  notebookIri,
  ownTerms,
  personIri,
  searchIri,
  webAnnotationContext,
} from './annotation-terms'
import {
  type Leaving,
  type LeavingFile,
  type LeavingLetter,
  type LeavingPassage,
  type LetterOf,
  type Pause,
  passagesOf,
} from './leaving'
import type { Losses } from './losses'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
type JsonObject = { readonly [key: string]: Json | undefined }

export async function* annotationFile(
  leaving: Leaving,
  letterOf: LetterOf,
  losses: Losses,
  pause: Pause,
): AsyncGenerator<LeavingFile> {
  const items: string[] = []
  for (const note of leaving.notes) {
    items.push(indented(annotationOf(note, leaving, letterOf, losses), 6))
    await pause()
  }
  yield { path: 'notes.jsonld', text: collectionOf(leaving, items) }
}

/** Subtle: put together as text, since one call for all notes would keep everybody waiting. */
function collectionOf({ at, codes, notes }: Leaving, items: readonly string[]): string {
  const collection = `urn:uuid:${crypto.randomUUID()}`
  const head: JsonObject = {
    '@context': [webAnnotationContext, { letterbook: ownTerms }],
    id: collection,
    type: 'AnnotationCollection',
    label: 'Notes from Letterbook',
    created: at,
    generator: { type: 'Software', name: 'Letterbook' },
    total: notes.length,
    'letterbook:codes': codes.map(({ id, parent, name, colour, definition, shortcut, place }) => ({
      ...{ id: `urn:uuid:${id}`, parent: parent === null ? null : `urn:uuid:${parent}`, name, colour },
      ...{ definition, shortcut, place },
    })),
  }
  const page = `{\n    "id": "urn:uuid:${crypto.randomUUID()}",\n    "type": "AnnotationPage",\n    "startIndex": 0,\n    "partOf": "${collection}",\n    "items": [\n${items.join(',\n')}\n    ]\n  }`
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "first": ${page}\n}\n`
}

function indented(value: JsonObject, spaces: number): string {
  const margin = ' '.repeat(spaces)
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => margin + line)
    .join('\n')
}

function annotationOf(note: Note, leaving: Leaving, letterOf: LetterOf, losses: Losses): JsonObject {
  const passages = passagesOf(note, letterOf)
  countLosses(note, passages, losses)
  const bodies = bodiesOf(note, leaving)
  const targets =
    passages.length > 0 ? passages.map(passageTarget) : [subjectTarget(note.about, leaving, letterOf)]
  return {
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: motivationOf(note),
    created: note.created,
    modified: note.changed,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: targets.length === 1 ? targets[0] : targets,
    'letterbook:about': note.about.kind,
    'letterbook:colour': note.colour,
    ...(note.mentions.length === 0
      ? {}
      : {
          'letterbook:mentions': note.mentions.map(({ id, anchor }) => ({
            ...{
              id,
              letterKey: anchor.letterKey,
              textHash: anchor.textHash,
              start: anchor.start,
              end: anchor.end,
            },
            ...{ exact: anchor.exact, before: anchor.before, after: anchor.after },
          })),
        }),
  }
}

function countLosses(note: Note, passages: readonly LeavingPassage[], losses: Losses): void {
  if (note.revision > 1) losses.add('history', note.id)
  losses.add('letters', note.id, passages.filter(({ letter }) => letter === null).length)
  losses.add(
    'places',
    note.id,
    passages.filter(({ letter, span }) => letter !== null && span === null).length,
  )
}

function motivationOf({ body, codes }: Note): string {
  if (body.trim() !== '') return 'commenting'
  return codes.length > 0 ? 'tagging' : 'highlighting'
}

function bodiesOf(note: Note, { codes }: Leaving): readonly JsonObject[] {
  const known = new Map(codes.map((code) => [code.id, code]))
  const words: JsonObject = {
    type: 'TextualBody',
    value: note.body,
    format: 'text/markdown',
    purpose: 'commenting',
    textDirection: 'auto',
  }
  const tags = note.codes.flatMap((id): readonly JsonObject[] => {
    const code = known.get(id)
    if (code === undefined) return []
    return [
      { type: 'TextualBody', value: code.name, purpose: 'tagging', 'letterbook:code': `urn:uuid:${id}` },
    ]
  })
  return note.body === '' ? tags : [words, ...tags]
}

function passageTarget(passage: LeavingPassage): JsonObject {
  const { anchor, letter, span, state } = passage
  const standing =
    letter === null || span === null
      ? anchor
      : describeAnchor(letter.text, span.start, span.end, letter.key, letter.textHash)
  const quote: JsonObject = {
    type: 'TextQuoteSelector',
    exact: standing.exact,
    prefix: standing.before,
    suffix: standing.after,
  }
  return {
    type: 'SpecificResource',
    source: letter === null ? { id: letterIri(anchor.letterKey), type: 'Text' } : letterResource(letter),
    selector: letter === null || span === null ? quote : [positionOf(letter, standing), quote],
    'letterbook:state': state ?? 'letter-missing',
    'letterbook:textHash': standing.textHash,
    // Where it stood in the text that is named, for what has no place in the newest one.
    ...(span === null ? { 'letterbook:units': [anchor.start, anchor.end] } : {}),
  }
}

function positionOf(
  { text }: LeavingLetter,
  span: { readonly start: number; readonly end: number },
): JsonObject {
  const points = new CodePoints(text)
  return { type: 'TextPositionSelector', start: points.ofUnit(span.start), end: points.ofUnit(span.end) }
}

function letterResource({ key, title, date, language }: LeavingLetter): JsonObject {
  return {
    id: letterIri(key),
    type: 'Text',
    'dcterms:title': title,
    ...(date === null ? {} : { 'dcterms:date': date }),
    ...(language === null ? {} : { language }),
  }
}

function subjectTarget(about: NoteAbout, { searches }: Leaving, letterOf: LetterOf): JsonObject {
  switch (about.kind) {
    case 'letter': {
      const letter = letterOf(about.letterKey)
      return letter === null ? { id: letterIri(about.letterKey), type: 'Text' } : letterResource(letter)
    }
    case 'person':
      return { id: personIri(about.name), 'dcterms:title': about.name }
    case 'saved-search': {
      const name = searches.find(({ id }) => id === about.id)?.name
      return { id: searchIri(about.id), ...(name === undefined ? {} : { 'dcterms:title': name }) }
    }
    case 'nothing':
    case 'passages':
      return { id: notebookIri }
  }
}
