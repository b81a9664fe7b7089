/** Which commands fit the typed words: every word begins some word of the command's name, else of its plain name. Pure. */
import type { Command } from '@shared/contract'

const offered = [
  'focus-search',
  'save-search',
  'build-search',
  'count-queries',
  'search-back',
  'search-forward',
  'show-concordance',
  'show-facets',
  'next-hit',
  'previous-hit',
  'copy-passage',
  'show-letters',
  'show-notes',
  'show-anchors',
  'show-saved-searches',
  'show-problems',
  'show-queue',
  'show-table',
  'show-campaigns',
  'show-review',
  'new-note',
  'redo',
  'export-letters',
  'cite-letter',
  'export-notes',
  'import-notes',
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
  'add-folders',
  'import-again',
  'open-library',
  'open-sample',
  'show-backups',
  'show-privacy',
  'lock',
  'show-preferences',
  'show-guide',
  'show-tour',
  'show-shortcuts',
  'show-diagnostics',
] as const satisfies readonly Command[]

export function commandsLike(words: string, nameOf: (command: Command) => string): readonly Command[] {
  const named = commandsNamed(words, nameOf)
  // What other programs call it: who types "export" looks for what is named "Save notes for other programs" here.
  return named.length > 0 ? named : commandsNamed(words, (command) => command)
}

function commandsNamed(words: string, nameOf: (command: Command) => string): readonly Command[] {
  const wanted = parts(words)
  return offered.filter((command) => {
    const name = parts(nameOf(command))
    return wanted.every((word) => name.some((part) => part.startsWith(word)))
  })
}

function parts(words: string): readonly string[] {
  return words
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
}
