/** What goes to the window unasked: commands of the menu, and news from the library or the shell. */
import type { Failure } from '../failure'
import type { HandedOver } from '../handed-over'
import type { Job } from '../job'
import type { LibraryState } from '../library'
import type { Settings } from '../settings'

/** What the menu asks the window to do. */
export const commands = [
  'add-folders',
  'open-library',
  'open-sample',
  'import-again',
  'focus-search',
  'go-to',
  'save-search',
  'search-back',
  'search-forward',
  'build-search',
  'count-queries',
  'show-concordance',
  'show-facets',
  'next-hit',
  'previous-hit',
  'copy-passage',
  'show-letters',
  'show-notes',
  'show-codes',
  'show-anchors',
  'show-saved-searches',
  'show-problems',
  'show-review',
  'show-queue',
  'show-table',
  'show-campaigns',
  'show-backups',
  'show-preferences',
  'show-privacy',
  'lock',
  'show-guide',
  'show-tour',
  'show-shortcuts',
  'show-diagnostics',
  'swap-panes',
  'close-pane',
  'next-pane',
  'turn-panes',
  'move-pane-back',
  'move-pane-on',
  'pin-pane',
  'pane-back',
  'pane-forward',
  'find-in-letter',
  'scroll-together',
  'larger-pane-text',
  'smaller-pane-text',
  'usual-pane-text',
  'reading-tables',
  'new-note',
  'new-page',
  'note-on-letter',
  'add-passage',
  'code-passage',
  'export-letters',
  'cite-letter',
  'export-notes',
  'import-notes',
  'next-note',
  'previous-note',
  'redo',
  'compare-versions',
  'compare-passages',
  'check-quotes',
  'compare-translation',
  'stop-comparing',
  'next-difference',
  'previous-difference',
  'where-else',
  'letters-alike',
  'other-end',
  'show-differences',
  'note-difference',
  'copy-difference',
  'larger-text',
  'smaller-text',
  'larger-window',
  'smaller-window',
  'usual-window',
] as const
export type Command = (typeof commands)[number]

/** News goes one way, from the library or the shell to the window. */
export interface News {
  readonly 'import.job': Job
  /** Letters were added, changed or removed. */
  readonly 'letters.changed': { readonly letters: number }
  readonly 'library.changed': LibraryState
  /** Files changed in source folders that are watched; the library takes it up itself. */
  readonly 'folders.changed': { readonly folders: readonly string[] }
  /** Notes were changed by another way than the window's own calls: found again, merged, restored. */
  readonly 'notes.changed': Record<string, never>
  /** Something that nobody asked for at that moment went wrong. */
  readonly 'library.failed': Failure
  /** A service stopped so often that it is not started again by itself. */
  readonly 'library.serviceLost': { readonly service: 'notebook' | 'search' | 'import' }
  readonly 'settings.changed': Settings
  readonly 'shell.command': Command
  /** The reader opened something with the app from outside it. */
  readonly 'shell.handedOver': HandedOver
}

export const newsNames = [
  'import.job',
  'letters.changed',
  'library.changed',
  'folders.changed',
  'notes.changed',
  'library.failed',
  'library.serviceLost',
  'settings.changed',
  'shell.command',
  'shell.handedOver',
] as const
export type NewsName = keyof News
/** One piece of news: its name and its value, which belong together. */
export type NewsItem = { [Name in NewsName]: [name: Name, value: News[Name]] }[NewsName]
