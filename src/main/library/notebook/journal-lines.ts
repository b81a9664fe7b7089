/**
 * The journal's format. One line of JSON for each change:
 * `{"hash":"…","entry":{"previous":"…","sequence":7,"at":"…","change":{…}}}`. `hash` is the SHA-256 of the entry's bytes
 * as they stand there, `previous` the hash of the line before, so that no line can be altered, lost or moved unnoticed.
 * In an encrypted journal each such line is sealed, `S1:` and base64; its hash stays that of what is inside.
 */
import { hash } from 'node:crypto'
import { z } from 'zod'
import type { DataKey } from '../privacy/data-key'
import { type Change, changeSchema } from './changes'

/** A place in the journal: after the line with this number and hash, at this byte. */
export interface JournalPosition {
  readonly sequence: number
  readonly hash: string
  readonly bytes: number
}

const noHash = '0'.repeat(64)
/** Before the first line of the first journal. */
export const journalStart: JournalPosition = { sequence: 0, hash: noHash, bytes: 0 }

/** Where a journal begins that goes on counting after `sequence`. */
export function startAfter(sequence: number): JournalPosition {
  return { ...journalStart, sequence }
}

const head = '{"hash":"'
const middle = '","entry":'
const entryAt = head.length + 64 + middle.length
const newline = Buffer.from('\n')
const previousHead = '{"previous":"'

export interface Entry {
  readonly sequence: number
  readonly at: string
  readonly change: Change
}

export interface WrittenLine {
  readonly bytes: Buffer
  /** After the line. */
  readonly position: JournalPosition
}

/** The line for a change that follows `after`, made at `at` (ISO 8601, UTC); nothing is written to a file yet. */
export function writeLine(
  after: JournalPosition,
  at: string,
  change: Change,
  key: DataKey | null = null,
): WrittenLine {
  const sequence = after.sequence + 1
  const entry = JSON.stringify({ previous: after.hash, sequence, at, change })
  const ownHash = hash('sha256', entry)
  const bytes = bytesOfLine(Buffer.from(`${head}${ownHash}${middle}${entry}}`), key)
  return { bytes, position: { sequence, hash: ownHash, bytes: after.bytes + bytes.length } }
}

/** The line as it stands in the file, with its newline. */
export function bytesOfLine(line: Buffer, key: DataKey | null): Buffer {
  return Buffer.concat([key === null ? line : key.sealLine(line), newline])
}

/** The line (without its newline) as it reads; null when it is not what this key sealed. */
export function lineOf(bytes: Buffer, key: DataKey | null): Buffer | null {
  return key === null ? bytes : key.openLine(bytes)
}

const entrySchema = z.object({ sequence: z.number().int(), at: z.string(), change: changeSchema })

/** Its hash when the line (without its newline) is whole and follows the line with the hash `previous`; else null. */
export function checkLine(line: Buffer, previous: string): string | null {
  if (line.length < entryAt + previousHead.length + 64 || line[line.length - 1] !== 0x7d) return null
  const written = line.toString('latin1', 0, entryAt + previousHead.length + 64)
  const ownHash = written.slice(head.length, head.length + 64)
  const frame = `${head}${ownHash}${middle}${previousHead}${previous}`
  if (written !== frame) return null
  return hash('sha256', line.subarray(entryAt, -1)) === ownHash ? ownHash : null
}

export interface LoneLine {
  readonly hash: string
  readonly sequence: number
}

/** What a line (without its newline) is by itself, whatever stood before it: null when it was altered. */
export function checkAlone(line: Buffer): LoneLine | null {
  const own = checkLine(line, previousOf(line))
  const after = entryAt + previousHead.length + 64
  const [, digits] = /^","sequence":(\d{1,15}),/.exec(line.toString('latin1', after, after + 40)) ?? []
  return own === null || digits === undefined ? null : { hash: own, sequence: Number(digits) }
}

/** The hash that a checked line gives for the line before it. */
export function previousOf(line: Buffer): string {
  const at = entryAt + previousHead.length
  return line.toString('latin1', at, at + 64)
}

/** What a checked line says. Throws when it is not a change that this Letterbook knows. */
export function readEntry(line: Buffer): Entry {
  return entrySchema.parse(JSON.parse(line.toString('utf8', entryAt, line.length - 1)))
}
