/** What a file of another program holds, before it is known which letters and codes of the library it means. */
import type { ImportFormat, ImportRemark, LeftKind } from '@shared/exchange'
import type { Mention, NoteAbout, NoteColour } from '@shared/note'
import { namedUuid } from '../named-uuid'

/** A text that notes of the file stand on. */
export interface ForeignSource {
  /** Under which it is known in the file. */
  readonly id: string
  /** What it is called; may be empty. */
  readonly name: string
  /** A letter's key, when Letterbook wrote the file. */
  readonly letterKey: string | null
  /** Where the file stood there, when that is told. */
  readonly path: string | null
  /** SHA-256 of the text, in hex. */
  readonly textHash: string | null
  /** The whole text with `\n` alone; null when it is not in the file. */
  readonly text: string | null
}

/** What a note of the file stands on. */
export interface ForeignTarget {
  readonly source: string
  /** Null for the whole text. */
  readonly passage: ForeignPassage | null
}

export interface ForeignPassage {
  /** Its words; null where only a place is named. */
  readonly exact: string | null
  readonly before: string
  readonly after: string
  /** Code points; null where only words are named. */
  readonly points: { readonly start: number; readonly end: number } | null
  /** UTF-16 code units of the text with this hash, when Letterbook wrote the file. */
  readonly units: { readonly start: number; readonly end: number; readonly textHash: string } | null
}

export interface ForeignNote {
  readonly id: string
  readonly body: string
  readonly colour: NoteColour
  /** Identities of codes of the file. */
  readonly codes: readonly string[]
  /** When it stands on no text. */
  readonly about: NoteAbout
  readonly targets: readonly ForeignTarget[]
  readonly mentions: readonly Mention[]
  /** ISO 8601; null when the file does not say. */
  readonly created: string | null
  readonly changed: string | null
  readonly remarks: readonly ImportRemark[]
}

export interface ForeignCode {
  readonly id: string
  readonly parent: string | null
  readonly name: string
  /** As `#RRGGBB` or one of our own names. */
  readonly colour: string | null
  readonly definition: string
  readonly shortcut: string | null
  /** A tag without a place in a tree: it means whatever code has this name. */
  readonly isTag: boolean
}

export interface ForeignFile {
  readonly format: ImportFormat
  readonly origin: string | null
  readonly sources: ReadonlyMap<string, ForeignSource>
  readonly notes: readonly ForeignNote[]
  readonly codes: readonly ForeignCode[]
  readonly lost: ReadonlyMap<LeftKind, number>
}

const identity = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Null for what is no identity of ours; `urn:uuid:` and braces around one are taken off. */
export function identityIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^urn:uuid:/i, '')
    .replace(/^\{(.*)\}$/, '$1')
  return identity.test(bare) ? bare.toLowerCase() : null
}

/** Another one, always the same, when the file gave it to two things. */
export function ownIdentity(id: string, taken: { has(id: string): boolean }): string {
  let own = id
  for (let again = 2; taken.has(own); again++) own = namedUuid(`${again} of ${id}`)
  return own
}

/** ISO 8601 in UTC; null for what is no time. */
export function timeIn(text: string | undefined): string | null {
  if (text === undefined || !/^\d{4}-\d\d-\d\d/.test(text)) return null
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** Counts things that have no place in the notebook. */
export class Left {
  readonly counts = new Map<LeftKind, number>()

  add(what: LeftKind, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count)
  }
}
