/** What searching asks of the notebook. Who keeps it up to date is no matter of the searching. */
import type { LetterKey } from '@shared/letter'
import type { DismissedLine, SearchableSearch } from '@shared/saved-search'

export interface SearchedNotebook {
  /** Another number after every change. */
  readonly version: number
  /** Bodies of the notes on each letter that has any. */
  notes(): Iterable<readonly [letter: LetterKey, bodies: readonly string[]]>
  /** Letters with a note that has this tag, compared folded. */
  lettersWithTag(tag: string): Iterable<LetterKey>
  /** Letters with a note that has any tag. */
  taggedLetters(): Iterable<LetterKey>
  /** Every tag as it is written most often, folded, and its letters. */
  tags(): Iterable<SearchedTag>
  /** The query of the saved search of this name, compared folded; null when there is none. */
  queryNamed(name: string): string | null
  /** In the order of their names. */
  searches(): readonly SearchableSearch[]
  /** Lines of the concordance of this saved search that the reader does not want to see. */
  dismissedLines(searchId: string): readonly DismissedLine[]
}

export interface SearchedTag {
  readonly name: string
  readonly folded: string
  readonly letters: Iterable<LetterKey>
}

/** A notebook in which nothing is written. */
export const emptyNotebook: SearchedNotebook = {
  version: 0,
  notes: () => [],
  lettersWithTag: () => [],
  taggedLetters: () => [],
  tags: () => [],
  queryNamed: () => null,
  searches: () => [],
  dismissedLines: () => [],
}
