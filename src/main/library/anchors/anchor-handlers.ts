/**
 * Answers the calls about anchors that the notebook knows everything for: what waits for the reader, what the reader
 * decided, and what the search service found.
 */
import type { Answer, Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import { type Anchor, type AnchorAt, anchorSchema } from '@shared/note'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { Notebook } from '../notebook/open-notebook'
import { wellFormed } from '../notebook/well-formed'
import { anchorsOf } from '../notes/anchor-rows'
import { noteRow } from '../notes/note-rows'
import { anchorAt } from './anchor-rows'
import { dropUnusedTexts, keepTexts, keptTexts, wantedTexts } from './kept-texts'
import { lookedFor, placeAsMade, placesOf, recordPlace } from './place-rows'
import { reviewAnchors } from './review'

export function anchorHandlers(
  notebook: () => Notebook,
): SubjectHandlers<'notebook', 'anchors'> & SubjectHandlers<'notebook', 'texts'> {
  return {
    'anchors.review': (ask) => reviewAnchors(notebook().db, ask),
    'anchors.leave': (ask) => leaveAnchors(notebook(), ask),
    'anchors.put': (ask) => putAnchors(notebook(), ask),
    'anchors.get': ({ anchors }) => placedAnchors(notebook().db, anchors),
    'anchors.held': () => lookedFor(notebook().db),
    'anchors.ofLetters': ({ letterKeys }) => anchorsOnLetters(notebook().db, letterKeys),
    'anchors.record': (ask) => recordPlaces(notebook().db, ask),
    'texts.wanted': ({ letterKeys }) => wantedTexts(notebook().db, letterKeys),
    'texts.keep': ({ texts }) => {
      keepTexts(notebook().db, texts)
      return null
    },
    'texts.kept': ({ textHashes }) => keptTexts(notebook().db, textHashes),
  }
}

function knownAnchor(db: Db, at: AnchorAt): Anchor {
  const anchor = anchorAt(db, at)
  if (anchor === undefined) throw new AppError('not-found', 'This note has no such passage any more.')
  return anchor
}

/** Each once; asked for more than once the last one holds. Those that stand so already change nothing. */
function putAnchors(notebook: Notebook, ask: Ask<'anchors.put'>): null {
  const wanted = new Map(ask.anchors.map((at) => [`${at.place} ${at.note}`, at]))
  const anchors = [...wanted.values()]
    .map((at) => ({ ...at, anchor: anchorSchema.parse(wellFormed(at.anchor)) }))
    .filter((at) => !isSame(knownAnchor(notebook.db, at), at.anchor))
  if (anchors.length > 0) notebook.record({ kind: 'anchors-put', anchors })
  return null
}

function isSame(one: Anchor, other: Anchor): boolean {
  const names = Object.keys(anchorSchema.shape) as (keyof Anchor)[]
  return names.every((name) => one[name] === other[name])
}

/** What is found for certain in its place needs no leaving. */
function leaveAnchors(notebook: Notebook, ask: Ask<'anchors.leave'>): null {
  const anchors = placedAnchors(notebook.db, ask.anchors)
    .filter(({ found }) => found.state !== 'exact' && found.left !== ask.left)
    .map(({ note, place, found }) => ({ note, place, state: found.state, textHash: found.textHash }))
  if (anchors.length > 0) notebook.record({ kind: 'anchors-left', anchors, left: ask.left })
  return null
}

function placedAnchors(db: Db, ats: readonly AnchorAt[]): Answer<'anchors.get'> {
  return ats.map(({ note, place }) => {
    const anchor = knownAnchor(db, { note, place })
    const number = noteRow(db, note)?.number ?? 0
    const found = placesOf(db, number, anchorsOf(db, number))[place] ?? placeAsMade(anchor)
    return { note, place, anchor, found }
  })
}

/** Those of notes in the bin too: they may come back. */
function anchorsOnLetters(db: Db, letterKeys: readonly string[]): Answer<'anchors.ofLetters'> {
  const notesOn = statement<{ number: number; id: string }>(
    db,
    `SELECT number, id FROM note WHERE number IN (SELECT note FROM anchor WHERE letter_key = ?) ORDER BY number`,
  )
  return letterKeys.flatMap((letterKey) =>
    notesOn.all(letterKey).flatMap(({ number, id }) => {
      const anchors = anchorsOf(db, number)
      const places = placesOf(db, number, anchors)
      return anchors.flatMap((anchor, place) =>
        anchor.letterKey === letterKey
          ? [{ note: id, place, anchor, found: places[place] ?? placeAsMade(anchor) }]
          : [],
      )
    }),
  )
}

/**
 * Keeps where passages were found. Passages that the reader put elsewhere meanwhile, or whose letter came to stand under
 * another key, are passed over: they are looked for again.
 */
function recordPlaces(db: Db, ask: Ask<'anchors.record'>): null {
  db.transaction(() => {
    for (const { note, place, anchor, found } of ask.found) {
      const row = noteRow(db, note)
      const now = row === undefined ? undefined : anchorsOf(db, row.number)[place]
      if (row === undefined || now === undefined || !isSame(now, anchor)) continue
      recordPlace(db, row.number, place, found)
    }
    if (ask.done) dropUnusedTexts(db)
  }).immediate()
  return null
}
