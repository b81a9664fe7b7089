/** The application's menu. Its items tell the window what to do; the menu itself does nothing. */
import type { Command } from '@shared/contract'
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuLabels } from './menu-labels'

type Entry = readonly [label: keyof MenuLabels, command: Command, accelerator?: string] | 'separator'

const fileEntries: readonly Entry[] = [
  ['addFolders', 'add-folders', 'CommandOrControl+O'],
  ['importAgain', 'import-again', 'CommandOrControl+R'],
  'separator',
  ['exportLettersTo', 'export-letters'],
  ['exportNotesTo', 'export-notes'],
  ['importNotesFrom', 'import-notes'],
  'separator',
  ['openLibrary', 'open-library', 'CommandOrControl+Shift+O'],
  ['openSample', 'open-sample'],
  'separator',
  ['backups', 'show-backups'],
  ['privacy', 'show-privacy'],
  ['lock', 'lock', 'CommandOrControl+Shift+L'],
  ['preferences', 'show-preferences', 'CommandOrControl+,'],
  'separator',
]

const viewEntries: readonly Entry[] = [
  ['search', 'focus-search', 'CommandOrControl+F'],
  ['goTo', 'go-to', 'CommandOrControl+K'],
  ['saveSearch', 'save-search', 'CommandOrControl+Shift+S'],
  ['concordance', 'show-concordance', 'CommandOrControl+Shift+K'],
  ['facets', 'show-facets', 'CommandOrControl+J'],
  'separator',
  ['letters', 'show-letters', 'CommandOrControl+1'],
  ['notes', 'show-notes', 'CommandOrControl+2'],
  ['savedSearches', 'show-saved-searches', 'CommandOrControl+3'],
  ['problems', 'show-problems', 'CommandOrControl+4'],
  ['queue', 'show-queue', 'CommandOrControl+5'],
  ['table', 'show-table', 'CommandOrControl+6'],
  ['campaigns', 'show-campaigns', 'CommandOrControl+7'],
  ['codes', 'show-codes', 'CommandOrControl+8'],
  ['anchors', 'show-anchors'],
  'separator',
  ['largerText', 'larger-text', 'CommandOrControl+Plus'],
  ['smallerText', 'smaller-text', 'CommandOrControl+-'],
]

const letterEntries: readonly Entry[] = [
  ['nextHit', 'next-hit', 'F3'],
  ['previousHit', 'previous-hit', 'Shift+F3'],
  ['copyPassage', 'copy-passage', 'CommandOrControl+Shift+C'],
  'separator',
  ['newNote', 'new-note', 'CommandOrControl+Shift+N'],
  ['noteOnLetter', 'note-on-letter'],
  ['newPage', 'new-page', 'CommandOrControl+N'],
  ['nextNote', 'next-note', 'F7'],
  ['previousNote', 'previous-note', 'Shift+F7'],
  ['codePassage', 'code-passage'],
  ['review', 'show-review', 'CommandOrControl+I'],
  ['whereElse', 'where-else', 'CommandOrControl+E'],
  ['lettersAlike', 'letters-alike', 'CommandOrControl+L'],
  'separator',
  ['findInLetter', 'find-in-letter'],
  ['paneBack', 'pane-back', 'Alt+['],
  ['paneForward', 'pane-forward', 'Alt+]'],
  'separator',
  ['nextPane', 'next-pane'],
  ['swapPanes', 'swap-panes', 'CommandOrControl+\\'],
  ['turnPanes', 'turn-panes', 'CommandOrControl+Shift+\\'],
  ['pinPane', 'pin-pane', 'Alt+P'],
  ['scrollTogether', 'scroll-together', 'Alt+T'],
  ['readingTables', 'reading-tables', 'CommandOrControl+Shift+T'],
  ['closePane', 'close-pane', 'CommandOrControl+W'],
]

/** Puts the menu in place, in the given words. */
export function setMenu(labels: MenuLabels, tell: (command: Command) => void): void {
  const items = (entries: readonly Entry[]): MenuItemConstructorOptions[] =>
    entries.map((entry) => {
      if (entry === 'separator') return { type: 'separator' }
      const [label, command, accelerator] = entry
      return {
        label: labels[label],
        click: () => tell(command),
        ...(accelerator === undefined ? {} : { accelerator }),
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
          ['shortcuts', 'show-shortcuts', 'F1'],
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
