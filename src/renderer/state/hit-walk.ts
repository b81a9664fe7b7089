/** Where the reader came to by going from passage to passage into another letter; said to those who do not see it. */
import { create } from 'zustand'

export interface HitWalkState {
  readonly arrived: { readonly title: string; readonly row: number; readonly total: number } | null
}

export const useHitWalk = create<HitWalkState>()(() => ({ arrived: null }))
