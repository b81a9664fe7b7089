/** Reads a journal line by line, checks its chain and says where it stops being sound. It never changes the file. */
import { closeSync, openSync, readSync } from 'node:fs'
import { translated } from '../db/open'
import type { DataKey } from '../privacy/data-key'
import { checkLine, type Entry, type JournalPosition, journalStart, lineOf, readEntry } from './journal-lines'

const chunkBytes = 1 << 20
const newline = 0x0a

export interface JournalStep {
  /** After the line. */
  readonly position: JournalPosition
  /** As it reads, without its newline. */
  readonly line: Buffer
}

export interface JournalEnd {
  /** After the last sound line. */
  readonly position: JournalPosition
  /** `torn`: one unfinished line follows, as a crash while writing leaves it. `broken`: there is damage before the end. */
  readonly rest: 'none' | 'torn' | 'broken'
}

/**
 * Calls `visit` with every sound line from the beginning; a `false` from it ends the walk there. With a `key` only lines
 * that it sealed are sound.
 */
export function walkJournal(
  path: string,
  visit: (step: JournalStep) => boolean,
  key: DataKey | null = null,
): JournalEnd {
  const lines = linesOf(path)
  let position = journalStart
  for (const { line: bytes, whole } of lines) {
    const line = whole ? lineOf(bytes, key) : null
    const ownHash = line === null ? null : checkLine(line, position.hash)
    if (line === null || ownHash === null)
      return { position, rest: lines.next().done === true ? 'torn' : 'broken' }
    position = {
      sequence: sequenceOf(line, position),
      hash: ownHash,
      bytes: position.bytes + bytes.length + 1,
    }
    if (visit({ position, line }) === false) break
  }
  return { position, rest: 'none' }
}

// The first line of a journal that was begun anew tells where its counting goes on; after it each counts one more.
function sequenceOf(line: Buffer, before: JournalPosition): number {
  return before.bytes === 0 ? readEntry(line).sequence : before.sequence + 1
}

function* linesOf(path: string): Generator<{ readonly line: Buffer; readonly whole: boolean }> {
  const file = openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes)
      const read = translated(path, 'damaged-notebook', () => readSync(file, chunk, 0, chunkBytes, null))
      if (read === 0) break
      const bytes =
        rest.length === 0 ? chunk.subarray(0, read) : Buffer.concat([rest, chunk.subarray(0, read)])
      let from = 0
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
        yield { line: bytes.subarray(from, end), whole: true }
        from = end + 1
      }
      rest = bytes.subarray(from)
    }
    if (rest.length > 0) yield { line: rest, whole: false }
  } finally {
    closeSync(file)
  }
}

export interface JournalEntry extends Entry {
  readonly position: JournalPosition
}

/** Calls `visit` with what every sound line says, from the beginning. */
export function readEntries(
  path: string,
  visit: (entry: JournalEntry) => boolean,
  key: DataKey | null = null,
): JournalEnd {
  return walkJournal(path, (step) => visit({ ...readEntry(step.line), position: step.position }), key)
}
