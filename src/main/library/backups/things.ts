/**
 * What a notebook is made of, thing by thing, as the changes that copy it: to compare two notebooks and to take over
 * from one. It only reads.
 */
import { hash } from 'node:crypto'
import type { ThingKind } from '@shared/backup'
import { foldText } from '@shared/text/fold'
import { copiesOfCodes } from '../codes/code-rows'
import type { Db } from '../db/open'
import { slotOf as slotOfDecision } from '../judgements/contradictions'
import { copiesOfCorrections } from '../judgements/correction-rows'
import { slotOf as slotOfCorrection } from '../judgements/correction-slots'
import { copiesOfDecisions } from '../judgements/decision-rows'
import { copiesOfEncodings } from '../judgements/encoding-rows'
import { copiesOfProblems } from '../judgements/ignored-problem-rows'
import type { Change, ChangeOf } from '../notebook/changes'
import { copiesOfNotes } from '../notes/copies-of-notes'
import { copiesOfReadingTables } from '../reading-tables/reading-table-rows'
import { copiesOfSearches } from '../saved-searches/copies-of-searches'
import { copiesOfPins } from '../translations/pin-rows'
import type { Thing, ThingCopies } from './thing'
import { sideOf } from './thing-words'
import { type Translation, translated } from './translation'

function keyOf(kind: ThingKind, identity: string): string {
  return `${kind} ${identity}`
}

/** Everything of a notebook, in the names that a translation gives; one of each key. */
export function* thingsOf(db: Db, translation: Translation): Generator<Thing> {
  const codes = codesOf(db, translation)
  const names = new Map(codes.map(({ id, name }) => [id, name]))
  const thing = (identity: string, copies: ThingCopies, content: unknown): Thing => ({
    key: keyOf(copies.kind, identity),
    kind: copies.kind,
    digest: hash('sha256', JSON.stringify(content), 'base64'),
    side: sideOf(copies, names),
    copies,
  })
  for (const code of codes) {
    const { created: _, changed: __, place: ___, ...content } = code
    yield thing(code.id, { kind: 'code', code }, content)
  }
  yield* searchThings(db, translation, thing)
  yield* noteThings(db, translation, thing)
  yield* judgementThings(db, translation, thing)
}

type MakeThing = (identity: string, copies: ThingCopies, content: unknown) => Thing
type CopiedCode = ChangeOf<'code-copied'>['code']

/** Codes that are another's here are left out: they are one. */
function codesOf(db: Db, translation: Translation): readonly CopiedCode[] {
  return [...copiesOfCodes(db)].flatMap((copy) => {
    if (copy.kind !== 'code-copied' || translation.codes.has(copy.code.id)) return []
    const change = translated(copy, translation)
    return change.kind === 'code-copied' ? [change.code] : []
  })
}

/** Codes that were made in both notebooks under one name, below the same. */
export function sameCodes(here: Db, there: Db): ReadonlyMap<string, string> {
  const standing = (db: Db) =>
    [...copiesOfCodes(db)].flatMap((copy) =>
      copy.kind === 'code-copied' && copy.code.removed === null ? [copy.code] : [],
    )
  const known = standing(here)
  const ids = new Set(
    [...copiesOfCodes(here)].flatMap((copy) => (copy.kind === 'code-copied' ? copy.code.id : [])),
  )
  const found = new Map<string, string>()
  const nameOf = (code: CopiedCode) => foldText(code.name)
  const strangers = standing(there).filter(({ id }) => !ids.has(id))
  // Parents may stand behind those below them: a round finds one more generation.
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const code of strangers) {
      const parent = code.parent === null ? null : (found.get(code.parent) ?? code.parent)
      const same = known.find((one) => one.parent === parent && nameOf(one) === nameOf(code))
      if (same && !found.has(code.id)) found.set(code.id, same.id)
    }
  }
  return found
}

function* noteThings(db: Db, translation: Translation, thing: MakeThing): Generator<Thing> {
  let note: ChangeOf<'note-copied'> | null = null
  const made = (detail: ChangeOf<'note-detail-copied'> | null): Thing | null => {
    if (note === null) return null
    const copied = note
    note = null
    return thing(copied.id, { kind: 'note', note: copied, detail }, contentOfNote(copied, detail))
  }
  for (const copy of copiesOfNotes(db)) {
    const change = translated(copy, translation)
    if (change.kind === 'note-copied') {
      const before = made(null)
      if (before) yield before
      note = change
    } else if (change.kind === 'note-detail-copied') {
      const whole = made(change)
      if (whole) yield whole
    }
  }
  const last = made(null)
  if (last) yield last
}

function contentOfNote(
  note: ChangeOf<'note-copied'>,
  detail: ChangeOf<'note-detail-copied'> | null,
): unknown {
  const { about, subject } = detail?.detail ?? {
    about: note.anchors.length > 0 ? 'passages' : 'nothing',
    subject: null,
  }
  return [
    note.revisions.at(-1)?.body,
    note.anchors.map(orderedAnchor),
    about === 'passages' || about === 'nothing' ? [] : [about, subject],
    marksOfNote(detail),
    (detail?.mentions ?? []).flatMap(({ mention, removed }) => (removed === null ? mention.id : [])).sort(),
    note.removed !== null,
  ]
}

