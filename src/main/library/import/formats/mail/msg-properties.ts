/** The properties of an Outlook item ([MS-OXMSG]) by their numbers: texts, bytes, numbers and times. */
import { decodeDeclared } from './charset'
import type { CompoundStream, Storage } from './compound-file'
import { charsetOfPage, charsetOfTexts } from './msg-code-pages'

/** How many bytes stand before the first property: more in a mail, fewer in the people and files that belong to it. */
const headerSizes = { mail: 32, 'inner-mail': 24, part: 8 } as const

const integer = 0x0003
const time = 0x0040

export class ItemProperties {
  readonly #storage: Storage
  readonly #numbers = new Map<number, number>()
  readonly #times = new Map<number, Date>()
  /** The encoding of its texts, where they are not in Unicode. */
  readonly charset: string
  /** The encoding of its page in HTML; null where none is stated. */
  readonly pageCharset: string | null

  /** `charset` counts more than what the item states. */
  constructor(storage: Storage, of: keyof typeof headerSizes, charset: string | null) {
    this.#storage = storage
    this.#readFixed(
      storage.streams.get('__properties_version1.0')?.bytes() ?? Buffer.alloc(0),
      headerSizes[of],
    )
    const internet = this.number(0x3fde)
    this.pageCharset = charsetOfPage(internet)
    this.charset =
      charset ?? charsetOfTexts({ message: this.number(0x3ffd), internet, locale: this.number(0x3ff1) })
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
    return bytes === undefined ? '' : withoutEnd(decodeDeclared(bytes, this.charset))
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
