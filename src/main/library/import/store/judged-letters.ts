/**
 * Keeps the index in step with what the reader decided: a letter's head and words are made again from what was
 * extracted and what he said of it. The notebook has the decisions; the index only has copies.
 */
import type { Correction, Decision, Judgements } from '@shared/judgement'
import type { LetterKey } from '@shared/letter'
import { letterKey } from '@shared/letter-key'
import { foldText } from '@shared/text/fold'
import type { Db } from '../../db/open'
import { letterIdOf } from '../../letters/read-letter'
import { markCopies } from './copies'
import { decidedPairs } from './decided-pairs'
import { describeAgain } from './describe-again'
import { followDecidedPairs } from './near-copies'
import { markVocabularyStale } from './vocabulary'

export class JudgedLetters {
  readonly #db: Db
  readonly #corrections: Map<LetterKey, readonly Correction[]>
  #names: ReadonlyMap<string, string>

  /** Takes over what the notebook holds; letters that are in the index already follow with `reconcile`. */
  constructor(db: Db, { corrections, decisions }: Pick<Judgements, 'corrections' | 'decisions'>) {
    this.#db = db
    this.#corrections = byLetter(corrections)
    this.#names = mergedNames(decisions)
    this.#putDecisions(decisions)
  }

  /** A letter was stored as it was extracted; must be called in the same transaction. */
  stored(id: number, key: LetterKey): void {
    const corrections = this.#corrections.get(key)
    if (corrections !== undefined) this.#put(id, corrections)
    else if (this.#names.size > 0 && this.#namesMerged(id)) describeAgain(this.#db, id)
  }

  /** Brings letters up to date whose corrections in the index are not those of the notebook, as after a restored backup. */
  reconcile(): void {
    const inIndex = this.#correctedLetters()
    this.#db.transaction(() => {
      for (const [key, { id, corrections }] of inIndex) {
        const wanted = this.#corrections.get(key) ?? []
        if (JSON.stringify(wanted) !== corrections) this.#put(id, wanted)
      }
      for (const [key, corrections] of this.#corrections) {
        const id = inIndex.has(key) ? null : letterIdOf(this.#db, key)
        if (id !== null) this.#put(id, corrections)
      }
    })()
  }

  /** The reader corrected letters: each with all its corrections. Letters that are not in the index wait for their file. */
  correct(
    letters: readonly { readonly letterKey: LetterKey; readonly corrections: readonly Correction[] }[],
  ): void {
    this.#db.transaction(() => {
      for (const { letterKey: key, corrections } of letters) {
        this.#corrections.set(key, corrections)
        const id = letterIdOf(this.#db, key)
        if (id !== null) this.#put(id, corrections)
      }
      markVocabularyStale(this.#db)
    })()
  }

  /** The reader merged names or parted them again: all letters that name one of them follow. */
  decide(decisions: readonly Decision[]): void {
    const before = this.#names
    this.#names = mergedNames(decisions)
    this.#db.transaction(() => {
      this.#putDecisions(decisions)
      for (const id of this.#lettersNaming(changedNames(before, this.#names))) describeAgain(this.#db, id)
      markVocabularyStale(this.#db)
    })()
  }

  #put(id: number, corrections: readonly Correction[]): void {
    if (corrections.length === 0) {
      this.#db.prepare('DELETE FROM letter_correction WHERE letter_id = ?').run(id)
    } else {
      this.#db
        .prepare('INSERT OR REPLACE INTO letter_correction (letter_id, corrections) VALUES (?, ?)')
        .run(id, JSON.stringify(corrections))
    }
    describeAgain(this.#db, id)
  }

  #putDecisions(decisions: readonly Decision[]): void {
    const merged = this.#db.prepare('INSERT OR REPLACE INTO merged_name (folded, listed_as) VALUES (?, ?)')
    const different = this.#db.prepare('INSERT OR IGNORE INTO different_people (a, b) VALUES (?, ?)')
    this.#db.transaction(() => {
      this.#db.exec('DELETE FROM merged_name; DELETE FROM different_people')
      for (const [folded, as] of this.#names) merged.run(folded, as)
      for (const { kind, members } of decisions) {
        if (kind === 'different-people')
          for (const [a, b] of pairsOf(members.map(foldText))) different.run(a, b)
      }
      this.#putPairs(decisions)
    })()
  }

  /** Pairs of letters that were decided, or are not any more, bring their copies and near copies with them. */
  #putPairs(decisions: readonly Decision[]): void {
    const before = decidedPairs(this.#db)
    this.#db.exec('DELETE FROM decided_pair')
    const put = this.#db.prepare('INSERT OR REPLACE INTO decided_pair (a, b, same) VALUES (?, ?, ?)')
    for (const { kind, members } of decisions) {
      if (kind === 'same-letter' || kind === 'different-letters')
        for (const [a, b] of pairsOf(members)) put.run(a, b, kind === 'same-letter' ? 1 : 0)
    }
    const now = decidedPairs(this.#db)
    if (JSON.stringify(before) === JSON.stringify(now)) return
    markCopies(this.#db)
    const decided = new Set(now.map(({ a, b }) => `${a} ${b}`))
    followDecidedPairs(
      this.#db,
      before.flatMap(({ a, b }) => (decided.has(`${a} ${b}`) ? [] : [[a, b] as const])),
    )
    markVocabularyStale(this.#db)
  }

  #namesMerged(id: number): boolean {
    const names = this.#db
      .prepare<[number], string>(
        'SELECT name FROM letter_person JOIN person ON person.id = person_id WHERE letter_id = ?',
      )
      .pluck()
      .all(id)
    return names.some((name) => this.#names.has(foldText(name)))
  }

  #lettersNaming(folded: ReadonlySet<string>): readonly number[] {
    if (folded.size === 0) return []
    const people = this.#db.prepare<[], { id: number; name: string }>('SELECT id, name FROM person').all()
    const letters = this.#db
      .prepare<[number], number>('SELECT letter_id FROM letter_person WHERE person_id = ?')
      .pluck()
    const named = people.filter(({ name }) => folded.has(foldText(name)))
    return [...new Set(named.flatMap(({ id }) => letters.all(id)))]
  }

  #correctedLetters(): Map<LetterKey, { readonly id: number; readonly corrections: string }> {
    const rows = this.#db
      .prepare<[], { id: number; folderId: string; path: string; part: string; corrections: string }>(
        `SELECT letter.id, folder_id AS folderId, path, part, corrections
           FROM letter_correction JOIN letter ON letter.id = letter_id JOIN file ON file.id = file_id`,
      )
      .all()
    return new Map(rows.map(({ id, corrections, ...place }) => [letterKey(place), { id, corrections }]))
  }
}

function byLetter(corrections: readonly Correction[]): Map<LetterKey, readonly Correction[]> {
  const letters = new Map<LetterKey, Correction[]>()
  for (const correction of corrections) {
    const known = letters.get(correction.letterKey)
    if (known) known.push(correction)
    else letters.set(correction.letterKey, [correction])
  }
  return letters
}

function mergedNames(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  return new Map(
    decisions.flatMap(({ kind, members, as }) =>
      kind === 'same-person' && as !== null ? members.map((name) => [foldText(name), as] as const) : [],
    ),
  )
}

function changedNames(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...a.keys(), ...b.keys()].filter((name) => a.get(name) !== b.get(name)))
}

function pairsOf(members: readonly string[]): readonly (readonly [string, string])[] {
  return members.flatMap((one, at) =>
    members.slice(at + 1).map((other) => (one < other ? ([one, other] as const) : ([other, one] as const))),
  )
}
