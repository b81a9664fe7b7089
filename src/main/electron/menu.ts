/** The application's menu. Its items tell the window what to do; the menu itself does nothing. */
import type { Command } from '@shared/contract'
import type { Shortcuts } from '@shared/shortcut'
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { acceleratorOf } from './accelerator'
import type { MenuLabels } from './menu-labels'

type Entry = readonly [label: keyof MenuLabels, command: Command] | 'separator'

const fileEntries: readonly Entry[] = [
  ['addFolders', 'add-folders'],
  ['importAgain', 'import-again'],
  'separator',
  ['exportLettersTo', 'export-letters'],
  ['exportNotesTo', 'export-notes'],
  ['importNotesFrom', 'import-notes'],
  'separator',
  ['openLibrary', 'open-library'],
  ['openSample', 'open-sample'],
  'separator',
  ['backups', 'show-backups'],
  ['privacy', 'show-privacy'],
  ['lock', 'lock'],
  ['preferences', 'show-preferences'],
  'separator',
]

const viewEntries: readonly Entry[] = [
  ['search', 'focus-search'],
  ['goTo', 'go-to'],
  ['saveSearch', 'save-search'],
  ['concordance', 'show-concordance'],
  ['facets', 'show-facets'],
  'separator',
  ['letters', 'show-letters'],
  ['notes', 'show-notes'],
  ['savedSearches', 'show-saved-searches'],
  ['problems', 'show-problems'],
  ['queue', 'show-queue'],
  ['table', 'show-table'],
  ['campaigns', 'show-campaigns'],
  ['codes', 'show-codes'],
  ['anchors', 'show-anchors'],
  'separator',
  ['largerText', 'larger-text'],
  ['smallerText', 'smaller-text'],
  'separator',
  ['largerWindow', 'larger-window'],
  ['smallerWindow', 'smaller-window'],
  ['usualWindow', 'usual-window'],
]

const letterEntries: readonly Entry[] = [
  ['nextHit', 'next-hit'],
  ['previousHit', 'previous-hit'],
  ['copyPassage', 'copy-passage'],
  'separator',
  ['newNote', 'new-note'],
  ['noteOnLetter', 'note-on-letter'],
  ['newPage', 'new-page'],
  ['nextNote', 'next-note'],
  ['previousNote', 'previous-note'],
  ['codePassage', 'code-passage'],
  ['review', 'show-review'],
  ['whereElse', 'where-else'],
  ['lettersAlike', 'letters-alike'],
  'separator',
  ['findInLetter', 'find-in-letter'],
  ['paneBack', 'pane-back'],
  ['paneForward', 'pane-forward'],
  'separator',
  ['nextPane', 'next-pane'],
  ['swapPanes', 'swap-panes'],
  ['turnPanes', 'turn-panes'],
  ['pinPane', 'pin-pane'],
  ['scrollTogether', 'scroll-together'],
  ['readingTables', 'reading-tables'],
  ['closePane', 'close-pane'],
]

/** Puts the menu in place, in the given words and with the reader's keys. */
export function setMenu(labels: MenuLabels, shortcuts: Shortcuts, tell: (command: Command) => void): void {
  const items = (entries: readonly Entry[]): MenuItemConstructorOptions[] =>
    entries.map((entry) => {
      if (entry === 'separator') return { type: 'separator' }
      const [label, command] = entry
      const accelerator = acceleratorOf(shortcuts[command])
      return {
        label: labels[label],
        click: () => tell(command),
        ...(accelerator === null ? {} : { accelerator }),
      }
    })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      { label: labels.file, submenu: [...items(fileEntries), { role: 'quit', label: labels.quit }] },
      { label: labels.edit, submenu: editItems(labels) },
      {
        label: labels.view,
        submenu: [
          ...items(viewEntries),
          { type: 'separator' },
          { role: 'togglefullscreen', label: labels.fullScreen },
        ],
      },
      { label: labels.letter, submenu: items(letterEntries) },
      {
        label: labels.help,
        submenu: items([
          ['guide', 'show-guide'],
          ['tour', 'show-tour'],
          ['shortcuts', 'show-shortcuts'],
          'separator',
          ['diagnostics', 'show-diagnostics'],
        ]),
      },
    ]),
  )
}

function editItems(labels: MenuLabels): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: labels.undo },
    { role: 'redo', label: labels.redo },
    { type: 'separator' },
    { role: 'cut', label: labels.cut },
    { role: 'copy', label: labels.copy },
    { role: 'paste', label: labels.paste },
    { role: 'selectAll', label: labels.selectAll },
  ]
}
