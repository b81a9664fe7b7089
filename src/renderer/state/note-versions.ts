/** Versions of a note as far as they were read, and which two texts are compared for one of them. Pure. */
import type { Note, NoteVersion } from '@shared/note'

export interface ReadVersions {
  readonly note: Pick<Note, 'body'>
  /** Of all versions, also of those that were not read yet. */
  readonly total: number
  /** The newest first. */
  readonly versions: readonly NoteVersion[]
}

export type ComparedWith = 'before' | 'now'

/** What became of what; null for a version whose predecessor was not read yet. The first one began with nothing. */
export function comparedTexts(
  { note, total, versions }: ReadVersions,
  at: number,
  against: ComparedWith,
): { readonly from: string; readonly to: string } | null {
  const version = versions[at]
  if (version === undefined) return null
  // What is taken out comes first, whichever of the two is older.
  if (against === 'now') return { from: version.body, to: note.body }
  if (isBeforeMissing({ total, versions }, at)) return null
  return { from: versions[at + 1]?.body ?? '', to: version.body }
}

export function isBeforeMissing(
  { total, versions }: Pick<ReadVersions, 'total' | 'versions'>,
  at: number,
): boolean {
  return at + 1 >= versions.length && versions.length < total
}
