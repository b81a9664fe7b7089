/** Writes a folder that is there whole or not at all, and never in the place of another. */
import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError, messageOf } from '@shared/failure'
import { notWritten } from './not-written'
import { writeSynced } from './whole-file'

/** `bytesOf` gives the bytes of the file with this place among `files`. Errors: `disk-full`, `refused`. */
export async function writeWholeFolder(
  path: string,
  files: readonly string[],
  bytesOf: (file: number) => Promise<Uint8Array>,
): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    // Subtle: by itself first; where a file system allows no folders, making several at once never comes back.
    await mkdir(unfinished)
    for (const [file, name] of files.entries()) {
      const target = join(unfinished, name)
      await mkdir(dirname(target), { recursive: true })
      await writeSynced(target, await bytesOf(file))
    }
    await moveInto(unfinished, path)
  } catch (thrown) {
    await rm(unfinished, { recursive: true, force: true })
    throw notWritten(thrown, path)
  }
}

async function moveInto(unfinished: string, path: string): Promise<void> {
  try {
    // Subtle: moving a folder onto an empty one, or onto nothing, works; onto one with files in it, never.
    await rename(unfinished, path)
  } catch (thrown) {
    throw new AppError(
      'refused',
      `${path} is there already, or cannot be written (${messageOf(thrown)}). Choose a folder that is not there yet.`,
      path,
    )
  }
}
