/**
 * Reads rows of the full-text index. Handing over every row by itself takes several times as long as finding it, so
 * the index is asked for many at once, by stretches of letters between which others are heard.
 */
import { statement } from '../db/statement'
import type { IndexState } from './index-state'
import { rankColumns } from './rank/weights'
import type { Turn } from './turn'

/** How long one stretch should take, in milliseconds. */
const longEnough = 2
const tooLong = 8
/** Ids of the first stretch. */
const firstStretch = 16_384

// Subtle: better-sqlite3 hands every number over as a real, and full-text tables heed whole numbers only.
const rowidBetween = 'rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)'

/** Letters that match, in ascending order; `few` of them are read in one go. Errors: `cancelled`. */
export async function forEachLetter(
  expression: string,
  { db, letters }: IndexState,
  turn: Turn,
  take: (ordinal: number) => void,
  few = false,
): Promise<void> {
  const read = statement<string | null>(
    db,
    `SELECT group_concat(rowid) FROM letter_fts WHERE letter_fts MATCH ? AND ${rowidBetween}`,
  ).pluck()
  const last = letters.ids[letters.count - 1] ?? 0
  let stretch = few || holdsBeginning(expression) ? last + 1 : firstStretch
  for (let from = 0; from <= last; ) {
    if (turn.isOver) await turn.pause()
    const begun = performance.now()
    forEachNumber(read.get(expression, from, from + stretch - 1) ?? '', (id) => {
      const ordinal = letters.ordinalOf(id)
      if (ordinal >= 0) take(ordinal)
    })
    from += stretch
    const took = performance.now() - begun
    if (took < longEnough) stretch *= 8
    else if (took > tooLong) stretch = Math.max(firstStretch, stretch >> 1)
  }
}

/** Letters whose ranks are asked for at once. */
const rankedAtOnce = 20_000
/** Where every stretch costs as much as all. */
const rankedInOne = 60_000
/** A letter's id within its stretch and its rank in one number of 53 bits. */
const rankBits = 2 ** 31
const idsOfStretch = 2 ** 22
const rankSteps = 1e6

const ranks = `SELECT (rowid - ?) * ${rankBits}.0 + min(${rankBits - 1}, CAST(${rankColumns()} * -${rankSteps} AS INTEGER))
  FROM letter_fts WHERE letter_fts MATCH ? AND ${rowidBetween}`
const ranksOfSome = `${ranks} AND +rowid IN (SELECT value FROM json_each(?))`

/** How well these letters match, higher is better; letters that do not match are left out. Errors: `cancelled`. */
export async function forEachRank(
  expression: string,
  /** Ascending. */
  ordinals: Uint32Array,
  /** Whether there are so many others that match that these should be picked out first. */
  isFewOfMany: boolean,
  { db, letters }: IndexState,
  turn: Turn,
  take: (ordinal: number, rank: number) => void,
): Promise<void> {
  const read = statement<number>(db, isFewOfMany ? ranksOfSome : ranks).pluck()
  const most = holdsBeginning(expression) || holdsPhrase(expression) ? rankedInOne : rankedAtOnce
  for (let at = 0; at < ordinals.length; ) {
    if (turn.isOver) await turn.pause()
    const first = letters.ids[ordinals[at] ?? 0] ?? 0
    let end = Math.min(ordinals.length, at + most)
    while (end - 1 > at && (letters.ids[ordinals[end - 1] ?? 0] ?? 0) - first >= idsOfStretch) end--
    const last = letters.ids[ordinals[end - 1] ?? 0] ?? 0
    const some = isFewOfMany ? [JSON.stringify(letters.idsOf(ordinals.subarray(at, end)))] : []
    for (const packed of read.all(first, expression, first, last, ...some)) {
      const place = Math.floor(packed / rankBits)
      const ordinal = letters.ordinalOf(place + first)
      if (ordinal >= 0) take(ordinal, (packed - place * rankBits) / rankSteps)
    }
    at = end
  }
}

/** Letters with many words of one beginning are gathered before the first is told, for every stretch anew. */
function holdsBeginning(expression: string): boolean {
  return expression.includes('" *')
}

function holdsPhrase(expression: string): boolean {
  return expression.includes('NEAR(') || /"[^" ]+ [^"]+"/.test(expression)
}

/** Takes whole numbers from a list with commas: splitting it would make a string for each. */
function forEachNumber(list: string, take: (number: number) => void): void {
  let number = 0
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at)
    if (code === 44) {
      take(number)
      number = 0
    } else number = number * 10 + code - 48
  }
  if (list !== '') take(number)
}
