/**
 * The files inside a zip archive, each unpacked in memory on demand and within bounds. Names are only names: they are
 * never joined to a path, and nothing is ever written.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { messageOf } from '@shared/failure'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { ReadingProblem, type SourceFile } from '../formats/format'
import { entryNames } from './zip-names'

export interface ZipEntry {
  /** With `/` between its parts, else as the archive has it: it may hold `..` or anything else. */
  readonly name: string
  /** Bytes when unpacked, as the archive states them. */
  readonly size: number
  readonly isFolder: boolean
  readonly isLink: boolean
  readonly isEncrypted: boolean
  readonly packed: Packed
}

interface Packed {
  readonly method: number
  readonly size: number
  readonly headerStart: number
  readonly checksum: number
}

export interface ZipLimits {
  readonly entries: number
  /** Bytes of one entry, unpacked. */
  readonly entrySize: number
  /** Bytes of everything that is read, unpacked. */
  readonly totalSize: number
}

const megabyte = 1024 * 1024
export const documentLimits: ZipLimits = {
  entries: 10_000,
  entrySize: 50 * megabyte,
  totalSize: 200 * megabyte,
}

/** No real text is packed more tightly; small entries may be, because they can do no harm. */
const tightest = 200
const harmless = 2 * megabyte
const localHeaderSize = 30
const endRecordSize = 22

export class ZipEntries {
  readonly all: readonly ZipEntry[]
  readonly #file: SourceFile
  readonly #limits: ZipLimits
  readonly #byName: ReadonlyMap<string, ZipEntry>
  /** Shared with what stands for a part of the same archive. */
  readonly #unpacked: { size: number }

  constructor(file: SourceFile, all: readonly ZipEntry[], limits: ZipLimits, unpacked = { size: 0 }) {
    this.#file = file
    this.#unpacked = unpacked
    this.all = all
    this.#limits = limits
    // Subtle: of two entries with one name the last counts, as in every unpacking program.
    this.#byName = new Map(all.map((entry) => [entry.name, entry]))
  }

  /** The same entries under tighter limits. Errors: ReadingProblem `refused`. */
  within(limits: ZipLimits): ZipEntries {
    checkCount(this.all.length, limits)
    return new ZipEntries(this.#file, this.all, limits)
  }

  /** What a folder holds, as if it were an archive of its own. `folder` ends in `/`. */
  inFolder(folder: string): ZipEntries {
    const inside = this.all.filter(({ name }) => name.startsWith(folder))
    return new ZipEntries(
      this.#file,
      inside.map((entry) => ({ ...entry, name: entry.name.slice(folder.length) })),
      this.#limits,
      this.#unpacked,
    )
  }

  named(name: string): ZipEntry | null {
    return this.#byName.get(name) ?? null
  }

  /** Unpacks one entry. Errors: ReadingProblem `encrypted`, `refused`, `truncated`, `unreadable`, `file-too-large`. */
  read(entry: ZipEntry): Buffer {
    if (entry.isEncrypted) throw encrypted()
    this.#checkSize(entry)
    const bytes = this.#inflated(entry)
    this.#unpacked.size += bytes.length
    if (bytes.length !== entry.size)
      throw refused(`${entry.name} does not have the size that the archive states.`)
    if (crc32(bytes) !== entry.packed.checksum) throw damaged(`${entry.name} is not what was packed`)
    return bytes
  }

  #checkSize({ name, size, packed }: ZipEntry): void {
    if (size > this.#limits.entrySize) {
      const most = Math.round(this.#limits.entrySize / megabyte)
      throw new ReadingProblem(
        'file-too-large',
        `${name} unfolds to ${Math.ceil(size / megabyte)} MB; at most ${most} MB are read. Divide it into smaller files.`,
      )
    }
    if (size > harmless && size > packed.size * tightest) {
      throw refused(`${name} unfolds to more than ${tightest} times its size.`)
    }
    if (this.#unpacked.size + size > this.#limits.totalSize) {
      throw refused(`It unfolds to more than ${Math.round(this.#limits.totalSize / megabyte)} MB in all.`)
    }
  }

  #inflated(entry: ZipEntry): Buffer {
    const bytes = this.#packedBytes(entry)
    if (entry.packed.method === 0) return Buffer.from(bytes)
    if (entry.packed.method !== 8) {
      throw new ReadingProblem(
        'format-unknown',
        `${entry.name} is packed in a way that is not read (method ${entry.packed.method}). Pack it again as an ordinary zip.`,
      )
    }
    try {
      // One byte more than stated shows that the statement is false.
      return inflateRawSync(bytes, { maxOutputLength: entry.size + 1 })
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE') {
        throw refused(`${entry.name} unfolds to more than the archive states.`)
      }
      throw damaged(`${entry.name} cannot be unpacked (${messageOf(thrown)})`)
    }
  }

  #packedBytes({ name, packed }: ZipEntry): Buffer {
    const header = this.#file.read(packed.headerStart, packed.headerStart + localHeaderSize)
    if (header.length < localHeaderSize || header.readUInt32LE(0) !== 0x04034b50)
      throw damaged(`${name} is not where it should be`)
    const start = packed.headerStart + localHeaderSize + header.readUInt16LE(26) + header.readUInt16LE(28)
    const bytes = this.#file.read(start, start + packed.size)
    if (bytes.length < packed.size) throw truncated()
    return bytes
  }
}

