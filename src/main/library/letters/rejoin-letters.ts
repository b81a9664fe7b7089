/**
 * Where letters are now that the notebook knows under another key: their files were moved, renamed or changed places or texts,
 * or the index was made anew meanwhile. Answers only what is certain; of several letters that fit none is taken.
 */
import type { LetterKey } from '@shared/letter'
import { letterKey } from '@shared/letter-key'
import type { HeldLetter, LetterMove } from '@shared/library'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { inOtherFormat } from './other-format'
import { letterIdOf } from './read-letter'

/** The longest chain of moves that is followed. */
const mostMoves = 100

/** `text` is what the letter had, where it is known: then it is known again in another format too. */
type SoughtLetter = HeldLetter & { readonly text?: string | undefined }

export function rejoinLetters(db: Db, held: readonly SoughtLetter[]): readonly LetterMove[] {
  const moves = held.flatMap((letter) => {
    const to = placeOf(db, letter)
    return to === null ? [] : [{ from: letter.letterKey, to }]
  })
  return [...moves, ...movesInRounds(db, held, moves)]
}

/**
 * Where files went round, one letter whose text is known tells that it came to pass since the notebook was asked last. Then
 * those of them go along of which the notebook does not know the text, such as letters about which only something was decided.
 */
function movesInRounds(
  db: Db,
  held: readonly SoughtLetter[],
  moves: readonly LetterMove[],
): readonly LetterMove[] {
  const moved = new Set(moves.map(({ from }) => from))
  const rounds = new Map(moves.flatMap(({ from, to }) => roundFrom(db, fileOf(from), fileOf(to))))
  return held.flatMap((letter) => {
    const { letterKey: from } = letter
    const file = fileOf(from)
    const toFile = rounds.get(file)
    const here = toFile === undefined || moved.has(from) ? null : hashOf(db, from)
    if (toFile === undefined || here === null || isKnownText(letter, here)) return []
    const to = toFile + from.slice(file.length)
    return letterIdOf(db, to) === null ? [] : [{ from, to }]
  })
}

/** Those of letters that are in the index, by their keys. */
export function textHashes(db: Db, keys: readonly LetterKey[]): Readonly<Record<LetterKey, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const hash = hashOf(db, key)
      return hash === null ? [] : [[key, hash]]
    }),
  )
}

/** Each file of a round with the one that it went to; none when these two are not in one. */
function roundFrom(db: Db, from: string, to: string): readonly (readonly [string, string])[] {
  const steps: [string, string][] = []
  let file = from
  for (let moves = 0; moves < mostMoves; moves++) {
    const next = nextFile(db, file)
    if (next === undefined || (file === from && next !== to)) return []
    steps.push([file, next])
    if (next === from) return steps
    file = next
  }
  return []
}

function isKnownText({ textHash, lastHash }: HeldLetter, here: string): boolean {
  return [textHash, lastHash].some((hash) => hash !== undefined && hash !== null && here.startsWith(hash))
}

/** Null when the letter stays where it is, also for want of anything better. */
function placeOf(db: Db, letter: SoughtLetter): LetterKey | null {
  const { letterKey: from, textHash, lastHash = null, text } = letter
  const here = hashOf(db, from)
  if (here === null) {
    return (
      followed(db, from, () => true) ??
      onlyLetterWithText(db, textHash, from) ??
      onlyLetterWithText(db, lastHash, from) ??
      (text === undefined ? null : inOtherFormat(db, from, text))
    )
  }
  const gone = textOfGone(db, from)
  if (gone !== null) {
    const elsewhere = inOtherFormat(db, from, gone)
    if (elsewhere !== null) return elsewhere
  }
  // Subtle: another letter may be there now, or the same one with other words; only a move that was seen tells which.
  for (const hash of [textHash, lastHash]) {
    if (hash === null) continue
    if (here.startsWith(hash)) return null
    const there = followed(db, from, (key) => hashOf(db, key)?.startsWith(hash) === true)
    if (there !== null) return there
  }
  return null
}

/** Along the moves that the import saw, to a letter that fits. */
function followed(db: Db, from: LetterKey, fits: (key: LetterKey) => boolean): LetterKey | null {
  let file = fileOf(from)
  const part = from.slice(file.length)
  for (let moves = 0; moves < mostMoves; moves++) {
    const to = nextFile(db, file)
    if (to === undefined) return null
    if (letterIdOf(db, to + part) !== null && fits(to + part)) return to + part
    file = to
  }
  return null
}

/** Where the file was seen going that was there; undefined when it was seen going nowhere. */
function nextFile(db: Db, file: string): string | undefined {
  return statement<string>(db, 'SELECT to_key FROM moved_file WHERE from_key = ?').pluck().get(file)
}

/** The key of the file that holds a letter. */
function fileOf(key: LetterKey): string {
  const part = key.indexOf('#')
  return part === -1 ? key : key.slice(0, part)
}

/** SHA-256 of the text of the letter with this key, in hex; null when there is none. */
function hashOf(db: Db, key: LetterKey): string | null {
  const id = letterIdOf(db, key)
  if (id === null) return null
  const hash = statement<Buffer>(db, 'SELECT text_hash FROM letter_text WHERE id = ?').pluck().get(id)
  return hash?.toString('hex') ?? null
}

/** The text of a letter whose file is gone, and which the reader neither kept nor removed; null for any other. */
function textOfGone(db: Db, key: LetterKey): string | null {
  const id = letterIdOf(db, key)
  const sql = `SELECT text FROM letter_text JOIN letter USING (id) JOIN file ON file.id = file_id
                WHERE letter.id = ? AND file.gone = 1`
  return statement<string>(db, sql).pluck().get(id) ?? null
}

/** The one letter with this text, or the one of them whose file has the same name. */
function onlyLetterWithText(db: Db, textHash: string | null, from: LetterKey): LetterKey | null {
  if (textHash === null) return null
  const rows = statement<{ folderId: string; path: string; part: string }>(
    db,
    `SELECT folder_id AS folderId, path, part FROM letter_text JOIN letter USING (id) JOIN file ON file.id = file_id
      WHERE text_hash = ? AND letter.words > 0 LIMIT 50`,
  ).all(Buffer.from(textHash, 'hex'))
  const keys = rows.map((row) => letterKey(row))
  const [only] = keys
  if (keys.length === 1 && only !== undefined) return only
  const named = keys.filter((key) => fileName(key) === fileName(from))
  return named.length === 1 ? (named[0] ?? null) : null
}

function fileName(key: LetterKey): string {
  return key.slice(key.lastIndexOf('/') + 1)
}

/** Keys of the files that the import saw moving, as they were before. */
export function movedFiles(db: Db): readonly string[] {
  return statement<string>(db, 'SELECT from_key FROM moved_file').pluck().all()
}
