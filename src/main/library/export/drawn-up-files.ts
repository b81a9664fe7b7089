/** Files that were drawn up and are not written yet, kept in memory: what is shown line by line is what is written. */
import type { DraftLine } from '@shared/exchange'
import { AppError } from '@shared/failure'

/** Bytes of a file that pass between services at once. */
export const stretchSize = 512 * 1024

export interface DrawnUpFile {
  /** With `/` between its parts. */
  readonly path: string
  readonly text: string
}

interface KeptFile extends DrawnUpFile {
  /** Where each line begins. */
  readonly starts: readonly number[]
  /** How many lines stand before it in all files. */
  readonly before: number
}

export class DrawnUpFiles {
  readonly #files: KeptFile[] = []
  /** The file that was asked for last. */
  #encoded: { readonly file: number; readonly bytes: Uint8Array } | null = null

  add(file: DrawnUpFile): void {
    this.#files.push({ ...file, starts: lineStarts(file.text), before: this.total })
  }

  get all(): readonly DrawnUpFile[] {
    return this.#files
  }

  /** Of all files together. */
  get total(): number {
    const last = this.#files.at(-1)
    return last === undefined ? 0 : last.before + last.starts.length
  }

  sums(): readonly { readonly path: string; readonly lines: number }[] {
    return this.#files.map(({ path, starts }) => ({ path, lines: starts.length }))
  }

  lines(offset: number, limit: number): { readonly total: number; readonly lines: readonly DraftLine[] } {
    const { total } = this
    const lines: DraftLine[] = []
    for (let at = offset; at < Math.min(total, offset + limit); at++) lines.push(this.#line(at))
    return { total, lines }
  }

  #line(at: number): DraftLine {
    const file = this.#files.findLastIndex(({ before }) => before <= at)
    const kept = this.#files[file]
    if (kept === undefined) throw new Error(`There is no line ${at}.`)
    const start = kept.starts[at - kept.before] ?? 0
    const end = kept.starts[at - kept.before + 1] ?? kept.text.length
    return { file, text: kept.text.slice(start, end).replace(/\r?\n$/, '') }
  }

  /** Errors: `not-found`. */
  bytesOf(file: number): Uint8Array {
    if (this.#encoded?.file === file) return this.#encoded.bytes
    const kept = this.#files[file]
    if (kept === undefined) throw new AppError('not-found', 'This file is not part of what was drawn up.')
    const bytes = new TextEncoder().encode(kept.text)
    this.#encoded = { file, bytes }
    return bytes
  }
}

export function stretchOf(
  bytes: Uint8Array,
  offset: number,
): { readonly bytes: Uint8Array; readonly next: number | null } {
  const end = Math.min(bytes.length, offset + stretchSize)
  return { bytes: bytes.slice(offset, end), next: end === bytes.length ? null : end }
}

function lineStarts(text: string): readonly number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length; ) {
    starts.push(at)
    const end = text.indexOf('\n', at)
    at = end === -1 ? text.length : end + 1
  }
  return starts
}
