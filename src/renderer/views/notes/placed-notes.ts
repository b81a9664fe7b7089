/** The notes of a letter in the order of their passages, stored ones and those still being written. Pure. */
import type { Letter } from '@shared/letter'
import type { AnchorState, Note } from '@shared/note'
import { placeOf } from '../../state/anchors'
import type { Draft } from '../../state/notes'
import type { NoteMark } from '../reader/segments'

export interface PlacedNote {
  readonly id: string
  readonly number: number
  readonly quote: string
  /** Null for a note that is being written and was never stored. */
  readonly note: Note | null
  readonly draft: Draft | null
  readonly state: AnchorState
  /** Where its passage begins; null when it has no place. */
  readonly start: number | null
  readonly end: number | null
}

export interface PlacedNotes {
  readonly notes: readonly PlacedNote[]
  readonly marks: readonly NoteMark[]
}

export function placedNotes(
  letter: Letter,
  stored: readonly Note[],
  drafts: ReadonlyMap<string, Draft>,
): PlacedNotes {
  const known = new Set(stored.map((note) => note.id))
  const fresh = [...drafts.values()].filter((draft) => draft.letterKey === letter.key && !known.has(draft.id))
  const all = [
    ...stored.map((note) => placed(letter, note.id, note, drafts.get(note.id) ?? null)),
    ...fresh.map((draft) => placed(letter, draft.id, null, draft)),
  ].sort(byPlace)
  const notes = all.map((note, at) => ({ ...note, number: at + 1 }))
  const marks = notes.flatMap(({ id, number, start, end }) =>
    start === null || end === null ? [] : [{ id, number, start, end }],
  )
  return { notes, marks }
}

function placed(letter: Letter, id: string, note: Note | null, draft: Draft | null): PlacedNote {
  const anchors = note?.anchors ?? draft?.anchors ?? []
  const anchor = anchors.find((candidate) => candidate.letterKey === letter.key)
  const nowhere = { id, number: 0, quote: anchor?.exact ?? '', note, draft, start: null, end: null } as const
  if (anchor === undefined) return { ...nowhere, state: 'orphan' }
  const { state, span } = placeOf(anchor, letter)
  return { ...nowhere, state, start: span?.start ?? null, end: span?.end ?? null }
}

/** Notes without a place come last. */
function byPlace(a: PlacedNote, b: PlacedNote): number {
  const start = (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER)
  return start || (a.end ?? 0) - (b.end ?? 0) || a.id.localeCompare(b.id)
}
