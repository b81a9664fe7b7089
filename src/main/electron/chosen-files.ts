/** Reads and writes the files that the reader chose in a dialog of the system. */
import { createReadStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
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
  const bytes = await firstBytesOf(path, mostBytes + 1).catch((thrown: unknown) => {
    throw new AppError('refused', `${path} could not be read: ${messageOf(thrown)}`, path)
  })
  if (bytes === null) throw new AppError('refused', `${path} is no file that can be read to its end.`, path)
  if (bytes.length <= mostBytes) return bytes
  throw new AppError('refused', `${path} is too large to be what was asked for.`, path)
}

/**
 * Null for devices and pipes, which may never end. Subtle: the stated size is not asked, since a file can grow while it is
 * read, and some state none.
 */
async function firstBytesOf(path: string, most: number): Promise<Uint8Array | null> {
  if (!(await stat(path)).isFile()) return null
  const chunks: Buffer[] = []
  // The end that is named is read too.
  for await (const chunk of createReadStream(path, { end: most - 1 })) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
