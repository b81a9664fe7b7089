/**
 * Writes a file that comes in stretches, so that it is there whole or not at all: until the end it has another name. When
 * what is written changed in between, it begins again. It knows nothing of what is written.
 */
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { AppError } from '@shared/failure'
import { notWritten } from './not-written'

export interface WrittenStretch {
  readonly text: string
  /** How many things it holds. */
  readonly count: number
  /** Where the next one begins; null after the last. */
  readonly next: number | null
  /** Stretches with another state than the first do not belong to it. */
  readonly state: string
}

const mostBeginnings = 3

/**
 * Gives how many things were written, null when `stopped` was told. Errors: those of `stretch`, `disk-full`, and `refused` when
 * the file cannot be written or its content changes again and again.
 */
export async function writeStretches(
  path: string,
  stretch: (offset: number) => Promise<WrittenStretch>,
  stopped: AbortSignal,
): Promise<number | null> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`
  let done = false
  const file = await onDisk(path, open(unfinished, 'ax'))
  try {
    const count = await write(path, file, stretch, stopped)
    await onDisk(path, file.sync())
    await file.close()
    if (count === null) return null
    await onDisk(path, rename(unfinished, path))
    done = true
    return count
  } finally {
    await file.close()
    if (!done) await rm(unfinished, { force: true })
  }
}

async function write(
  path: string,
  file: FileHandle,
  stretch: (offset: number) => Promise<WrittenStretch>,
  stopped: AbortSignal,
): Promise<number | null> {
  for (let beginnings = 0; beginnings < mostBeginnings; beginnings++) {
    await onDisk(path, file.truncate())
    let count = 0
    let state: string | null = null
    for (let offset: number | null = 0; offset !== null; ) {
      if (stopped.aborted) return null
      const written: WrittenStretch = await stretch(offset)
      state ??= written.state
      if (state !== written.state) break
      await onDisk(path, file.appendFile(written.text))
      count += written.count
      offset = written.next
      if (offset === null) return count
    }
  }
  throw new AppError(
    'refused',
    'The letters changed while they were written, again and again. Try once more when they have been read.',
    path,
  )
}

async function onDisk<Value>(path: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (thrown) {
    throw notWritten(thrown, path)
  }
}
