/** Keeps a copy of the bundled sample letters where they stay through every upgrade and move of the app. */
import { cp, stat } from 'node:fs/promises'
import { AppError, messageOf } from '@shared/failure'

/** Copies what is missing or older; a file that is the same is left alone, so that it is not read again. */
export async function keepSampleLetters(shipped: string, kept: string): Promise<void> {
  try {
    await cp(shipped, kept, { recursive: true, preserveTimestamps: true, filter: differs })
  } catch (thrown) {
    throw new AppError(
      'library-unreadable',
      `The sample letters cannot be copied to ${kept} (${messageOf(thrown)}).`,
      kept,
    )
  }
}

async function differs(from: string, to: string): Promise<boolean> {
  const [source, copy] = await Promise.all([stat(from), stat(to).catch(() => null)])
  if (copy === null || source.isDirectory()) return true
  return source.size !== copy.size || Math.abs(source.mtimeMs - copy.mtimeMs) > 2000
}
