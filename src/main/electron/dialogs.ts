/** The system's own dialogs. Choosing answers null when the reader cancelled. */
import { type BrowserWindow, dialog } from 'electron'
import type { MenuLabels } from './menu-labels'

export async function chooseSourceFolders(
  window: BrowserWindow,
  title: string,
): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'multiSelections'],
  })
  return canceled || filePaths.length === 0 ? null : filePaths
}

export async function chooseLibraryFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Where to write a table. */
export async function chooseTableFile(
  window: BrowserWindow,
  title: string,
  name: string,
): Promise<string | null> {
  return await chooseFileToWrite(window, title, name, 'csv')
}

/** Where to write what other programs read. */
export async function chooseDataFile(
  window: BrowserWindow,
  title: string,
  name: string,
): Promise<string | null> {
  return await chooseFileToWrite(window, title, name, 'json')
}

export async function chooseFileToWrite(
  window: BrowserWindow,
  title: string,
  name: string,
  extension: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: name,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? null : filePath
}

export async function chooseFileToRead(
  window: BrowserWindow,
  title: string,
  extension: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks whether to quit although words are not saved. Synchronous: the window waits for the answer to close or not. */
export function quitWithoutSaving(window: BrowserWindow, labels: MenuLabels): boolean {
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: labels.unsavedTitle,
    detail: labels.unsavedText,
    buttons: [labels.stay, labels.quitWithoutSaving],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return chosen === 1
}

/** Asks whether the letters of a folder that was handed to the app are wanted in the open library. */
export async function wantsFolder(
  window: BrowserWindow,
  labels: MenuLabels,
  folder: string,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: labels.addFolderTitle,
    detail: `${labels.addFolderText}\n\n${folder}`,
    buttons: [labels.addFolder, labels.leaveFolder],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
