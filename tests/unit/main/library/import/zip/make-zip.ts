/** Makes zip archives for tests, also such as no honest program makes. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface EntryToMake {
  readonly name: string | Buffer
  readonly content: Buffer | string
  readonly stored?: boolean
  /** Bits of the entry's flags; 1 means encrypted, 0x800 a name in UTF-8. */
  readonly flags?: number
  /** What the directory states instead of the true size. */
  readonly statedSize?: number
  /** The rights of Unix, for instance 0o120777 for a link. */
  readonly mode?: number
  /** Where the directory says that the entry begins. */
  readonly start?: number
  readonly checksum?: number
}

export function makeZip(entries: readonly EntryToMake[], comment = ''): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const content = Buffer.from(entry.content)
    const packed = entry.stored ? content : deflateRawSync(content)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(entry.flags ?? 0, 2)
    fixed.writeUInt16LE(entry.stored ? 0 : 8, 4)
    fixed.writeUInt32LE(entry.checksum ?? crc32(content), 10)
    fixed.writeUInt32LE(packed.length, 14)
    fixed.writeUInt32LE(entry.statedSize ?? content.length, 18)
    fixed.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fixed, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6)
    tail.writeUInt32LE(entry.start ?? at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fixed, tail, name]))
    files.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length & 0xffff, 4)
  end.writeUInt16LE(entries.length & 0xffff, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(comment.length, 16)
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment)])
}
