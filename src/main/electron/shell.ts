/** What the shell itself answers: opening libraries, dialogs, settings, the window's readiness. */
import { isAbsolute, relative, sep } from 'node:path'
import type { Handlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Settings } from '@shared/settings'
import { type BrowserWindow, shell as system } from 'electron'
import { backupFiles } from './backup-files'
import { writeChosenFile } from './chosen-files'
import { codeFiles } from './code-files'
import { comparisonFiles } from './comparison-files'
import type { DiagnosticsHandlers } from './diagnostics-handlers'
import { chooseLibraryFolder, chooseSourceFolders, chooseTableFile } from './dialogs'
import { exchangeFiles } from './exchange-files'
import type { Keychain } from './keychain'
import { letterExportFiles } from './letter-export-files'
import type { MenuLabels } from './menu-labels'
import type { OpenLibraries } from './open-libraries'
import { keychainHandlers } from './privacy-calls'
import { resultFiles } from './result-files'
import { savedSearchFiles } from './saved-search-files'
import { countRefusedRequests } from './security'
import type { SettingsStore } from './settings'

export interface ShellOptions {
  readonly window: () => BrowserWindow | null
  readonly libraries: OpenLibraries
  readonly settings: SettingsStore
  readonly keychain: Keychain
  readonly labels: () => MenuLabels
  readonly diagnostics: DiagnosticsHandlers
  readonly handedNotebook: () => string | null
  readonly onReady: () => void
  readonly onSettings: (settings: Settings) => void
}

/** The handlers of the shell's calls. Those that need the window fail with `not-found` when it is gone. */
export function shellHandlers(options: ShellOptions): Handlers<'shell'> {
  const { libraries, settings } = options
  const window = (): BrowserWindow => {
    const open = options.window()
    if (open === null) throw new AppError('not-found', 'The window is gone.')
    return open
  }
  return {
    ...options.diagnostics,
    ...resultFiles({ window, libraries, labels: options.labels }),
    ...codeFiles({ window, labels: options.labels }),
    ...comparisonFiles({ window, libraries, labels: options.labels }),
    ...exchangeFiles({ window, libraries, labels: options.labels }),
    ...letterExportFiles({ window, libraries, labels: options.labels }),
    ...backupFiles({ window, libraries, labels: options.labels, handed: options.handedNotebook }),
    ...keychainHandlers((name, ask) => libraries.call(name, ask), options.keychain),
    ...savedSearchFiles({ window, libraries, labels: options.labels }),
    'library.open': ({ path }) => libraries.open(path),
    'library.openSample': () => libraries.openSample(),
    'library.choose': async () => {
      const path = await chooseLibraryFolder(window(), options.labels().chooseLibrary)
      return path === null ? null : await libraries.open(path)
    },
    'library.addFolders': ({ paths }) => libraries.addFolders(paths),
    'library.chooseFolders': async () => {
      const paths = await chooseSourceFolders(window(), options.labels().chooseFolders)
      return paths === null ? null : await libraries.addFolders(paths)
    },
    'letters.reveal': async ({ id }) => {
      const { absolutePath } = await libraries.call('letters.file', { id })
      system.showItemInFolder(absolutePath)
      return null
    },
    'problems.export': async () => {
      const path = await chooseTableFile(window(), options.labels().exportProblems, 'problems.csv')
      if (path === null) return null
      const { csv } = await libraries.call('problems.csv', {})
      await writeChosenFile(path, csv)
      return { path }
    },
    'problems.reveal': async ({ path }) => {
      const { folders } = await libraries.call('library.state', {})
      if (!folders.some((folder) => isInside(folder.path, path)))
        throw new AppError('not-allowed', 'This file is not in a source folder of the library.', path)
      system.showItemInFolder(path)
      return null
    },
    'settings.get': () => settings.get(),
    'settings.change': (change) => {
      const changed = settings.change(change)
      options.onSettings(changed)
      return changed
    },
    'shell.ready': () => {
      options.onReady()
      return null
    },
    'shell.refusedRequests': () => ({ total: countRefusedRequests() }),
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`)
}
