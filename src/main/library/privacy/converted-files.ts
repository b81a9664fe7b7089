/**
 * Writes a file of a notebook anew with another key or none: a database page by page, a journal line by line, a file
 * that was set aside as it is. Each makes a complete, synced file at `to` and leaves the old one as it was.
 */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { AppError } from '@shared/failure'
import Database from 'better-sqlite3'
import { syncFile } from '../notebook/durable-files'
import { bytesOfLine } from '../notebook/journal-lines'
import { walkJournal } from '../notebook/journal-walk'
import { type DataKey, decryptDatabase } from './data-key'
import { wipeDatabaseFiles, wipeFile } from './wiped-file'

/** From one key to another; null stands for no encryption. */
export interface Conversion {
  readonly from: DataKey | null
  readonly to: DataKey | null
}

const plainDatabaseHead = Buffer.from('SQLite format 3\0', 'latin1')

/** The first bytes of a file; fewer when it is shorter. */
export function headOf(path: string, length: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(length)
    return head.subarray(0, readSync(file, head, 0, length, 0))
  } finally {
    closeSync(file)
  }
}

/** Whether it is a database that anybody can read. */
export function isPlainDatabase(path: string): boolean {
  return existsSync(path) && headOf(path, plainDatabaseHead.length).equals(plainDatabaseHead)
}

/** Whether something stands there that is no plain database. An empty file is none either. */
export function isSealedDatabase(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0 && !isPlainDatabase(path)
}

/**
 * Subtle: a copy of all that the database and its log hold is made first, in what it is written now, and then written
 * anew in place. Encrypted pages are shorter, which SQLite only allows outside WAL and does with temporary tables, which
 * stay in memory.
 */
export function convertDatabase(path: string, to: string, keys: Conversion): void {
  wipeDatabaseFiles(to)
  const old = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    keys.from?.openDatabase(old)
    old.pragma('temp_store = MEMORY')
    old.prepare('VACUUM INTO ?').run(to)
  } finally {
    old.close()
  }
  chmodSync(to, 0o600)
  rewrite(to, keys)
  syncFile(to)
}

function rewrite(path: string, keys: Conversion): void {
  const db = new Database(path)
  try {
    keys.from?.openDatabase(db)
    db.pragma('temp_store = MEMORY')
    db.pragma('journal_mode = MEMORY')
    if (keys.to === null) decryptDatabase(db)
    else keys.to.encryptDatabase(db)
  } finally {
    db.close()
  }
}

/** The very lines, sealed anew. Errors: `damaged-notebook` for a journal that is not sound to its end. */
export function convertJournal(path: string, to: string, keys: Conversion): void {
  wipeFile(to)
  const file = openSync(to, 'wx', 0o600)
  try {
    const end = walkJournal(
      path,
      ({ line }) => {
        writeAll(file, bytesOfLine(line, keys.to))
        return true
      },
      keys.from,
    )
    if (end.rest !== 'none') throw unsound(path)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function unsound(path: string): AppError {
  return new AppError(
    'damaged-notebook',
    `${path} is not sound to its end. Open the library once more, which mends it, then try again.`,
    path,
  )
}

const sealedHead = Buffer.from('LBSEAL1\n')
const pieceBytes = 1 << 20
const lengthBytes = 4

/** Any file, in pieces, each bound to its number and to whether it is the last. */
export function sealFile(path: string, to: string, key: DataKey): void {
  const from = openSync(path, 'r')
  const file = openSync(to, 'w', 0o600)
  try {
    writeAll(file, sealedHead)
    const { size } = statSync(path)
    const piece = Buffer.alloc(pieceBytes)
    for (let at = 0, number = 0; at < size || number === 0; number++) {
      const read = readSync(from, piece, 0, pieceBytes, at)
      at += read
      const sealed = key.seal('file', piece.subarray(0, read), bound(number, at >= size || read === 0))
      const length = Buffer.alloc(lengthBytes)
      length.writeUInt32LE(sealed.length)
      writeAll(file, Buffer.concat([length, sealed]))
      if (read === 0) break
    }
    piece.fill(0)
    fsyncSync(file)
  } finally {
    closeSync(from)
    closeSync(file)
  }
}

/** False, and no file, when this key did not seal it or it is damaged. */
export function openSealedFile(path: string, to: string, key: DataKey): boolean {
  if (!headOf(path, sealedHead.length).equals(sealedHead)) return false
  const file = openSync(to, 'w', 0o600)
  try {
    for (const plain of piecesOf(path, key)) writeAll(file, plain)
    fsyncSync(file)
    return true
  } catch (thrown) {
    wipeFile(to)
    if (thrown === notSealed) return false
    throw thrown
  } finally {
    closeSync(file)
  }
}

const notSealed = new Error('The file was not sealed by this key, or is damaged.')

function* piecesOf(path: string, key: DataKey): Generator<Buffer> {
  const from = openSync(path, 'r')
  try {
    const { size } = statSync(path)
    let at = sealedHead.length
    for (let number = 0; at < size; number++) {
      const length = Buffer.alloc(lengthBytes)
      at += readSync(from, length, 0, lengthBytes, at)
      const wanted = length.readUInt32LE()
      if (wanted > 2 * pieceBytes) throw notSealed
      const sealed = Buffer.alloc(wanted)
      const read = readSync(from, sealed, 0, wanted, at)
      at += read
      const plain = read < wanted ? null : key.open('file', sealed, bound(number, at >= size))
      if (plain === null) throw notSealed
      yield plain
    }
    if (size === sealedHead.length) throw notSealed
  } finally {
    closeSync(from)
  }
}

function bound(number: number, last: boolean): Buffer {
  return Buffer.from(`${number}${last ? ' last' : ''}`)
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
