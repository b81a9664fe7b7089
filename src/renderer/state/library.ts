/** Which library is open, as it was last announced. */
import type { Failure } from '@shared/failure'
import type { LibraryState } from '@shared/library'
import { create } from 'zustand'

export interface OpenLibrary {
  readonly library: LibraryState | null
  /** Why no library could be opened. */
  readonly failure: Failure | null
  /** Whether the reader put off the recovery of a damaged notebook. */
  readonly recoveryPutOff: boolean
}

export function isLocked({ library }: Pick<OpenLibrary, 'library'>): boolean {
  return library?.notebook.kind === 'locked'
}

/** Whether the reader is asked what a damaged notebook shall be replaced with. */
export function isRecovering({ library, recoveryPutOff }: OpenLibrary): boolean {
  return library?.notebook.kind === 'damaged' && !recoveryPutOff
}

export const useLibrary = create<OpenLibrary>()(() => ({
  library: null,
  failure: null,
  recoveryPutOff: false,
}))