export function marksOfNote(detail: ChangeOf<'note-detail-copied'> | null): unknown {
  return [detail?.detail?.colour ?? 'none', detail?.detail?.codes ?? []]
}

export function orderedAnchor(anchor: ChangeOf<'note-copied'>['anchors'][number]): unknown {
  return [anchor.letterKey, anchor.textHash, anchor.start, anchor.end, anchor.exact]
}

function* searchThings(db: Db, translation: Translation, thing: MakeThing): Generator<Thing> {
  const searches = new Map<string, ChangeOf<'saved-search-copied'>['search']>()
  const looks = new Map<string, ChangeOf<'search-look-copied'>>()
  const memories = new Map<string, Change[]>()
  const folders: ChangeOf<'search-folder-copied'>['folder'][] = []
  const places = new Map<string, string | null>()
  const runs: ChangeOf<'search-run-copied'>[] = []
  const remember = (id: string, change: Change) => memories.set(id, [...(memories.get(id) ?? []), change])
  for (const copy of copiesOfSearches(db)) {
    const change = translated(copy, translation)
    if (change.kind === 'saved-search-copied') searches.set(change.search.id, change.search)
    else if (change.kind === 'search-look-copied') looks.set(change.id, change)
    else if (change.kind === 'search-folder-copied') folders.push(change.folder)
    else if (change.kind === 'searches-placed')
      for (const { id, folderId } of change.placed) places.set(id, folderId)
    else if (change.kind === 'search-run-copied') runs.push(change)
    else if (change.kind === 'search-memory-copied')
      // The look by which it was seen cannot be undone from another notebook.
      remember(change.id, { ...change, look: null, former: null })
    else if (change.kind === 'seen-letters-copied' || change.kind === 'dismissed-lines-copied')
      remember(change.id, change)
  }
  for (const folder of folders) {
    const copies = { kind: 'search-folder', folder, folderId: places.get(folder.id) ?? null } as const
    yield thing(folder.id, copies, [folder.name, folder.removed !== null])
  }
  for (const [id, search] of searches) {
    const look = looks.get(id) ?? null
    const memory = memories.get(id) ?? []
    const copies = { kind: 'saved-search', search, look, memory, folderId: places.get(id) ?? null } as const
    const content = [search.name, search.query, search.order, look?.look ?? null, search.removed !== null]
    yield thing(id, copies, content)
  }
  for (const copy of runs) yield thing(copy.run.id, { kind: 'search-run', copy }, copy.run)
}

function* judgementThings(db: Db, translation: Translation, thing: MakeThing): Generator<Thing> {
  const all = <C extends Change>(copies: Iterable<C>): readonly C[] =>
    [...copies].map((copy) => translated(copy, translation) as C)
  for (const copy of standingOrNewest(all(copiesOfCorrections(db)), (one) =>
    slotOfCorrection(one.correction),
  )) {
    const { verdict, value, target } = copy.correction
    const slot = slotOfCorrection(copy.correction)
    yield thing(slot, { kind: 'correction', copy }, [verdict, value, target, copy.removed !== null])
  }
  for (const copy of standingOrNewest(all(copiesOfDecisions(db)), (one) => slotOfDecision(one.decision))) {
    const { kind, members, as } = copy.decision
    const content = [kind, members.toSorted(), as, copy.removed !== null]
    yield thing(slotOfDecision(copy.decision), { kind: 'decision', copy }, content)
  }
  for (const copy of all(copiesOfEncodings(db))) {
    const { folderId, path, encoding } = copy.choice
    const content = [encoding, copy.removed !== null]
    yield thing(JSON.stringify([folderId, path]), { kind: 'encoding', copy }, content)
  }
  for (const copy of all(copiesOfProblems(db))) {
    const { key, code } = copy.problem
    yield thing(JSON.stringify([key, code]), { kind: 'ignored-problem', copy }, copy.removed !== null)
  }
  for (const copy of all(copiesOfReadingTables(db))) {
    const { name, arrangement, removed, id } = copy.table
    yield thing(id, { kind: 'reading-table', table: copy.table }, [name, arrangement, removed !== null])
  }
  for (const copy of all(copiesOfPins(db))) {
    const content = [orderedAnchor(copy.pin.a), orderedAnchor(copy.pin.b), copy.removed !== null]
    yield thing(copy.pin.id, { kind: 'sentence-pin', copy }, content)
  }
}

interface Kept {
  readonly removed: string | null
  readonly number: number
}

/** Of all that were said about the same, the one that stands, else the newest that was taken back. */
function standingOrNewest<C extends Kept>(copies: readonly C[], slotOf: (copy: C) => string): Iterable<C> {
  const found = new Map<string, C>()
  for (const copy of copies) {
    const slot = slotOf(copy)
    const other = found.get(slot)
    if (other === undefined || rank(copy) >= rank(other)) found.set(slot, copy)
  }
  return found.values()
}

function rank({ removed, number }: Kept): number {
  return removed === null ? Number.POSITIVE_INFINITY : number
}
