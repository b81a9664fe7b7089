/** Writes a file whole or not at all: until everything is on the disk it has another name. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { notWritten } from './not-written'

/** Errors: `disk-full`, `refused` with what the system says; what was at `path` before then stays. */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    await writeSynced(unfinished, content)
    await rename(unfinished, path)
  } catch (thrown) {
    await rm(unfinished, { force: true })
    throw notWritten(thrown, path)
  }
}

/** A new file. Errors: those of the system; what was written until then is left. */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'ax')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
