/** Takes what the reader opened with the app from outside it; the shell has asked already what is to be asked. */
import type { HandedOver } from '@shared/handed-over'
import { onNews } from '../bridge'
import { chooseNotebook } from './backups'
import { addFolders, openLibrary } from './library'
import { reportFailure } from './notices'
import { openDialog } from './shell'

/** To be called before the window says that it is ready, since the shell waits for that. */
export function listenForHandedOver(): void {
  onNews('shell.handedOver', (handed) => void takeHandedOver(handed))
}

async function takeHandedOver(handed: HandedOver): Promise<void> {
  switch (handed.kind) {
    case 'library':
      return await openLibrary(handed.path)
    case 'folder':
      await addFolders([handed.path])
      return
    case 'notebook':
      openDialog({ kind: 'backups' })
      // The shell answers with the file that was handed over instead of asking for one.
      return await chooseNotebook().catch(reportFailure)
  }
}
