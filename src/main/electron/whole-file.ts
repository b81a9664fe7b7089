/** Writes a file whole or not at all: until everything is on the disk it has another name. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { AppError, messageOf } from '@shared/failure'

/** Errors: `refused` with what the system says; what was at `path` before then stays. */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    const file = await open(unfinished, 'ax')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (thrown) {
    await rm(unfinished, { force: true })
    throw new AppError('refused', `The file could not be written: ${messageOf(thrown)}`, path)
  }
}
