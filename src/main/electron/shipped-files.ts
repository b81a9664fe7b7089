/** Where the files lie that are shipped to be read as files: beside the archive of an installed app. */
import { join } from 'node:path'
import { app } from 'electron'

export function shippedFolder(): string {
  return app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources')
}
