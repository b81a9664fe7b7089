/** Which keys do what until the reader changes them. Of two commands with the same keys the first one counts. */
import type { Command } from './contract/news'

export interface Shortcut {
  /** As `KeyboardEvent.key`, in lower case; `space` for the space. */
  readonly key: string
  /** Ctrl, or Command on a Mac. */
  readonly control?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  /** Only when nothing that takes letters has the focus. */
  readonly single?: boolean
  /** Only when the keyboard is in a pane. */
  readonly inPane?: boolean
}

export type Shortcuts = { readonly [Name in Command]?: readonly Shortcut[] }

export const defaultShortcuts: Shortcuts = {
  lock: [{ key: 'l', control: true, shift: true }],
  'find-in-letter': [{ key: 'f', control: true, inPane: true }],
  'focus-search': [
    { key: 'f', control: true },
    { key: '/', single: true },
  ],
  'go-to': [{ key: 'k', control: true }],
  'save-search': [{ key: 's', control: true, shift: true }],
  'build-search': [{ key: 'f', control: true, shift: true }],
  'show-concordance': [{ key: 'k', control: true, shift: true }],
  'show-facets': [{ key: 'j', control: true }],
  'next-hit': [{ key: 'f3' }, { key: 'arrowdown', alt: true }],
  'previous-hit': [
    { key: 'f3', shift: true },
    { key: 'arrowup', alt: true },
  ],
  'copy-passage': [{ key: 'c', control: true, shift: true }],
  'show-letters': [
    { key: '1', control: true },
    { key: '1', alt: true },
  ],
  'show-notes': [
    { key: '2', control: true },
    { key: '2', alt: true },
  ],
  'show-saved-searches': [
    { key: '3', control: true },
    { key: '3', alt: true },
  ],
  'show-problems': [
    { key: '4', control: true },
    { key: '4', alt: true },
  ],
  'show-queue': [
    { key: '5', control: true },
    { key: '5', alt: true },
  ],
  'show-table': [
    { key: '6', control: true },
    { key: '6', alt: true },
  ],
  'show-campaigns': [
    { key: '7', control: true },
    { key: '7', alt: true },
  ],
  'show-codes': [
    { key: '8', control: true },
    { key: '8', alt: true },
  ],
  'where-else': [{ key: 'e', control: true }],
  'letters-alike': [{ key: 'l', control: true }],
  'show-review': [{ key: 'i', control: true }],
  'show-preferences': [{ key: ',', control: true }],
  'show-guide': [{ key: 'f1' }],
  'show-shortcuts': [
    { key: 'f1', shift: true },
    { key: '?', single: true },
  ],
  'swap-panes': [{ key: '\\', control: true }],
  'close-pane': [{ key: 'w', control: true }],
  'turn-panes': [{ key: '|', control: true, shift: true }],
  'move-pane-back': [
    { key: 'arrowleft', alt: true, shift: true },
    { key: 'arrowup', alt: true, shift: true },
  ],
  'move-pane-on': [
    { key: 'arrowright', alt: true, shift: true },
    { key: 'arrowdown', alt: true, shift: true },
  ],
  'pin-pane': [{ key: 'p', alt: true }],
  'pane-back': [{ key: '[', alt: true }],
  'pane-forward': [{ key: ']', alt: true }],
  'scroll-together': [{ key: 't', alt: true }],
  'larger-pane-text': [
    { key: '+', alt: true },
    { key: '=', alt: true },
  ],
  'smaller-pane-text': [{ key: '-', alt: true }],
  'usual-pane-text': [{ key: '0', alt: true }],
  'reading-tables': [{ key: 't', control: true, shift: true }],
  'compare-versions': [{ key: 'd', control: true }],
  'compare-passages': [{ key: 'd', control: true, shift: true }],
  'stop-comparing': [{ key: 'd', alt: true }],
  'next-difference': [{ key: 'f8' }],
  'previous-difference': [{ key: 'f8', shift: true }],
  'other-end': [{ key: 'f8', control: true }],
  'show-differences': [{ key: 'f8', alt: true }],
  'copy-difference': [{ key: 'f8', control: true, shift: true }],
  'new-note': [
    { key: 'n', single: true },
    { key: 'n', control: true, shift: true },
  ],
  'code-passage': [{ key: 'c', single: true }],
  'new-page': [{ key: 'n', control: true }],
  'note-on-letter': [{ key: 'n', alt: true }],
  'add-passage': [{ key: 'a', alt: true }],
  'next-note': [{ key: 'f7' }],
  'previous-note': [{ key: 'f7', shift: true }],
  'add-folders': [{ key: 'o', control: true }],
  'open-library': [{ key: 'o', control: true, shift: true }],
  'import-again': [{ key: 'r', control: true }],
  'larger-text': [
    { key: '+', control: true },
    { key: '=', control: true },
  ],
  'smaller-text': [{ key: '-', control: true }],
  'larger-window': [
    { key: '+', control: true, alt: true },
    { key: '=', control: true, alt: true },
  ],
  'smaller-window': [{ key: '-', control: true, alt: true }],
  'usual-window': [{ key: '0', control: true, alt: true }],
}
