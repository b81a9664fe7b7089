/** Answers the calls by which the notebook goes into files elsewhere, and comes from them. */
import { notebookFileEnding, type OpenedFile } from '@shared/backup'
import type { SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import { type BrowserWindow, dialog } from 'electron'
import { chooseFileToWrite } from './dialogs'
import type { MenuLabels } from './menu-labels'
import type { OpenLibraries } from './open-libraries'

export interface BackupFilesOptions {
  readonly window: () => BrowserWindow
  readonly libraries: Pick<OpenLibraries, 'call'>
  readonly labels: () => MenuLabels
  /** The file that was handed to the app to be taken over, once; null when there is none. */
  readonly handed: () => string | null
}

export function backupFiles({
  window,
  libraries,
  labels,
  handed,
}: BackupFilesOptions): SubjectHandlers<'shell', 'backups'> {
  /** The file that was chosen last, which the window cannot name itself. */
  let chosen: string | null = null
  const open = async (passphrase: string | null): Promise<OpenedFile> => {
    if (chosen === null) throw new AppError('not-found', 'No file was chosen yet.')
    return await libraries.call('backups.openFile', { path: chosen, passphrase })
  }
  return {
    'backups.choose': async () => {
      const path = handed() ?? (await chooseNotebook(window(), labels().chooseNotebook))
      if (path === null) return null
      chosen = path
      return await open(null)
    },
    'backups.unlock': async ({ passphrase }) => await open(passphrase),
    'backups.copy': async () => {
      const folder = await chooseFolder(window(), labels().copyNotebook)
      return folder === null ? null : await libraries.call('backups.copyTo', { folder })
    },
    'backups.export': async ({ passphrase }) => {
      const { name } = await libraries.call('library.state', {})
      const file = `${name}.${notebookFileEnding}`
      const path = await chooseFileToWrite(window(), labels().exportNotebook, file, notebookFileEnding)
      if (path === null) return null
      await libraries.call('backups.writeFile', { path, passphrase })
      return { path }
    },
  }
}

async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const properties = ['openDirectory', 'createDirectory'] as const
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties: [...properties] })
  return canceled ? null : (filePaths[0] ?? null)
}

async function chooseNotebook(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [{ name: 'Letterbook', extensions: [notebookFileEnding, 'db'] }],
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
