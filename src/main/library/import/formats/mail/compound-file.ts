/**
 * The folders and streams of a compound file ([MS-CFB]), the container of Outlook's mails. Every chain is bounded by
 * the number of sectors, every folder is entered once, and all streams together give little more than the file holds,
 * so that a made-up file can send it nowhere.
 */
import { ReadingProblem } from '../format'

export interface Storage {
  readonly streams: ReadonlyMap<string, CompoundStream>
  readonly storages: ReadonlyMap<string, Storage>
}

export interface CompoundStream {
  readonly size: number
  /** Shorter than `size` when the file ends before. Errors: ReadingProblem `refused`. */
  bytes(): Buffer
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const signature = 0xe011cfd0
/** Numbers from here on are no sectors: the end of a chain, unused. */
const lastSector = 0xfffffffa
const smallSector = 64
const entrySize = 128
const mostEntries = 100_000

/** Errors: ReadingProblem `truncated` for a file that ends before its table of contents. */
export function readCompoundFile(bytes: Buffer): Storage {
  return new CompoundFile(bytes).root()
}

class CompoundFile {
  readonly #bytes: Buffer
  readonly #shift: number
  readonly #cutoff: number
  readonly #table: readonly number[]
  readonly #smallTable: readonly number[]
  readonly #entries: readonly Entry[]
  readonly #small: Buffer
  /** Bytes that may still be given: streams of a sound file do not overlap. */
  #left: number

  constructor(bytes: Buffer) {
    if (bytes.length < 512 || bytes.readUInt32LE(0) !== signature) throw broken()
    this.#bytes = bytes
    this.#left = bytes.length * 4 + 1024 * 1024
    this.#shift = bytes.readUInt16LE(30) === 12 ? 12 : 9
    this.#cutoff = bytes.readUInt32LE(56)
    this.#table = this.#allocation()
    this.#smallTable = numbersOf(this.#chain(bytes.readUInt32LE(60), bytes.length))
    const contents = this.#chain(bytes.readUInt32LE(48), mostEntries * entrySize)
    this.#entries = entriesOf(contents, this.#shift)
    const root = this.#entries[0]
    if (root === undefined) throw broken()
    this.#small = this.#chain(root.start, root.size)
  }

  root(): Storage {
    const streams = new Map<string, CompoundStream>()
    const storages = new Map<string, Storage>()
    const stack = [{ index: 0, streams, storages }]
    const seen = new Set<number>([0])
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      for (const index of this.#childrenOf(next.index, seen)) {
        const entry = this.#entries[index]
        if (entry?.type === 2) next.streams.set(entry.name, this.#stream(entry))
        if (entry?.type !== 1) continue
        const inner = { streams: new Map<string, CompoundStream>(), storages: new Map<string, Storage>() }
        next.storages.set(entry.name, inner)
        stack.push({ index, ...inner })
      }
    }
    return { streams, storages }
  }

  /** Siblings are a tree; `seen` keeps every entry from being met twice. */
  #childrenOf(index: number, seen: Set<number>): readonly number[] {
    const found: number[] = []
    const stack = [this.#entries[index]?.child ?? lastSector]
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const entry = this.#entries[at]
      if (entry === undefined || seen.has(at)) continue
      seen.add(at)
      found.push(at)
      stack.push(entry.left, entry.right)
    }
    return found
  }

  #stream({ start, size }: Entry): CompoundStream {
    const isSmall = size < this.#cutoff
    return {
      size,
      bytes: () => {
        const bytes = isSmall ? this.#smallChain(start, size) : this.#chain(start, size)
        this.#left -= bytes.length
        if (this.#left < 0) throw overlapping()
        return bytes
      },
    }
  }

  /** The sectors that say for each sector which one follows: listed in the header, and further in a chain. */
  #allocation(): readonly number[] {
    const sectorSize = 1 << this.#shift
    const most = Math.ceil(this.#bytes.length / sectorSize / (sectorSize / 4)) + 1
    const listed: number[] = []
    for (let at = 76; at < 512; at += 4) listed.push(this.#bytes.readUInt32LE(at))
    let next = this.#bytes.readUInt32LE(68)
    for (let count = 0; next < lastSector && count < most; count++) {
      const numbers = numbersOf(this.#sector(next))
      listed.push(...numbers.slice(0, -1))
      next = numbers.at(-1) ?? lastSector
    }
    const used = listed.filter((sector) => sector < lastSector).slice(0, most)
    return used.flatMap((sector) => numbersOf(this.#sector(sector)))
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * 2 ** this.#shift
    return this.#bytes.subarray(start, start + (1 << this.#shift))
  }

  #chain(start: number, size: number): Buffer {
    const pieces: Buffer[] = []
    let length = 0
    let at = start
    while (at < lastSector && length < size && pieces.length <= this.#table.length) {
      const sector = this.#sector(at)
      if (sector.length === 0) break
      pieces.push(sector)
      length += sector.length
      at = this.#table[at] ?? lastSector
    }
    return Buffer.concat(pieces).subarray(0, Math.min(size, length))
  }

  #smallChain(start: number, size: number): Buffer {
    const pieces: Buffer[] = []
    let at = start
    while (
      at < lastSector &&
      pieces.length * smallSector < size &&
      pieces.length <= this.#smallTable.length
    ) {
      pieces.push(this.#small.subarray(at * smallSector, (at + 1) * smallSector))
      at = this.#smallTable[at] ?? lastSector
    }
    return Buffer.concat(pieces).subarray(0, size)
  }
}

function numbersOf(bytes: Buffer): readonly number[] {
  const numbers: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at))
  return numbers
}

function entriesOf(bytes: Buffer, shift: number): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
    const nameLength = Math.min(64, bytes.readUInt16LE(at + 64))
    const high = shift === 12 ? bytes.readUInt32LE(at + 124) : 0
    entries.push({
      name: bytes.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
      type: bytes[at + 66] ?? 0,
      left: bytes.readUInt32LE(at + 68),
      right: bytes.readUInt32LE(at + 72),
      child: bytes.readUInt32LE(at + 76),
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120) + high * 2 ** 32,
    })
  }
  return entries
}

function broken(): ReadingProblem {
  return new ReadingProblem(
    'truncated',
    'This Outlook mail ends before its table of contents, or is damaged there. Save it again from Outlook.',
  )
}

function overlapping(): ReadingProblem {
  return new ReadingProblem(
    'refused',
    'This Outlook mail says that it holds far more than its file can hold.',
  )
}
