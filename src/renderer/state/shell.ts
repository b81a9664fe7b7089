/** What the window shows besides letters: the view of the list column and the dialog that is open. */
import { create } from 'zustand'
import type { EditableColumn } from './table'

/** A letter whose encoding the reader may choose. */
export interface LetterToDecode {
  readonly key: string
  readonly encoding: string
}

export const views = [
  'letters',
  'notes',
  'codes',
  'saved-searches',
  'problems',
  'queue',
  'table',
  'campaigns',
] as const
export type RailView = (typeof views)[number]
/** Those without a place in the rail are reached from another one. */
export type View = RailView | (typeof otherViews)[number]
const otherViews = ['anchors', 'notebook'] as const

export function isView(name: string): name is View {
  return [...views, ...otherViews].some((view) => view === name)
}

export type OpenDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'privacy' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'diagnostics' }
  | { readonly kind: 'service-lost'; readonly service: 'notebook' | 'search' | 'import' }
  | { readonly kind: 'differences' }
  | { readonly kind: 'save-search' }
  | { readonly kind: 'query-form' }
  | { readonly kind: 'reading-tables' }
  | { readonly kind: 'count-queries' }
  | { readonly kind: 'edit-search'; readonly id: string }
  | { readonly kind: 'search-folder'; readonly id: string | null; readonly parentId: string | null }
  | { readonly kind: 'search-runs'; readonly id: string | null }
  | { readonly kind: 'source-folders' }
  | { readonly kind: 'remove-folder'; readonly id: string }
  /** With notes that are chosen already, if there are any. */
  | { readonly kind: 'export-notes'; readonly ids: readonly string[] | null }
  | { readonly kind: 'import-notes' }
  | { readonly kind: 'export-letters' }
  | { readonly kind: 'cite-letter' }
  | { readonly kind: 'note-history'; readonly id: string }
  | { readonly kind: 'encoding'; readonly letter: LetterToDecode }
  | { readonly kind: 'table-change'; readonly column: EditableColumn; readonly row: number | null }
  /** For a note, or null for the passage at hand. */
  | { readonly kind: 'code-picker'; readonly note: string | null }
  | { readonly kind: 'code-many' }
  /** A new one below `parent`, or one to change. */
  | { readonly kind: 'code'; readonly id: string | null; readonly parent: string | null }
  | { readonly kind: 'merge-codes'; readonly from: readonly string[] }
  | { readonly kind: 'split-code'; readonly from: string; readonly notes: readonly string[] }
  | { readonly kind: 'remove-gone'; readonly keys: readonly string[] | null; readonly count: number }

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
