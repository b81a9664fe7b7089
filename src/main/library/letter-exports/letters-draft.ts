/** Letters that would leave, drawn up and kept in memory until they are written or forgotten. */

import { usualIgnoring } from '@shared/comparison'
import type { Ask } from '@shared/contract'
import type { DraftLine } from '@shared/exchange'
import { AppError } from '@shared/failure'
import type { Letter } from '@shared/letter'
import type { LetterFormat, LettersDraft } from '@shared/letter-export'
import type { Note } from '@shared/note'
import type { CompareThreads } from '../compare/threads/compare-threads'
import { writtenDocument } from '../compare/written-documents'
import { keysOf } from '../exchange/out/leaving'
import { DrawnUpFiles, stretchOf } from '../export/drawn-up-files'
import { letterIdOf, readLetter } from '../letters/read-letter'
import { provenanceOf } from '../search/export/provenance'
import { findLetters } from '../search/find'
import type { IndexState } from '../search/index-state'
import type { Turn } from '../search/turn'
import type { LeavingLetters } from './leaving-letters'
import { LetterLosses } from './letter-losses'
import { mostLetters, writers } from './writers'

type Asked = Ask<'letter-exports.begin'>
type Threads = Pick<CompareThreads, 'run'>

export class LettersInDraft {
  readonly #asked: Asked
  readonly #notes: Note[] = []
  #files = new DrawnUpFiles()

  constructor(asked: Asked) {
    this.#asked = asked
  }

  get format(): LetterFormat {
    return this.#asked.format
  }

  give(notes: readonly Note[]): void {
    for (const note of notes) if (note.removed === null) this.#notes.push(note)
  }

  /** Errors: `refused` when there is nothing to write or too much, `not-found` for a letter that is gone, `cancelled`. */
  async end(state: IndexState, threads: Threads, turn: Turn): Promise<LettersDraft> {
    const { draft, format, style, language, comparisons, codes, searches, at, which } = this.#asked
    const ids = await idsOf(state, which, turn)
    checkCount(ids.length, format)
    const losses = new LetterLosses()
    const query = which.kind === 'query' ? which.query : ''
    const copies = which.kind === 'letters' || which.copies
    const pause = async () => {
      if (turn.isOver) await turn.pause()
    }
    async function* letters(): AsyncGenerator<Letter> {
      for (const id of ids) {
        const letter = readLetter(state.db, id)
        yield letter
        await pause()
      }
    }
    const notes = format === 'pack' ? this.#notesOn(state, ids, losses) : []
    const found = await provenanceOf(state, query, copies, turn, at)
    const provenance = { ...found, total: ids.length }
    const files = new DrawnUpFiles()
    const compare = async (named: readonly string[]) =>
      await writtenDocument(state, threads, comparisonAsked(state, named), turn)
    const leaving: LeavingLetters = {
      ...{ count: ids.length, letters, provenance, style, comparisons, compare, notes, codes, searches },
      language,
      index: async (entries) => await threads.run('packIndex', entries, turn),
    }
    for await (const file of writers[format](leaving, losses, pause)) files.add(file)
    this.#files = files
    return {
      ...{ id: draft, format, letters: ids.length, notes: notes.length },
      comparisons: format === 'pack' ? comparisons.length : 0,
      texts: textsLeaving(state, format, ids, comparisons),
      ...{ files: files.sums(), lines: files.total, lost: losses.all() },
    }
  }

  /** Those that stand on its letters, or are about them; others stay private, whatever was chosen. */
  #notesOn({ db }: IndexState, ids: readonly number[], losses: LetterLosses): readonly Note[] {
    const leaving = new Set(ids)
    const own = this.#notes.filter((note) =>
      keysOf(note).some((key) => {
        const id = letterIdOf(db, key)
        return id !== null && leaving.has(id)
      }),
    )
    losses.add('notes', null, this.#notes.length - own.length)
    return own
  }

  lines(offset: number, limit: number): { readonly total: number; readonly lines: readonly DraftLine[] } {
    return this.#files.lines(offset, limit)
  }

  /** The files to write. */
  written(): readonly string[] {
    return this.#files.all.map(({ path }) => path)
  }

  stretch(file: number, offset: number): { readonly bytes: Uint8Array; readonly next: number | null } {
    return stretchOf(this.#files.bytesOf(file), offset)
  }
}

/** A comparison holds the words of its letters, also of those that are not in the pack by themselves. */
function textsLeaving(
  { db }: IndexState,
  format: LetterFormat,
  ids: readonly number[],
  comparisons: Asked['comparisons'],
): number {
  if (format === 'tei') return ids.length
  if (format !== 'pack') return 0
  return new Set([...ids, ...comparisons.flat().map((key) => letterIdOf(db, key))]).size
}

function comparisonAsked({ db }: IndexState, keys: readonly string[]): Ask<'compare.document'> {
  const letters = keys.map((key) => readLetter(db, key).id)
  return { kind: 'versions', letters, ignoring: usualIgnoring, format: 'html', pins: [] }
}

async function idsOf(state: IndexState, which: Asked['which'], turn: Turn): Promise<readonly number[]> {
  if (which.kind === 'letters') {
    return [...new Set(which.keys)].map((key) => {
      const id = letterIdOf(state.db, key)
      if (id === null) throw new AppError('not-found', 'One of these letters is no longer in the library.')
      return id
    })
  }
  const { ordinals } = await findLetters(state, { ...which, typing: false }, turn)
  return state.letters.idsOf(state.orders.sort(ordinals, 'date', false))
}

function checkCount(count: number, format: LetterFormat): void {
  if (count === 0) throw new AppError('refused', 'No letter is chosen, so there is nothing to write.')
  const most = mostLetters[format]
  if (count > most)
    throw new AppError(
      'refused',
      `This format takes ${most} letters at once, and ${count} were found. Ask for fewer, for instance year by year.`,
    )
}
