/**
 * The journal being written: one synced line for each change, before the change is committed to the database.
 * What is in the journal can be replayed; a line whose change failed is cut off again.
 */

import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  writeSync,
} from 'node:fs'
import { asAppError } from '../db/failure'
import { isFileAt } from './durable-files'
import type { JournalPosition, WrittenLine } from './journal-lines'

export class Journal {
  private readonly file: number
  private good: JournalPosition
  /** Whether bytes may stand behind the last good line. */
  private dirty = false

  /** `position` is the end of the last line that counts; what follows it is cut off. */
  constructor(
    private readonly path: string,
    position: JournalPosition,
  ) {
    this.file = openSync(path, 'r+')
    this.good = position
    if (fstatSync(this.file).size !== position.bytes) this.cutBack()
  }

  get position(): JournalPosition {
    return this.good
  }

  /** Writes and syncs; `keep` must follow when the change is committed, `drop` when it is not. Errors: `disk-full`. */
  append(line: WrittenLine): void {
    try {
      if (this.dirty) this.cutBack()
      this.dirty = true
      writeFully(this.file, line.bytes, this.good.bytes)
      fdatasyncSync(this.file)
    } catch (thrown) {
      throw asAppError(thrown, this.path, 'damaged-notebook')
    }
  }

  /** Whether what is written stays. Not in a file that was deleted or replaced by another; one that was moved is still there. */
  lasts(): boolean {
    const own = fstatSync(this.file, { bigint: true })
    return own.nlink > 0n && (!existsSync(this.path) || isFileAt(this.path, own))
  }

  keep(position: JournalPosition): void {
    this.good = position
    this.dirty = false
  }

  /** Back to the last line that counts. When even that fails now it is tried again before the next line. */
  drop(): void {
    try {
      this.cutBack()
    } catch {
      this.dirty = true
    }
  }

  private cutBack(): void {
    ftruncateSync(this.file, this.good.bytes)
    fsyncSync(this.file)
    this.dirty = false
  }

  close(): void {
    closeSync(this.file)
  }
}

function writeFully(file: number, bytes: Buffer, at: number): void {
  let done = 0
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, at + done)
}
