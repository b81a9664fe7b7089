/** Which pane the others follow when panes scroll together: the one that was touched last, or that jumped last. */
import { create } from 'zustand'

export interface ScrollLead {
  /** Null before anything was touched. */
  readonly pane: number | null
  /** Whether the reader scrolls there himself; otherwise the program brought a passage into view. */
  readonly byReader: boolean
}

export const useScrollLead = create<ScrollLead>()(() => ({ pane: null, byReader: false }))

/** Null when no pane leads. */
export function takeLead(pane: number | null, byReader: boolean): void {
  const now = useScrollLead.getState()
  if (now.pane !== pane || now.byReader !== byReader) useScrollLead.setState({ pane, byReader })
}

export function isReadBy(pane: number): boolean {
  const now = useScrollLead.getState()
  return now.pane === pane && now.byReader
}
