/**
 * What lists of notes are chosen and ordered by, of all notes at once, in memory: reading so many rows anew for each list
 * would keep a reader waiting who types. It follows the notebook change by change and holds nothing that is not there.
 */
import type { NoteOrder } from '@shared/note'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { notebookRow } from '../notebook/notebook-row'
import { aboutSql } from './gathered-notes'

export interface HeldNote {
  readonly number: number
  readonly changedIn: number
  readonly created: string
  readonly changed: string
  readonly isRemoved: boolean
  /** Folded words of its text and its passages. */
  readonly folded: string
  readonly about: string
  readonly subject: string | null
  readonly colour: string
  /** Of its first passage, or the letter that it is about. */
  readonly letterKey: string | null
  readonly start: number
}

interface HeldRow extends Omit<HeldNote, 'isRemoved'> {
  readonly removed: string | null
}

const columns = `
  SELECT n.number, n.changed_in AS changedIn, n.created, n.changed, n.removed, coalesce(w.folded, '') AS folded,
         ${aboutSql} AS about, d.subject, coalesce(d.colour, 'none') AS colour,
         CASE WHEN a.letter_key IS NULL AND d.about = 'letter' THEN d.subject ELSE a.letter_key END AS letterKey,
         coalesce(a.start_at, 0) AS start
    FROM note AS n
    LEFT JOIN note_words AS w ON w.note = n.number
    LEFT JOIN note_detail AS d ON d.note = n.number
    LEFT JOIN anchor AS a ON a.note = n.number AND a.place = 0`
// Two parts, because each has an index of its own.
const changedSince = `
  ${columns} WHERE n.removed IS NULL AND n.changed_in > ?
  UNION ALL ${columns} WHERE n.removed IS NOT NULL AND n.changed_in > ?`

/** More changed notes than these are read with all others. */
const mostOneByOne = 200

export class HeldNotes {
  /** Sequence of the newest change that is held. */
  private sequence = -1
  /** Each note keeps its place here, which is its slot. */
  private notes: HeldNote[] = []
  private slots = new Map<number, number>()
  /** Slots, in the order. */
  private readonly orders = new Map<NoteOrder, number[]>()

  constructor(private readonly db: Db) {}

  /** The numbers of the notes for which it holds, in this order; those without a place in it last, whichever way it goes. */
  chosen(holds: (note: HeldNote) => boolean, order: NoteOrder, descending: boolean): readonly number[] {
    // Subtle: looked at in the order of their slots, where they lie in memory one after the other, which is twice as
    // fast as in any other.
    const isChosen = Uint8Array.from(this.notes, (note) => Number(holds(note)))
    const all = this.ordered(order)
    const placed = firstAt(all, (slot) => !hasPlace(this.noteAt(slot), order))
    const slots = descending ? [...all.slice(0, placed).reverse(), ...all.slice(placed).reverse()] : [...all]
    return slots.filter((slot) => isChosen[slot] === 1).map((slot) => this.noteAt(slot).number)
  }

  /** Brings it up to date and tells which state of the notebook it holds. */
  refresh(): number {
    const now = notebookRow(this.db)?.position.sequence ?? 0
    if (now === this.sequence) return now
    const changed = this.sequence < 0 ? null : this.changedNotes()
    if (changed === null || changed.length > mostOneByOne) this.readAll()
    else for (const note of changed) this.take(note)
    this.sequence = now
    return now
  }

  /** Everything is read anew when it is asked for next: letters were moved, which no note tells. */
  forget(): void {
    this.sequence = -1
  }

  private noteAt(slot: number): HeldNote {
    const note = this.notes[slot]
    if (note === undefined) throw new Error(`No note is held at ${slot}.`)
    return note
  }

  private changedNotes(): readonly HeldNote[] {
    return statement<HeldRow>(this.db, changedSince).all(this.sequence, this.sequence).map(asHeld)
  }

  private readAll(): void {
    this.orders.clear()
    this.notes = []
    for (const row of this.db.prepare<[], HeldRow>(columns).iterate()) this.notes.push(asHeld(row))
    this.slots = new Map(this.notes.map(({ number }, slot) => [number, slot]))
  }

  private take(note: HeldNote): void {
    const slot = this.slots.get(note.number) ?? this.notes.length
    for (const slots of this.orders.values()) {
      const place = slots.indexOf(slot)
      if (place >= 0) slots.splice(place, 1)
    }
    this.notes[slot] = note
    this.slots.set(note.number, slot)
    for (const [order, slots] of this.orders) {
      const compare = comparisons[order]
      slots.splice(
        firstAt(slots, (other) => compare(this.noteAt(other), note) > 0),
        0,
        slot,
      )
    }
  }

  private ordered(order: NoteOrder): readonly number[] {
    const known = this.orders.get(order)
    if (known) return known
    const compare = comparisons[order]
    const slots = this.notes.map((_, slot) => slot)
    slots.sort((a, b) => compare(this.noteAt(a), this.noteAt(b)))
    this.orders.set(order, slots)
    return slots
  }
}

function asHeld({ removed, ...row }: HeldRow): HeldNote {
  return { ...row, isRemoved: removed !== null }
}

type Compare = (a: HeldNote, b: HeldNote) => number

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byCreation: Compare = (a, b) => byText(a.created, b.created) || a.number - b.number

const comparisons: Readonly<Record<NoteOrder, Compare>> = {
  changed: (a, b) => a.changedIn - b.changedIn || a.number - b.number,
  created: byCreation,
  place: (a, b) =>
    lastWithout(a.letterKey, b.letterKey) ||
    byText(a.letterKey ?? '', b.letterKey ?? '') ||
    a.start - b.start ||
    byCreation(a, b),
  words: (a, b) =>
    lastWithout(a.folded || null, b.folded || null) || byText(a.folded, b.folded) || byCreation(a, b),
}

function lastWithout(a: string | null, b: string | null): number {
  return Number(a === null) - Number(b === null)
}

function hasPlace(note: HeldNote, order: NoteOrder): boolean {
  if (order === 'place') return note.letterKey !== null
  return order !== 'words' || note.folded !== ''
}

/** The first place where it holds, in a list where it holds from some place on. */
function firstAt(slots: readonly number[], holds: (slot: number) => boolean): number {
  let [low, high] = [0, slots.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const slot = slots[middle]
    if (slot !== undefined && holds(slot)) high = middle
    else low = middle + 1
  }
  return low
}

const held = new WeakMap<Db, HeldNotes>()

/** The notes of an open notebook. */
export function heldNotes(db: Db): HeldNotes {
  let known = held.get(db)
  if (known === undefined) {
    known = new HeldNotes(db)
    held.set(db, known)
  }
  return known
}

/** Keys of letters changed without a change of the notes that stand on them. */
export function forgetHeldNotes(db: Db): void {
  held.get(db)?.forget()
}
