/** What searching asks of the notebook. Who keeps it up to date is no matter of the searching. */
import type { LetterKey } from '@shared/letter'

export interface SearchedNotebook {
  /** Another number after every change. */
  readonly version: number
  /** Bodies of the notes on each letter that has any. */
  notes(): Iterable<readonly [letter: LetterKey, bodies: readonly string[]]>
  /** Letters with a note that has this tag, compared folded. */
  lettersWithTag(tag: string): Iterable<LetterKey>
  /** Letters with a note that has any tag. */
  taggedLetters(): Iterable<LetterKey>
  /** The query of the saved search of this name, compared folded; null when there is none. */
  queryNamed(name: string): string | null
}

/** A notebook in which nothing is written. */
export const emptyNotebook: SearchedNotebook = {
  version: 0,
  notes: () => [],
  lettersWithTag: () => [],
  taggedLetters: () => [],
  queryNamed: () => null,
}
