/** What is asked of the whole library at once, and how far its answer is. */
import type { Failure } from '@shared/failure'

export interface LibraryQuestion<Asked, Found> {
  readonly asked: Asked | null
  readonly found: Found | null
  readonly progress: 'idle' | 'working' | 'stopped'
  readonly failure: Failure | null
  /** The row of what was found that the keyboard is on. */
  readonly active: number
}

export const nothingAsked = { asked: null, found: null, progress: 'idle', failure: null, active: 0 } as const
