/**
 * Which letters of the library the texts of a file are: by their key, by their very text, by their name or path, by the
 * passages that stand on them. Where several letters fit and their texts differ, none is taken.
 */
import type { LetterMatch } from '@shared/exchange'
import { foldText } from '@shared/text/fold'
import { tokens } from '@shared/text/tokens'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { letterIdOf } from '../../letters/read-letter'
import { findLetters } from '../../search/find'
import type { IndexState } from '../../search/index-state'
import type { Turn } from '../../search/turn'
import { leavingLetter } from '../leaving-letters'
import type { LeavingLetter } from '../out/leaving'
import type { ForeignSource } from './foreign'
import { looseOccurrences, looseText } from './loose-text'

export interface MatchedLetter {
  readonly letter: LeavingLetter
  readonly matchedBy: LetterMatch
}

export class MatchingLetters {
  readonly #state: IndexState
  readonly #turn: Turn
  #byName: ReadonlyMap<string, readonly number[]> | null = null

  constructor(state: IndexState, turn: Turn) {
    this.#state = state
    this.#turn = turn
  }

  /** `quotes` are words that must stand in the text. */
  async match(source: ForeignSource, quotes: readonly string[]): Promise<MatchedLetter | null> {
    return (
      this.#byKey(source, quotes) ??
      this.#byText(source) ??
      this.#byNames(source, quotes) ??
      (await this.#byQuotes(quotes))
    )
  }

  #byKey({ letterKey, textHash }: ForeignSource, quotes: readonly string[]): MatchedLetter | null {
    if (letterKey === null || letterIdOf(this.#db, letterKey) === null) return null
    const letter = leavingLetter(this.#db, letterKey)
    if (letter === null) return null
    return letter.textHash === textHash || holdsSome(letter, quotes) ? { letter, matchedBy: 'key' } : null
  }

  #byText(source: ForeignSource): MatchedLetter | null {
    if (source.textHash === null) return null
    const ids = statement<number>(
      this.#db,
      `SELECT letter.id FROM letter_text JOIN letter ON letter.id = letter_text.id
        WHERE text_hash = ? AND letter.words > 0 AND letter.state = 0 ORDER BY letter.id LIMIT 50`,
    )
      .pluck()
      .all(Buffer.from(source.textHash, 'hex'))
    const letters = ids.flatMap((id) => leavingLetter(this.#db, id) ?? [])
    // Copies of one text: any of them has the passages; the one with the same path or name is meant.
    const letter = letters.find((one) => isCalled(one, source)) ?? letters[0]
    return letter === undefined ? null : { letter, matchedBy: 'text' }
  }

  #byNames(source: ForeignSource, quotes: readonly string[]): MatchedLetter | null {
    const names = [source.path, source.name].flatMap((name) =>
      name === null || name === '' ? [] : namesOf(name),
    )
    for (const name of names) {
      const letters = (this.#names().get(name) ?? []).flatMap((id) => leavingLetter(this.#db, id) ?? [])
      const fitting = letters.filter((letter) => holdsSome(letter, quotes) || isAlike(letter, source))
      const texts = new Set(fitting.map(({ textHash }) => textHash))
      const [letter] = fitting
      if (letter !== undefined && texts.size === 1) return { letter, matchedBy: 'name' }
    }
    return null
  }

  /** The one letter that has the longest passages. */
  async #byQuotes(quotes: readonly string[]): Promise<MatchedLetter | null> {
    const longest = quotes.toSorted((a, b) => b.length - a.length).slice(0, 5)
    for (const quote of longest) {
      const { words } = tokens(quote)
      if (words.length < 5) break
      const query = `"${words.slice(0, 12).join(' ')}"`
      const { ordinals } = await findLetters(this.#state, { query, typing: false, copies: true }, this.#turn)
      if (ordinals.length === 0 || ordinals.length > 50) continue
      const letters = this.#state.letters.idsOf(ordinals).flatMap((id) => leavingLetter(this.#db, id) ?? [])
      const fitting = letters.filter((letter) => longest.every((one) => holds(letter, one)))
      const texts = new Set(fitting.map(({ textHash }) => textHash))
      const [letter] = fitting
      if (letter !== undefined && texts.size === 1) return { letter, matchedBy: 'quote' }
    }
    return null
  }

  get #db(): Db {
    return this.#state.db
  }

  /** Letters by their folded titles, paths and names of files with and without ending. */
  #names(): ReadonlyMap<string, readonly number[]> {
    if (this.#byName !== null) return this.#byName
    const known = new Map<string, number[]>()
    const rows = statement<{ id: number; title: string; path: string; part: string }>(
      this.#db,
      `SELECT letter.id, letter_head.title, file.path, letter.part
         FROM letter JOIN letter_head ON letter_head.id = letter.id JOIN file ON file.id = letter.file_id
        WHERE letter.state = 0`,
    )
    for (const { id, title, path, part } of rows.iterate()) {
      const place = part === '' ? path : `${path}#${part}`
      for (const name of new Set([...namesOf(place), foldText(title)])) {
        const ids = known.get(name)
        if (ids === undefined) known.set(name, [id])
        else ids.push(id)
      }
    }
    this.#byName = known
    return known
  }
}

/** The whole of it first, then less and less of it. */
function namesOf(path: string): readonly string[] {
  const file = path.split('/').at(-1) ?? path
  return [path, file, file.replace(/\.[^.]{1,5}$/, '')].map(foldText).filter((name) => name !== '')
}

function isCalled({ path, part, title }: LeavingLetter, source: ForeignSource): boolean {
  const place = part === '' ? path : `${path}#${part}`
  return source.path === place || foldText(title) === foldText(source.name)
}

/** A letter of the right name is the right one when some of what stood on it stands in it; or when nothing can tell. */
function holdsSome(letter: LeavingLetter, quotes: readonly string[]): boolean {
  return quotes.length === 0 || quotes.some((quote) => holds(letter, quote))
}

function holds({ text }: LeavingLetter, quote: string): boolean {
  return looseOccurrences(looseText(text), quote, 1).length > 0
}

/** Whether most words of the file's text stand in the letter's. */
function isAlike({ text }: LeavingLetter, source: ForeignSource): boolean {
  if (source.text === null) return false
  const own = new Set(tokens(text).words)
  const { words } = tokens(source.text)
  const shared = words.filter((word) => own.has(word)).length
  return words.length > 0 && shared / words.length >= 0.8
}
