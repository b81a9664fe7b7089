/**
 * Letters that the notebook speaks of, and what it says of them under their new keys after they were moved: anchors,
 * corrections, decisions, encodings, ignored problems, reading places and tables, pinned sentences, and what was seen of
 * saved searches.
 */
import type { Correction } from '@shared/judgement'
import { letterKey } from '@shared/letter-key'
import type { HeldLetter, LetterMove } from '@shared/library'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { Change, ChangeOf, Moment } from '../notebook/changes'
import { rekeyAnchors, rekeyMentions } from '../notes/anchor-rows'
import { rekeyDetails } from '../notes/detail-rows'
import { forgetHeldNotes } from '../notes/held-notes'
import { editNote } from '../notes/note-rows'
import { relinkedNotes } from '../notes/relinked-notes'
import { openArrangement } from '../reading/open-arrangement'
import { rekeyReading } from '../reading/reading-rows'
import { readingTableRows, rekeyReadingTables } from '../reading-tables/reading-table-rows'
import { rekeyDismissedLines } from '../saved-searches/dismissed-rows'
import { rekeySeenLetters } from '../saved-searches/seen-rows'
import { pinnedLetters, rekeyPins } from '../translations/pin-rows'
import { outdated, subjectOf } from './contradictions'
import { rekeyCorrections, standingCorrections, withdrawCorrections } from './correction-rows'
import { slotOf } from './correction-slots'
import { rekeyDecisions, rekeyed, standingDecisions, withdrawDecisions } from './decision-rows'
import { encodingChoices, moveEncodings } from './encoding-rows'
import { rekeyProblems } from './ignored-problem-rows'

/**
 * Every letter that a note, a correction, a decision, an encoding, a pin, a reading table or an open pane names; notes,
 * tables and pins that were taken away count too.
 */
export function heldLetters(db: Db): readonly HeldLetter[] {
  const hashes = new Map<string, string | null>([
    ...pinnedLetters(db),
    ...correctedTextHashes(db),
    ...newestTextHashes(db),
  ])
  const others = [
    ...keysOf(db, 'SELECT DISTINCT letter_key FROM correction WHERE removed IS NULL'),
    ...keysOf(db, "SELECT subject FROM note_detail WHERE about = 'letter'"),
    ...keysOf(db, 'SELECT DISTINCT letter_key FROM note_mention'),
    ...keysOf(db, "SELECT DISTINCT target FROM note_link WHERE kind = 'letter'"),
    ...openArrangement(db).panes.map((pane) => pane.letterKey),
    ...readingTableRows(db).flatMap(({ arrangement }) => arrangement.panes.map((pane) => pane.letterKey)),
    // A file that holds one letter has its key; for folders this names no letter.
    ...encodingChoices(db).flatMap(({ folderId, path }) =>
      path === '' ? [] : letterKey({ folderId, path, part: '' }),
    ),
    ...standingDecisions(db).flatMap((decision) =>
      subjectOf(decision) === 'letters' ? decision.members : [],
    ),
  ]
  for (const key of others) {
    if (!hashes.has(key)) hashes.set(key, null)
  }
  const lastHashes = lastTextHashes(db)
  return [...hashes].map(([key, textHash]) => {
    const lastHash = lastHashes.get(key)
    return { letterKey: key, textHash, ...(lastHash === undefined ? {} : { lastHash }) }
  })
}

/** The text in which the newest of the notes on a letter that are not in their own text were looked for last. */
function lastTextHashes(db: Db): ReadonlyMap<string, string> {
  const sql = `SELECT letter_key, p.text_hash, max(note) FROM anchor JOIN anchor_place AS p USING (note, place)
                WHERE p.text_hash IS NOT NULL GROUP BY letter_key`
  const rows = statement<[string, string, number]>(db, sql).raw().all()
  return new Map(rows.map(([key, textHash]) => [key, textHash]))
}

/** The text that the newest note on a letter was written on. */
function newestTextHashes(db: Db): readonly (readonly [string, string])[] {
  // Subtle: SQLite takes the other columns from the row that has the maximum.
  const sql = 'SELECT letter_key, text_hash, max(note) FROM anchor GROUP BY letter_key'
  return statement<[string, string, number]>(db, sql)
    .raw()
    .all()
    .map(([key, textHash]) => [key, textHash])
}

/** The text that a letter had when it was last corrected. */
function correctedTextHashes(db: Db): readonly (readonly [string, string])[] {
  const sql = `SELECT letter_key, text_hash, max(changed) FROM correction
                WHERE removed IS NULL AND text_hash IS NOT NULL GROUP BY letter_key`
  return statement<[string, string, string]>(db, sql)
    .raw()
    .all()
    .map(([key, textHash]) => [key, textHash])
}

function keysOf(db: Db, sql: string): readonly string[] {
  return statement<string>(db, sql).pluck().all()
}

/** The change that the moves are; null when they move nothing. All happen at once: a letter may take another's place. */
export function changeOfMoves(db: Db, moves: readonly LetterMove[]): Change | null {
  const real = moves
    .map(({ from, to }) => ({ from: from.toWellFormed(), to: to.toWellFormed() }))
    .filter(({ from, to }) => from !== to)
  if (real.length === 0) return null
  const newKeys = newKeysOf(real)
  const decisions = standingDecisions(db).filter((decision) => subjectOf(decision) === 'letters')
  return {
    kind: 'letters-moved',
    moves: [...newKeys].map(([from, to]) => ({ from, to })),
    withdrawnCorrections: [...overtaken(standingCorrections(db), newKeys)],
    withdrawnDecisions: [...outdated(decisions.map((decision) => rekeyed(decision, newKeys)))],
    relinked: [...relinkedNotes(db, newKeys)],
  }
}

function newKeysOf(moves: readonly LetterMove[]): ReadonlyMap<string, string> {
  return new Map(moves.map(({ from, to }) => [from, to]))
}

/** When two letters become one, the newer of two corrections of the same stays. */
function overtaken(
  corrections: readonly Correction[],
  newKeys: ReadonlyMap<string, string>,
): readonly string[] {
  const slots = new Map<string, string>()
  const gone: string[] = []
  for (const { id, ...correction } of corrections) {
    const newKey = newKeys.get(correction.letterKey) ?? correction.letterKey
    const slot = slotOf({ ...correction, id, letterKey: newKey })
    const older = slots.get(slot)
    if (older !== undefined) gone.push(older)
    slots.set(slot, id)
  }
  return gone
}

export function moveLetters(db: Db, change: ChangeOf<'letters-moved'>, moment: Moment): void {
  const newKeys = newKeysOf(change.moves)
  withdrawCorrections(db, change.withdrawnCorrections, moment)
  withdrawDecisions(db, change.withdrawnDecisions, moment)
  rekeyAnchors(db, newKeys)
  rekeyMentions(db, newKeys)
  rekeyDetails(db, newKeys)
  forgetHeldNotes(db)
  for (const note of change.relinked ?? []) editNote(db, { ...note, sitting: true }, moment)
  rekeyCorrections(db, newKeys)
  rekeyDecisions(db, newKeys)
  moveEncodings(db, newKeys, moment)
  rekeyProblems(db, newKeys, moment)
  rekeyReading(db, newKeys)
  rekeyReadingTables(db, newKeys)
  rekeyPins(db, newKeys)
  rekeySeenLetters(db, newKeys)
  rekeyDismissedLines(db, newKeys)
}
