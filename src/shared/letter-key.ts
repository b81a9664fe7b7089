/** The name of a letter that stays the same through every rebuild of the index. Everybody but this module takes it as it is. */
import type { LetterKey } from './letter'

export interface LetterPlace {
  readonly folderId: string
  /** Path inside the source folder, with `/` between its parts. */
  readonly path: string
  /** Which letter of the file; empty when it holds only one. */
  readonly part: string
}

/** Makes `folder/path` or `folder/path#part`. A `#` in the path is written `%23`, so that the first `#` begins the part. */
export function letterKey({ folderId, path, part }: LetterPlace): LetterKey {
  const place = `${folderId}/${path.replaceAll('%', '%25').replaceAll('#', '%23')}`
  return part === '' ? place : `${place}#${part}`
}

/** The place that a key names; null for what `letterKey` cannot have made. */
export function parseLetterKey(key: LetterKey): LetterPlace | null {
  const parts = /^([^/#]+)\/([^#]+)(?:#(.+))?$/s.exec(key)
  if (!parts?.[1] || !parts[2]) return null
  const path = parts[2].replaceAll('%23', '#').replaceAll('%25', '%')
  return { folderId: parts[1], path, part: parts[3] ?? '' }
}
