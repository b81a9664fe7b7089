/** Reads what the reader names, pipes and devices included, and never more of it than was asked for. */
import { closeSync, openSync, readSync } from 'node:fs'

const bytesAtOnce = 65_536

/** At most `most` bytes from the beginning of the file at a path, or of one that is open. Errors: those of the system. */
export function firstBytes(place: string | number, most: number): Buffer {
  const file = typeof place === 'string' ? openSync(place, 'r') : place
  try {
    const parts: Buffer[] = []
    for (let left = most; left > 0; ) {
      const part = Buffer.alloc(Math.min(left, bytesAtOnce))
      const bytes = readSync(file, part, 0, part.length, null)
      if (bytes === 0) break
      parts.push(part.subarray(0, bytes))
      left -= bytes
    }
    return Buffer.concat(parts)
  } finally {
    if (typeof place === 'string') closeSync(file)
  }
}
