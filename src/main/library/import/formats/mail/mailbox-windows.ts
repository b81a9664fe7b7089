/** Mailboxes of any size, read in windows: what all kinds of them share. */
import type { SourceFile } from '../format'

export interface StoredMail {
  /** The line `From …` in front of it, or what else its mailbox says of when it came; no part of the mail. */
  readonly fromLine: string
  readonly bytes: Buffer
  /** Whether it is longer than what is read of one mail. */
  readonly isCut: boolean
}

export type Stretches = Pick<SourceFile, 'size' | 'read'>

const windowSize = 4 * 1024 * 1024
export const scannedAtOnce = 64 * 1024
export const longestMail = 64 * 1024 * 1024

/** Most mails are small: the file is read in large windows, and mails are taken out of them. */
export function inWindows(file: Stretches): Stretches {
  let start = 0
  let window: Buffer = Buffer.alloc(0)
  const read = (from: number, to: number): Buffer => {
    const end = Math.min(to, file.size)
    if (end - from > windowSize) return file.read(from, end)
    if (from < start || end > start + window.length) {
      start = from
      window = file.read(from, from + windowSize)
    }
    return window.subarray(from - start, Math.max(from, end) - start)
  }
  return { size: file.size, read }
}

/** Where `sought` next stands at or after `from`; the file's end when nowhere. */
export function placeOf(file: Stretches, sought: Buffer, from: number): number {
  for (let at = from; at < file.size; at += scannedAtOnce) {
    const found = file.read(at, at + scannedAtOnce + sought.length - 1).indexOf(sought)
    if (found !== -1) return at + found
  }
  return file.size
}

/** A mail from its first byte to its last. */
export function storedMail(file: Stretches, start: number, end: number, fromLine: string): StoredMail {
  const bytes = file.read(start, Math.min(end, start + longestMail))
  return { fromLine, bytes, isCut: end - start > longestMail }
}
