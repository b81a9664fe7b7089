/** The notes of a letter in the order in which they are shown, stored ones and those still being written. Pure. */
import type { Letter, Span } from '@shared/letter'
import type { Anchor, AnchorState, Note, NoteColour } from '@shared/note'
import { placeInLetter } from '../../state/anchors'
import { type Draft, lettersOf } from '../../state/notes'
import type { NoteMark } from '../reader/segments'
import { inLanes } from './mark-lanes'

/** One of the passages that a note stands on. */
export interface PlacedPassage {
  readonly anchor: Anchor
  /** Order among the note's passages, from 0. */
  readonly place: number
  readonly state: AnchorState
  /** Where it is in this letter's text; null when it is not sure to be there, or stands in another letter. */
  readonly span: Span | null
}

export interface PlacedNote {
  readonly id: string
  readonly number: number
  readonly quote: string
  /** Null for a note that is being written and was never stored. */
  readonly note: Note | null
  readonly draft: Draft | null
  readonly colour: NoteColour
  readonly codes: readonly string[]
  /** Of its least certain passage in this letter; null for a note on the whole letter. */
  readonly state: AnchorState | null
  /** Where its first passage here begins; null when it has no place. */
  readonly start: number | null
  readonly end: number | null
  readonly here: readonly PlacedPassage[]
  /** Passages of other letters. */
  readonly elsewhere: readonly PlacedPassage[]
}

export interface PlacedNotes {
  readonly notes: readonly PlacedNote[]
  readonly marks: readonly NoteMark[]
}

const leastCertainFirst: readonly AnchorState[] = ['orphan', 'ambiguous', 'changed', 'moved', 'exact']

export function placedNotes(
  letter: Letter,
  stored: readonly Note[],
  drafts: ReadonlyMap<string, Draft>,
): PlacedNotes {
  const storedIds = new Set(stored.map((note) => note.id))
  const fresh = [...drafts.values()].filter(
    (draft) => lettersOf(draft).has(letter.key) && !storedIds.has(draft.id),
  )
  const all = [
    ...stored.map((note) => placedOnce(letter, note, drafts.get(note.id) ?? null)),
    ...fresh.map((draft) => placed(letter, null, draft)),
  ].sort(byPlace)
  const notes = all.map((note, at) => numbered(note, at + 1))
  return { notes, marks: inLanes(notes.flatMap(marksOf)) }
}

/** What was placed before with nothing changed is the same value, so that a letter with hundreds of notes bears typing. */
const known = new WeakMap<Note, { readonly letter: Letter; readonly placed: PlacedNote }>()
const withNumber = new WeakMap<PlacedNote, PlacedNote>()

function placedOnce(letter: Letter, note: Note, draft: Draft | null): PlacedNote {
  const before = known.get(note)
  if (before?.letter === letter && before.placed.draft === draft) return before.placed
  const now = placed(letter, note, draft)
  known.set(note, { letter, placed: now })
  return now
}

function numbered(note: PlacedNote, number: number): PlacedNote {
  const before = withNumber.get(note)
  if (before?.number === number) return before
  const now = { ...note, number }
  withNumber.set(note, now)
  return now
}

function placed(letter: Letter, note: Note | null, draft: Draft | null): PlacedNote {
  const id = note?.id ?? draft?.id ?? ''
  const anchors = note?.anchors ?? draft?.anchors ?? []
  const passages = anchors.map((anchor, place): PlacedPassage => {
    if (anchor.letterKey !== letter.key) return { anchor, place, state: 'exact', span: null }
    const { state, span } = placeInLetter(anchor, note?.places[place] ?? null, letter)
    return { anchor, place, state, span }
  })
  const here = passages.filter(({ anchor }) => anchor.letterKey === letter.key)
  const spans = here.flatMap(({ span }) => span ?? []).toSorted((a, b) => a.start - b.start)
  const state = leastCertainFirst.find((wanted) => here.some((passage) => passage.state === wanted)) ?? null
  return {
    ...{ id, number: 0, note, draft, state, here },
    quote: here[0]?.anchor.exact ?? '',
    colour: draft?.colour ?? note?.colour ?? 'none',
    codes: draft?.codes ?? note?.codes ?? [],
    start: spans[0]?.start ?? null,
    end: spans[0]?.end ?? null,
    elsewhere: passages.filter(({ anchor }) => anchor.letterKey !== letter.key),
  }
}

function marksOf({ id, number, colour, codes, here }: PlacedNote): readonly NoteMark[] {
  return here.flatMap(({ span, state }) =>
    span === null
      ? []
      : [
          {
            id,
            number,
            colour,
            codes,
            unsure: state === 'changed',
            lane: 0,
            start: span.start,
            end: span.end,
          },
        ],
  )
}

/** What has no place stands first: passages that were not found again, then notes on the whole letter. */
function byPlace(a: PlacedNote, b: PlacedNote): number {
  return (
    rank(a) - rank(b) ||
    (a.start ?? 0) - (b.start ?? 0) ||
    (a.end ?? 0) - (b.end ?? 0) ||
    createdOf(a).localeCompare(createdOf(b)) ||
    a.id.localeCompare(b.id)
  )
}

function rank({ start, state }: PlacedNote): number {
  if (start !== null) return 2
  return state === null ? 1 : 0
}

/** Those that were never stored are the newest. */
function createdOf({ note }: PlacedNote): string {
  return note?.created ?? '~'
}
