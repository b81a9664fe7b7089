/** Takes what the reader opened with the app from outside it; the shell has asked already what is to be asked. */
import type { HandedOver } from '@shared/handed-over'
import { chooseNotebook } from './backups'
import { addFolders, openLibrary } from './library'
import { reportFailure } from './notices'
import { openDialog } from './shell'

export async function takeHandedOver(handed: HandedOver): Promise<void> {
  switch (handed.kind) {
    case 'library':
      return await openLibrary(handed.path)
    case 'folder':
      return await addFolders([handed.path])
    case 'notebook':
      openDialog({ kind: 'backups' })
      // The shell answers with the file that was handed over instead of asking for one.
      return await chooseNotebook().catch(reportFailure)
  }
}
