/** What the index says of letters that a saved search found or remembers, as far as it decides what is new about them. */
import type { LetterKey } from '@shared/letter'
import { type LetterPlace, letterKey } from '@shared/letter-key'
import type { SeenLetter } from '@shared/saved-search'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { letterIdOf } from '../../letters/read-letter'
import type { IndexState } from '../index-state'
import type { Turn } from '../turn'
import type { LetterTimes } from './change-reasons'

const hashBytes = 8
const longestTitle = 2000

/** A letter without its title, which is read only where it is wanted. */
export type LetterMark = Omit<SeenLetter, 'title'>

/**
 * Hashes and times of all letters, by ordinal: a few bytes for each, so that comparing a hundred thousand of them with what
 * was seen reads none of them. Times are milliseconds since 1970.
 */
export class LetterMarks {
  private readonly added: Float64Array
  private readonly textChanged: Float64Array
  private readonly headChanged: Float64Array
  private readonly texts: Buffer
  private readonly heads: Buffer
  private readonly hasHead: Uint8Array

  private constructor(private readonly state: IndexState) {
    const { count } = state.letters
    this.added = new Float64Array(count)
    this.textChanged = new Float64Array(count)
    this.headChanged = new Float64Array(count)
    this.texts = Buffer.alloc(count * hashBytes)
    this.heads = Buffer.alloc(count * hashBytes)
    this.hasHead = new Uint8Array(count)
  }

  /** Kept with the state of the index. */
  static async of(state: IndexState, turn: Turn): Promise<LetterMarks> {
    return await state.results.get('letter marks', turn, async () => {
      const marks = new LetterMarks(state)
      await marks.readHeads(turn)
      await marks.readTexts(turn)
      return marks
    })
  }

  /** When the oldest letter came into this index; 0 without letters. */
  get first(): number {
    const first = this.added.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
    return Number.isFinite(first) ? first : 0
  }

  /** When the newest letter or change came; 0 without letters. */
  get last(): number {
    const newest = (times: Float64Array) => times.reduce((most, time) => Math.max(most, time), 0)
    return Math.max(newest(this.added), newest(this.textChanged), newest(this.headChanged))
  }

  private async readHeads(turn: Turn): Promise<void> {
    // Subtle: prepared anew, because a statement that is being read cannot be read by others at the same time.
    const rows = this.state.db
      .prepare<[], readonly [number, number, number, number, Buffer]>(
        'SELECT id, added, text_changed, head_changed, head_hash FROM letter WHERE state = 0',
      )
      .raw()
    for (const [id, added, textChanged, headChanged, hash] of rows.iterate()) {
      if (turn.isOver) await turn.pause()
      const ordinal = this.state.letters.ordinalOf(id)
      if (ordinal < 0) continue
      this.added[ordinal] = added
      this.textChanged[ordinal] = textChanged
      this.headChanged[ordinal] = headChanged
      // An index that was not yet filled in has none.
      this.hasHead[ordinal] = hash.length === hashBytes ? 1 : 0
      hash.copy(this.heads, ordinal * hashBytes, 0, hashBytes)
    }
  }

  /** From the index over the hashes: the rows themselves hold the texts. */
  private async readTexts(turn: Turn): Promise<void> {
    const rows = this.state.db
      .prepare<[], readonly [number, Buffer]>(
        'SELECT id, text_hash FROM letter_text INDEXED BY letter_text_hash',
      )
      .raw()
    for (const [id, hash] of rows.iterate()) {
      if (turn.isOver) await turn.pause()
      const ordinal = this.state.letters.ordinalOf(id)
      if (ordinal >= 0) hash.copy(this.texts, ordinal * hashBytes, 0, hashBytes)
    }
  }

  /** Null when the letter is not in the index any more. */
  of(ordinal: number): LetterMark | null {
    const id = this.state.letters.ids[ordinal]
    if (id === undefined) return null
    const place = statement<LetterPlace>(
      this.state.db,
      'SELECT folder_id AS folderId, path, part FROM letter JOIN file ON file.id = file_id WHERE letter.id = ?',
    ).get(id)
    if (!place) return null
    const [from, to] = [ordinal * hashBytes, (ordinal + 1) * hashBytes]
    const head = this.hasHead[ordinal] === 1 ? this.heads.toString('hex', from, to) : ''
    return { letterKey: letterKey(place), text: this.texts.toString('hex', from, to), head }
  }

  id(ordinal: number): number | null {
    return this.state.letters.ids[ordinal] ?? null
  }

  times(ordinal: number): LetterTimes {
    const at = (times: Float64Array) => times[ordinal] ?? 0
    return {
      added: at(this.added),
      textChanged: at(this.textChanged),
      headChanged: at(this.headChanged),
    }
  }

  title(ordinal: number): string {
    const id = this.state.letters.ids[ordinal]
    const title = statement<string>(this.state.db, 'SELECT title FROM letter_head WHERE id = ?')
      .pluck()
      .get(id)
    return (title ?? '').slice(0, longestTitle).toWellFormed()
  }

  /** -1 when the letter is not among those that are searched. */
  ordinalAt(key: LetterKey): number {
    const id = letterIdOf(this.state.db, key)
    return id === null ? -1 : this.state.letters.ordinalOf(id)
  }
}

/** Whether a letter is listed as a part of the one that it describes, no longer by itself. */
export function isPartOfOther(db: Db, key: LetterKey): boolean {
  const id = letterIdOf(db, key)
  return id !== null && statement(db, 'SELECT 1 FROM letter WHERE id = ? AND state = 2').get(id) !== undefined
}
