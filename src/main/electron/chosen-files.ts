/** Reads and writes the files that the reader chose in a dialog of the system. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { AppError, messageOf } from '@shared/failure'

/** Errors: `refused` with what the system says. */
export async function writeChosenFile(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (thrown) {
    throw new AppError('refused', `The file could not be written: ${messageOf(thrown)}`, path)
  }
}

/** The text of the file. Errors: `refused` with what the system says, or when it is too large or no text in UTF-8. */
export async function readChosenFile(path: string, mostBytes: number): Promise<string> {
  const bytes = await bytesOf(path, mostBytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError(
      'refused',
      `${path} is no text in UTF-8. Save it in this encoding, then try again.`,
      path,
    )
  }
}

async function bytesOf(path: string, mostBytes: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size <= mostBytes) return await readFile(path)
  } catch (thrown) {
    throw new AppError('refused', `${path} could not be read: ${messageOf(thrown)}`, path)
  }
  throw new AppError('refused', `${path} is too large to be what was asked for.`, path)
}
