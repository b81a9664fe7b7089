/** The properties of an Outlook item ([MS-OXMSG]) by their numbers: texts, bytes, numbers and times. */
import { charsetNamed, decodeAs } from './charset'
import type { CompoundStream, Storage } from './compound-file'

/** How many bytes stand before the first property: more in a mail, fewer in the people and files that belong to it. */
const headerSizes = { mail: 32, 'inner-mail': 24, part: 8 } as const

const integer = 0x0003
const time = 0x0040

export class ItemProperties {
  readonly #storage: Storage
  readonly #numbers = new Map<number, number>()
  readonly #times = new Map<number, Date>()
  /** The encoding of its texts and pages, where they are not in Unicode. */
  readonly charset: string

  constructor(storage: Storage, of: keyof typeof headerSizes, charset?: string) {
    this.#storage = storage
    this.#readFixed(
      storage.streams.get('__properties_version1.0')?.bytes() ?? Buffer.alloc(0),
      headerSizes[of],
    )
    const pages = [0x3fde, 0x3ffd].map((id) => charsetOf(this.#numbers.get(id)))
    this.charset = charset ?? pages.find((page) => page !== null) ?? 'windows-1252'
  }

  number(id: number): number | null {
    return this.#numbers.get(id) ?? null
  }

  time(id: number): Date | null {
    return this.#times.get(id) ?? null
  }

  /** Empty when there is none. */
  text(id: number): string {
    const unicode = this.#stream(id, '001F')
    if (unicode) return withoutEnd(unicode.bytes().toString('utf16le'))
    const bytes = this.#stream(id, '001E')?.bytes()
    return bytes === undefined ? '' : withoutEnd(decodeAs(bytes, this.charset))
  }

  isUnicode(id: number): boolean {
    return this.#stream(id, '001F') !== undefined
  }

  bytes(id: number): Buffer | null {
    return this.#stream(id, '0102')?.bytes() ?? null
  }

  storage(id: number): Storage | null {
    return this.#storage.storages.get(streamName(id, '000D')) ?? null
  }

  /** The people or files of an item, in their order. */
  parts(prefix: '__recip_version1.0_#' | '__attach_version1.0_#'): readonly Storage[] {
    const names = [...this.#storage.storages].filter(([name]) => name.startsWith(prefix))
    return names.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, storage]) => storage)
  }

  #stream(id: number, type: string): CompoundStream | undefined {
    return this.#storage.streams.get(streamName(id, type))
  }

  #readFixed(bytes: Buffer, from: number): void {
    for (let at = from; at + 16 <= bytes.length; at += 16) {
      const type = bytes.readUInt16LE(at)
      const id = bytes.readUInt16LE(at + 2)
      if (type === integer) this.#numbers.set(id, bytes.readInt32LE(at + 8))
      if (type === time) this.#times.set(id, timeOf(bytes.readBigUInt64LE(at + 8)))
    }
  }
}

function streamName(id: number, type: string): string {
  return `__substg1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`
}

/** Counted in tenths of microseconds since 1601. */
function timeOf(count: bigint): Date {
  return new Date(Number(count / 10_000n) - 11_644_473_600_000)
}

function withoutEnd(text: string): string {
  return text.replace(/\0+$/, '').replaceAll('\0', '\ufffd').toWellFormed()
}

/** Pages whose encoding goes by another name than their number. */
const charsets: ReadonlyMap<number, string> = new Map([
  [20127, 'windows-1252'],
  [21866, 'koi8-u'],
  [50220, 'iso-2022-jp'],
  [50221, 'iso-2022-jp'],
  [50222, 'iso-2022-jp'],
  [38598, 'windows-1255'],
])

/** By the number that Windows has for it; null for one that is unknown. */
function charsetOf(page: number | undefined): string | null {
  if (page === undefined) return null
  const known = charsets.get(page)
  if (known !== undefined) return known
  return charsetNamed(page > 28590 && page <= 28605 ? `iso-8859-${page - 28590}` : `cp${page}`)
}
