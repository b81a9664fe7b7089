/** What the window shows besides letters: the view of the list column and the dialog that is open. */
import { create } from 'zustand'

export const views = ['letters', 'notes', 'saved-searches', 'problems'] as const
export type View = (typeof views)[number]

export type OpenDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'save-search' }
  | { readonly kind: 'rename-search'; readonly id: string }
  | { readonly kind: 'remove-folder'; readonly id: string }

export interface ShellState {
  readonly view: View
  readonly dialog: OpenDialog | null
  /** Counts up when the search box should take the focus. */
  readonly searchFocus: number
  /** Counts up when the list should take the focus. */
  readonly listFocus: number
  readonly platform: string
}

export const useShell = create<ShellState>()(() => ({
  view: 'letters',
  dialog: null,
  searchFocus: 0,
  listFocus: 0,
  platform: 'linux',
}))
