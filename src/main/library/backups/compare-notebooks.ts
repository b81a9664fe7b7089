/** What differs between the notebook that is open and another one. It only reads, and decides nothing. */
import { isDeepStrictEqual } from 'node:util'
import { type Difference, type ThingKind, type ThingState, thingKinds } from '@shared/backup'
import type { Db } from '../db/open'
import type { Thing, ThingCopies } from './thing'
import { marksOfNote, orderedAnchor, thingsOf } from './things'
import { noTranslation, type Translation } from './translation'

export interface DifferingThings {
  readonly key: string
  readonly kind: ThingKind
  readonly state: ThingState
  readonly here: Thing | null
  readonly there: Thing | null
}

export interface Comparison {
  readonly differing: readonly DifferingThings[]
  /** How many things are the same in both. */
  readonly same: number
}

/** Lets others be answered for a moment; throws when the work is to end. */
export type Pause = () => Promise<void>

/** Things between two pauses: a few milliseconds. */
const thingsInOneGo = 50

/**
 * In the order of kinds, and in each of the things there. Only hashes of what is the same are held in memory. It goes on
 * in slices: what is changed meanwhile may stand in the answer as it was before. `translation` gives what is there the
 * names that it has here.
 */
export async function compareNotebooks(
  here: Db,
  there: Db,
  translation: Translation,
  pause: Pause,
): Promise<Comparison> {
  const known = await gathered(here, noTranslation, pause, digestOf)
  const others = await gathered(there, translation, pause, digestOf)
  const differing = (thing: Thing) => (known.get(thing.key) === others.get(thing.key) ? null : thing)
  const mine = await gathered(here, noTranslation, pause, differing)
  const theirs = await gathered(there, translation, pause, differing)
  const keys = new Set([...theirs.keys(), ...mine.keys()])
  const found = [...keys].flatMap((key) => differenceOf(key, mine.get(key), theirs.get(key)))
  const order = (one: DifferingThings) => thingKinds.indexOf(one.kind)
  return {
    differing: found.sort((a, b) => order(a) - order(b)),
    same: [...known].filter(([key, digest]) => others.get(key) === digest).length,
  }
}

function digestOf({ digest }: Thing): string {
  return digest
}

async function gathered<Value>(
  db: Db,
  translation: Translation,
  pause: Pause,
  wanted: (thing: Thing) => Value | null,
): Promise<ReadonlyMap<string, Value>> {
  const found = new Map<string, Value>()
  let seen = 0
  for (const thing of thingsOf(db, translation)) {
    const value = wanted(thing)
    if (value !== null) found.set(thing.key, value)
    seen += 1
    if (seen % thingsInOneGo === 0) await pause()
  }
  return found
}

function differenceOf(key: string, here?: Thing, there?: Thing): readonly DifferingThings[] {
  const one = here ?? there
  if (one === undefined) return []
  const state = stateOf(here, there)
  return state === null ? [] : [{ key, kind: one.kind, state, here: here ?? null, there: there ?? null }]
}

/** Null for what one notebook took back and the other never said. */
function stateOf(here?: Thing, there?: Thing): ThingState | null {
  if (here === undefined || there === undefined) {
    const only = here ?? there
    if (only === undefined || (only.side.removed && isJudgement(only.kind))) return null
    return here === undefined ? 'only-there' : 'only-here'
  }
  const goesOnThere = isVersionOf(here.copies, there.copies)
  const goesOnHere = isVersionOf(there.copies, here.copies)
  if (goesOnThere === goesOnHere) return 'conflict'
  return goesOnThere ? 'newer-there' : 'newer-here'
}

function isJudgement(kind: ThingKind): boolean {
  switch (kind) {
    case 'correction':
    case 'decision':
    case 'encoding':
    case 'ignored-problem':
    case 'sentence-pin':
      return true
    case 'note':
    case 'code':
    case 'saved-search':
    case 'search-folder':
    case 'reading-table':
    case 'search-run':
      return false
  }
}

/**
 * Whether the note `older` stands among what the note `newer` was: its words with the moment at which they were saved,
 * its marks and its passages. Other things have no history that could tell.
 */
function isVersionOf(older: ThingCopies, newer: ThingCopies): boolean {
  if (older.kind !== 'note' || newer.kind !== 'note') return false
  const last = older.note.revisions.at(-1)
  const former = newer.detail?.former ?? []
  const wasWritten = newer.note.revisions.some((one) => one.saved === last?.saved && one.body === last.body)
  const marks = [marksOfNote(newer.detail), ...former.map(({ colour, codes }) => [colour, codes])]
  const anchors = [newer.note.anchors, ...former.flatMap((one) => (one.anchors ? [one.anchors] : []))]
  const stoodOn = older.note.anchors.map(orderedAnchor)
  return (
    wasWritten &&
    marks.some((one) => isDeepStrictEqual(one, marksOfNote(older.detail))) &&
    anchors.some((one) => isDeepStrictEqual(one.map(orderedAnchor), stoodOn)) &&
    (older.note.removed === null || newer.note.removed !== null)
  )
}

/** As the reader is shown it. */
export function shown({ key, kind, state, here, there }: DifferingThings): Difference {
  const canKeepBoth = here !== null && there !== null && keepsBoth.has(kind)
  return { key, kind, state, here: here?.side ?? null, there: there?.side ?? null, canKeepBoth }
}

/** Of the others only one can stand. */
const keepsBoth: ReadonlySet<ThingKind> = new Set(['note', 'code', 'saved-search', 'reading-table'])
