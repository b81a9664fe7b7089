/** Which list of findings stands below the open letters. */
import { create } from 'zustand'

const findingsKinds = ['passages', 'quotes', 'elsewhere', 'alike', 'translation'] as const
export type FindingsKind = (typeof findingsKinds)[number]

export interface FindingsState {
  readonly shown: FindingsKind | null
  /** Counts up when the list should take the keyboard. */
  readonly focus: number
}

export const useFindings = create<FindingsState>()(() => ({ shown: null, focus: 0 }))
