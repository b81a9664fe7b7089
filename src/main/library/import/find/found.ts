/** What looking through the source folders yields. */
import type { Problem } from '@shared/job'
import type { FileStamp } from '../read/read-file'

export interface SourceFolderPlace {
  readonly id: string
  /** Absolute path. */
  readonly path: string
}

export interface FoundFile extends FileStamp {
  readonly kind: 'file'
  /** Inside the source folder, with `/` between its parts. */
  readonly path: string
  /** Where to open it: the file itself, also when the path leads over a link. */
  readonly absolutePath: string
  /** Whether its name promises a letter; of other files the content tells. */
  readonly named: boolean
  /** The encoding that the reader chose for it; null when it must be found out. */
  readonly encoding: string | null
}

/** Something on the way that could not be looked at. */
export interface FoundProblem {
  readonly kind: 'problem'
  readonly problem: Problem
  /** The file or folder (inside the source folder) whose letters stay as they are because it could not be looked at; null when it has none. */
  readonly keep: string | null
  /** Not told unless letters stay because of it: nobody expects any in a hidden folder of another account. */
  readonly onlyIfKept?: true
}

export type Found = FoundFile | FoundProblem
