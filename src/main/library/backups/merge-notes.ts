/** The changes by which notes of another notebook come into this one. Pure; what is here stays in the note's history. */
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Change, ChangeOf } from '../notebook/changes'
import type { ThingCopies } from './thing'
import { marksOfNote, orderedAnchor } from './things'

type CopiedNote = Extract<ThingCopies, { readonly kind: 'note' }>
type Detail = ChangeOf<'note-detail-copied'>

/** Codes that the notebook has, or will have after the merge. */
export type KnownCodes = ReadonlySet<string>

/** The whole note with its history; `sequence` is the number that the first of these changes will have. */
export function addedNote({ note, detail }: CopiedNote, codes: KnownCodes, sequence: number): Change[] {
  const copy = { ...note, number: sequence, changedIn: sequence }
  return detail === null ? [copy] : [copy, withKnownCodes(detail, codes)]
}

/** The same beside the one that is here. */
export function noteBeside({ note, detail }: CopiedNote, codes: KnownCodes, sequence: number): Change[] {
  const id = randomUUID()
  const copies = { note: { ...note, id }, detail: detail && { ...detail, id } }
  return addedNote({ kind: 'note', ...copies }, codes, sequence)
}

function withKnownCodes(copy: Detail, codes: KnownCodes): Detail {
  return { ...copy, detail: copy.detail && { ...copy.detail, codes: known(copy.detail.codes, codes) } }
}

function known(ids: readonly string[], codes: KnownCodes): string[] {
  return ids.filter((id) => codes.has(id))
}

/** The note here becomes what the other one is: each of its versions that is not here is saved after those that are. */
export function noteTakenOver(here: CopiedNote, there: CopiedNote, codes: KnownCodes): Change[] {
  const { id } = here.note
  return [
    ...editsTowards(here, there),
    ...markTowards(here, there, codes),
    ...anchorsTowards(here, there),
    ...(here.note.removed === null && there.note.removed !== null
      ? [{ kind: 'notes-removed' as const, ids: [id] }]
      : []),
    ...(here.note.removed !== null && there.note.removed === null
      ? [{ kind: 'notes-restored' as const, ids: [id] }]
      : []),
  ]
}

type Edit = ChangeOf<'note-edited'>

function editsTowards(here: CopiedNote, there: CopiedNote): readonly Edit[] {
  const { id, revisions } = here.note
  const last = revisions.at(-1)
  const newest = there.note.revisions.at(-1)
  const bodies = versionsToAdd(here, there).map(({ body }) => body)
  // The last of several versions may be the one that is here already, put back.
  if (bodies.length === 0 && newest && newest.body !== last?.body) bodies.push(newest.body)
  const mentions = standingMentions(there)
  if (bodies.length === 0 && last && !isDeepStrictEqual(mentions, standingMentions(here)))
    bodies.push(last.body)
  return bodies.map((body, index) => ({
    kind: 'note-edited',
    id,
    revision: (last?.revision ?? 0) + 1 + index,
    sitting: true,
    text: { body },
    ...(index === bodies.length - 1 ? { mentions } : {}),
  }))
}

type Version = CopiedNote['note']['revisions'][number]

/** What was saved there after the newest version that both have. */
function versionsToAdd(here: CopiedNote, there: CopiedNote): readonly Version[] {
  const had = (one: Version) =>
    here.note.revisions.some(({ saved, body }) => saved === one.saved && body === one.body)
  const common = there.note.revisions.findLastIndex(had)
  return common < 0 ? there.note.revisions.slice(-1) : there.note.revisions.slice(common + 1)
}

function standingMentions({ detail }: CopiedNote): NonNullable<Edit['mentions']> {
  return (detail?.mentions ?? []).flatMap(({ mention, removed }) => (removed === null ? [mention] : []))
}

function markTowards(here: CopiedNote, there: CopiedNote, codes: KnownCodes): readonly Change[] {
  if (isDeepStrictEqual(marksOfNote(here.detail), marksOfNote(there.detail))) return []
  const { colour, codes: ids } = there.detail?.detail ?? { colour: 'none', codes: [] }
  return [{ kind: 'notes-marked', marks: [{ id: here.note.id, colour, codes: known(ids, codes) }] }]
}

function anchorsTowards(here: CopiedNote, there: CopiedNote): readonly Change[] {
  const anchors = there.note.anchors.flatMap((anchor, place) => {
    const mine = here.note.anchors[place]
    const isSame = mine === undefined || isDeepStrictEqual(orderedAnchor(mine), orderedAnchor(anchor))
    return isSame ? [] : [{ note: here.note.id, place, anchor }]
  })
  return anchors.length === 0 ? [] : [{ kind: 'anchors-put', anchors }]
}
