/** Reads a journal line by line, checks its chain and says where it stops being sound. It never changes the file. */
import { closeSync, openSync, readSync } from 'node:fs'
import { translated } from '../db/open'
import type { DataKey } from '../privacy/data-key'
import { checkAlone, checkLine, type JournalPosition, journalStart, lineOf, readEntry } from './journal-lines'

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

export interface SalvagedStep extends JournalStep {
  /** How many changes before it were lost. */
  readonly lost: number
}

export interface SalvagedEnd extends JournalEnd {
  readonly lost: number
}

/**
 * The same, going on behind damage: every line that is sound by itself and newer than those before is a change that was
 * made. `broken` where anything was lost.
 */
export function salvageJournal(
  path: string,
  visit: (step: SalvagedStep) => boolean,
  key: DataKey | null = null,
): SalvagedEnd {
  let position = journalStart
  let [bytes, lost, unsound] = [0, 0, 0]
  for (const { line: written, whole } of linesOf(path)) {
    bytes += written.length + 1
    const line = whole ? lineOf(written, key) : null
    const ownHash = line === null ? null : checkLine(line, position.hash)
    const found =
      line === null || ownHash === null
        ? line && checkAlone(line)
        : { hash: ownHash, sequence: sequenceOf(line, position) }
    if (line === null || found === null) {
      unsound += 1
      continue
    }
    // One that stands there twice was taken already.
    if (found.sequence <= position.sequence) continue
    if (ownHash === null) lost += position === journalStart ? unsound : found.sequence - position.sequence - 1
    unsound = 0
    position = { ...found, bytes }
    if (visit({ position, line, lost }) === false) return { position, rest: restOf(lost, 0), lost }
  }
  const isTorn = lost === 0 && unsound === 1
  return { position, rest: restOf(lost, unsound), lost: isTorn ? 0 : lost + unsound }
}

/** One unsound line at the end was not finished; all else is damage. */
function restOf(lost: number, unsound: number): JournalEnd['rest'] {
  if (lost === 0 && unsound < 2) return unsound === 0 ? 'none' : 'torn'
  return 'broken'
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