/** Reads what an archive holds. Errors: ReadingProblem `truncated`, `unreadable`, `encrypted`, `refused`. */
export async function openZip(whole: SourceFile, limits: ZipLimits): Promise<ZipEntries> {
  const file = archiveIn(whole)
  const directory = await openDirectory(file)
  checkCount(directory.entryCount, limits)
  const written: Entry[] = []
  try {
    for await (const entry of directory.eachEntry()) written.push(entry)
  } catch (thrown) {
    throw asProblem(thrown)
  }
  const names = entryNames(
    written.map((entry) => ({
      bytes: entry.fileNameRaw,
      saysUtf8: (entry.generalPurposeBitFlag & 0x800) !== 0,
      extraFields: entry.extraFields,
    })),
  )
  const entries = written.map((entry, place) => zipEntry(entry, names[place] ?? ''))
  checkOverlaps(entries)
  return new ZipEntries(file, entries, limits)
}

function checkCount(count: number, limits: ZipLimits): void {
  if (count > limits.entries) throw refused(`It has ${count} entries; at most ${limits.entries} are read.`)
}

class FileReader extends RandomAccessReader {
  readonly #file: SourceFile

  constructor(file: SourceFile) {
    super()
    this.#file = file
  }

  override read(
    into: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    const bytes = this.#file.read(position, position + length)
    bytes.copy(into, offset)
    done(bytes.length < length ? new Error('unexpected EOF') : null)
  }
}

async function openDirectory(file: SourceFile): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new FileReader(file), file.size, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
      autoClose: false,
    })
  } catch (thrown) {
    throw asProblem(thrown)
  }
}

/**
 * Mail gateways and downloads append bytes to files; what follows the archive's last record is not part of it. Neither is
 * a program in front that unpacks it, which the archive may not count where it says what begins where.
 */
function archiveIn(file: SourceFile): SourceFile {
  const tailStart = Math.max(0, file.size - 65_536 - endRecordSize)
  const tail = file.read(tailStart, file.size)
  const record = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (record === -1 || record + endRecordSize > tail.length) throw truncated()
  const at = tailStart + record
  const end = Math.min(file.size, at + endRecordSize + tail.readUInt16LE(record + 20))
  const start = uncounted(file, at, tail.readUInt32LE(record + 12), tail.readUInt32LE(record + 16))
  return stretchOf(file, start, end)
}

/** How many bytes stand before the archive that it does not count itself. */
function uncounted(file: SourceFile, record: number, directorySize: number, directoryStart: number): number {
  const before = record - directorySize - directoryStart
  const isDirectory = (at: number) => file.read(at, at + 4).toString('latin1') === 'PK\x01\x02'
  return before > 0 && isDirectory(directoryStart + before) && !isDirectory(directoryStart) ? before : 0
}

function stretchOf(file: SourceFile, from: number, to: number): SourceFile {
  return {
    name: file.name,
    size: to - from,
    bytes: () => file.bytes().subarray(from, to),
    read: (start, end) => file.read(from + start, Math.min(from + end, to)),
  }
}

function zipEntry(entry: Entry, name: string): ZipEntry {
  // The upper half holds the rights of Unix, where the archive was made there.
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000
  return {
    name,
    size: entry.uncompressedSize,
    isFolder: name.endsWith('/') || unixType === 0o040000 || isDosFolder(entry),
    isLink: unixType === 0o120000,
    isEncrypted: (entry.generalPurposeBitFlag & 1) !== 0,
    packed: {
      method: entry.compressionMethod,
      size: entry.compressedSize,
      headerStart: entry.relativeOffsetOfLocalHeader,
      checksum: entry.crc32,
    },
  }
}

function isDosFolder({ externalFileAttributes, uncompressedSize }: Entry): boolean {
  return (externalFileAttributes & 0x10) !== 0 && uncompressedSize === 0
}

/** Entries that share their bytes unfold to far more than the archive's size suggests. */
function checkOverlaps(entries: readonly ZipEntry[]): void {
  const spans = entries
    .map(({ packed }) => ({
      start: packed.headerStart,
      end: packed.headerStart + localHeaderSize + packed.size,
    }))
    .sort((a, b) => a.start - b.start)
  for (const [index, { end }] of spans.entries()) {
    const next = spans[index + 1]
    if (next !== undefined && next.start < end) throw refused('Its entries overlap.')
  }
}

function asProblem(thrown: unknown): ReadingProblem {
  if (thrown instanceof ReadingProblem) return thrown
  const message = messageOf(thrown)
  if (/encrypt/i.test(message)) return encrypted()
  if (/unexpected EOF|not found|truncated|overflow|end of central/i.test(message)) return truncated()
  return damaged(message)
}

function truncated(): ReadingProblem {
  return new ReadingProblem(
    'truncated',
    'The end of the file is missing, so that it cannot be unpacked. Copy or download it again.',
  )
}

function damaged(what: string): ReadingProblem {
  return new ReadingProblem('unreadable', `The file is damaged: ${what}. Copy or download it again.`)
}

function encrypted(): ReadingProblem {
  return new ReadingProblem(
    'encrypted',
    'The file is protected by a password. Save it without one, then import it again.',
  )
}

function refused(why: string): ReadingProblem {
  return new ReadingProblem(
    'refused',
    `This file is not unpacked. ${why} If you trust it, unpack it yourself and import the folder.`,
  )
}
