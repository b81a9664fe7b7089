/** The system's own dialogs. Each answers null when the reader cancelled. */
import { type BrowserWindow, dialog } from 'electron'

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
