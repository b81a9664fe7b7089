/**
 * What would leave, drawn up and kept in memory until it is written or forgotten: what is shown line by line is what is
 * written, byte by byte. It is never kept in a file.
 */
import type { DraftLine, NoteFormat, NotesDraft } from '@shared/exchange'
import { AppError } from '@shared/failure'
import type { Note } from '@shared/note'
import { Zip, ZipDeflate } from 'fflate'
import type { Leaving, LeavingFile, LetterOf, Pause } from './leaving'
import { Losses } from './losses'
import { writers } from './writers'

/** Bytes of a file that pass between services at once. */
const stretchSize = 512 * 1024

interface KeptFile extends LeavingFile {
  /** Where each line begins. */
  readonly starts: readonly number[]
  /** How many lines stand before it in the whole draft. */
  readonly before: number
}

export class Draft {
  readonly #id: string
  readonly #format: NoteFormat
  readonly #head: Omit<Leaving, 'notes'>
  readonly #notes: Note[] = []
  #files: readonly KeptFile[] = []
  /** What is written to the disk, when that is something else than the files themselves. */
  #packed: Uint8Array | null = null
  /** The file that was asked for last. */
  #encoded: { readonly file: number; readonly bytes: Uint8Array } | null = null

  constructor(id: string, format: NoteFormat, head: Omit<Leaving, 'notes'>) {
    this.#id = id
    this.#format = format
    this.#head = head
  }

  get format(): NoteFormat {
    return this.#format
  }

  give(notes: readonly Note[]): void {
    for (const note of notes) if (note.removed === null) this.#notes.push(note)
  }

  /** Errors: `refused` when there is nothing to write, `cancelled`. */
  async end(letterOf: LetterOf, pause: Pause): Promise<NotesDraft> {
    if (this.#notes.length === 0 && this.#format !== 'qdc')
      throw new AppError('refused', 'No note is chosen, so there is nothing to write.')
    const losses = new Losses()
    const leaving: Leaving = { ...this.#head, notes: this.#notes }
    const files: KeptFile[] = []
    let lines = 0
    for await (const file of writers[this.#format](leaving, letterOf, losses, pause)) {
      const starts = lineStarts(file.text)
      files.push({ ...file, starts, before: lines })
      lines += starts.length
    }
    this.#files = files
    if (this.#format === 'qdpx') this.#packed = await zipped(files, pause)
    return {
      ...{ id: this.#id, format: this.#format, notes: this.#notes.length, codes: this.#head.codes.length },
      texts: this.#format === 'qdpx' ? files.length - 1 : 0,
      files: files.map(({ path, starts }) => ({ path, lines: starts.length })),
      lines,
      lost: losses.all(),
    }
  }

  lines(offset: number, limit: number): { readonly total: number; readonly lines: readonly DraftLine[] } {
    const last = this.#files.at(-1)
    const total = last === undefined ? 0 : last.before + last.starts.length
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

  /** The files to write. */
  written(): readonly string[] {
    return this.#packed === null ? this.#files.map(({ path }) => path) : ['notes.qdpx']
  }

  stretch(file: number, offset: number): { readonly bytes: Uint8Array; readonly next: number | null } {
    const bytes = this.#packed ?? this.#bytesOf(file)
    const end = Math.min(bytes.length, offset + stretchSize)
    return { bytes: bytes.slice(offset, end), next: end === bytes.length ? null : end }
  }

  #bytesOf(file: number): Uint8Array {
    if (this.#encoded?.file === file) return this.#encoded.bytes
    const kept = this.#files[file]
    if (kept === undefined) throw new AppError('not-found', 'This file is not part of what was drawn up.')
    const bytes = new TextEncoder().encode(kept.text)
    this.#encoded = { file, bytes }
    return bytes
  }
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

// Subtle: all files have one time, so that the archive does not tell when the reader worked.
async function zipped(files: readonly LeavingFile[], pause: Pause): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    pieces.push(piece)
  })
  const first = files.filter(({ path }) => path === 'project.qde')
  for (const { path, text } of [...first, ...files.filter((file) => !first.includes(file))]) {
    const packed = new ZipDeflate(path, { level: 6 })
    packed.mtime = '1980-01-01T12:00:00'
    zip.add(packed)
    const bytes = new TextEncoder().encode(text)
    for (let at = 0; at < bytes.length; at += stretchSize / 4) {
      packed.push(bytes.subarray(at, at + stretchSize / 4))
      await pause()
    }
    packed.push(new Uint8Array(), true)
  }
  zip.end()
  return Buffer.concat(pieces)
}
