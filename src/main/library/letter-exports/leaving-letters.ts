/** What leaves, as all formats of letters take it. */
import type { CitationStyle } from '@shared/citation'
import type { CodeContent } from '@shared/code'
import type { WrittenComparison } from '@shared/comparison'
import type { Letter } from '@shared/letter'
import type { PackLanguage } from '@shared/letter-export'
import type { Note } from '@shared/note'
import type { Provenance } from '@shared/search'
import type { DrawnUpFile } from '../export/drawn-up-files'
import type { PackEntry } from '../reading-pack/pack-index'
import type { LetterLosses } from './letter-losses'

/** Lets others go first. Errors: `cancelled`, when nobody waits for the files any more. */
type Pause = () => Promise<void>

export interface LeavingLetters {
  /** How many there are. */
  readonly count: number
  /** One after the other, each read when its turn comes; as often as they are asked for. */
  readonly letters: () => AsyncIterable<Letter>
  readonly provenance: Provenance
  readonly style: CitationStyle
  readonly language: PackLanguage
  /** Letters by their keys, the base first. */
  readonly comparisons: readonly (readonly string[])[]
  /** Compares letters as versions, as a page of its own. Errors: `not-found`, `cancelled`. */
  readonly compare: (keys: readonly string[]) => Promise<WrittenComparison>
  /** The full-text index of a pack, as JSON, made without keeping others waiting. Errors: `refused`, `cancelled`. */
  readonly index: (entries: readonly PackEntry[]) => Promise<string>
  /** Only those that the reader chose. */
  readonly notes: readonly Note[]
  readonly codes: readonly CodeContent[]
  readonly searches: readonly { readonly id: string; readonly name: string }[]
}

/** Writes a format, file by file. */
export type LetterWriter = (
  leaving: LeavingLetters,
  losses: LetterLosses,
  pause: Pause,
) => AsyncIterable<DrawnUpFile>
