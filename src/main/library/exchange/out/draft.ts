/**
 * What would leave, drawn up and kept in memory until it is written or forgotten: what is shown line by line is what is
 * written, byte by byte. It is never kept in a file.
 */
import type { DraftLine, NoteFormat, NotesDraft } from '@shared/exchange'
import { AppError } from '@shared/failure'
import type { Note } from '@shared/note'
import { Zip, ZipDeflate } from 'fflate'
import { DrawnUpFiles, stretchOf, stretchSize } from '../../export/drawn-up-files'
import type { Leaving, LeavingFile, LetterOf, Pause } from './leaving'
import { Losses } from './losses'
import { writers } from './writers'

export class Draft {
  readonly #id: string
  readonly #format: NoteFormat
  readonly #head: Omit<Leaving, 'notes'>
  readonly #notes: Note[] = []
  #files = new DrawnUpFiles()
  /** What is written to the disk, when that is something else than the files themselves. */
  #packed: Uint8Array | null = null

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
    const files = new DrawnUpFiles()
    for await (const file of writers[this.#format](leaving, letterOf, losses, pause)) files.add(file)
    this.#files = files
    if (this.#format === 'qdpx') this.#packed = await zipped(files.all, pause)
    return {
      ...{ id: this.#id, format: this.#format, notes: this.#notes.length, codes: this.#head.codes.length },
      texts: this.#format === 'qdpx' ? files.all.length - 1 : 0,
      files: files.sums(),
      lines: files.total,
      lost: losses.all(),
    }
  }

  lines(offset: number, limit: number): { readonly total: number; readonly lines: readonly DraftLine[] } {
    return this.#files.lines(offset, limit)
  }

  /** The files to write. */
  written(): readonly string[] {
    return this.#packed === null ? this.#files.all.map(({ path }) => path) : ['notes.qdpx']
  }

  stretch(file: number, offset: number): { readonly bytes: Uint8Array; readonly next: number | null } {
    return stretchOf(this.#packed ?? this.#files.bytesOf(file), offset)
  }
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
