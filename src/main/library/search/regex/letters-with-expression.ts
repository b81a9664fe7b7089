/**
 * Letters that a regular expression matches: those that the index has not ruled out by the pieces of words that every
 * match must have are looked at, in a thread of their own.
 */
import type { Span } from '@shared/letter'
import { compiledExpression } from '@shared/text/query/expression'
import { statement } from '../../db/statement'
import type { IndexState } from '../index-state'
import { intersect, type LetterSet, members } from '../letter-sets'
import type { ExpressionPlan } from '../plan/plan'
import type { Turn } from '../turn'
import { namesOf, peopleWords, titleOf } from '../verify/letter-words'
import { StoredZones, type ZonedRow } from '../zones/zone-spans'
import type { ExpressionText } from './expression-messages'
import { lettersWithPieces } from './letters-with-pieces'
import { literalsOf } from './literals'

/** Texts that are handed over at once. */
const textsOfStep = 100

export async function lettersWithExpression(
  plan: ExpressionPlan,
  state: IndexState,
  within: LetterSet | null,
  turn: Turn,
): Promise<LetterSet> {
  const set = new Uint8Array(state.letters.count)
  const expression = compiledExpression(plan)
  if (!expression) return set
  if (plan.place === 'note') return await lettersWithNotes(expression, state, set, turn)
  // Subtle: title, names and places may be told otherwise than the index has them, so only texts are narrowed down.
  const candidates =
    plan.place === 'text'
      ? await lettersWithPieces(literalsOf(plan.source), state, turn)
      : set.slice().fill(1)
  const ordinals = members(within ? intersect(candidates, within) : candidates)
  if (plan.place === 'text' && plan.zone === null) {
    const ids = Float64Array.from(ordinals, (ordinal) => state.letters.ids[ordinal] ?? -1)
    const matches = await state.expressions.test(expression, ids, turn)
    ordinals.forEach((ordinal, index) => {
      set[ordinal] = matches[index] ? 1 : 0
    })
    return set
  }
  const time = state.expressions.timeFor(ordinals.length)
  for (let from = 0; from < ordinals.length; from += textsOfStep) {
    const step = ordinals.subarray(from, from + textsOfStep)
    const texts = Array.from(step, (ordinal) => textOf(plan, state, state.letters.ids[ordinal] ?? -1))
    const matches = await state.expressions.testTexts(expression, texts, turn, time)
    step.forEach((ordinal, index) => {
      set[ordinal] = matches[index] ? 1 : 0
    })
  }
  return set
}

function textOf({ place, role, zone }: ExpressionPlan, { db }: IndexState, id: number): ExpressionText {
  if (place === 'title') return eachAlone([titleOf(db, id)])
  if (place === 'places') return eachAlone(namesOf(db, id, 'places'))
  if (place === 'people') return eachAlone(role === null ? peopleWords(db, id) : namesOf(db, id, role))
  const row = statement<ZonedRow>(db, 'SELECT text, blocks, description FROM letter_text WHERE id = ?').get(
    id,
  )
  if (!row) return eachAlone([])
  return { text: row.text, within: zone === null ? null : new StoredZones(row).zone(zone) }
}

/** Several texts in one, no match of which goes from one into the other. */
function eachAlone(texts: readonly string[]): ExpressionText {
  let end = 0
  const within = texts.map((text) => {
    const start = end
    end = start + text.length
    return { start, end }
  })
  return { text: texts.join(''), within }
}

async function lettersWithNotes(
  expression: RegExp,
  state: IndexState,
  set: LetterSet,
  turn: Turn,
): Promise<LetterSet> {
  const noted = [...state.notebook.notes()]
  const texts = noted.map(([, bodies]) => eachAlone(bodies))
  const matches = await state.expressions.testTexts(expression, texts, turn)
  noted.forEach(([key], index) => {
    const ordinal = state.ordinalOfKey(key)
    if (matches[index] && ordinal >= 0) set[ordinal] = 1
  })
  return set
}

/** Where an expression matches in the texts of letters. */
export async function expressionSpans(
  plan: ExpressionPlan,
  state: IndexState,
  rows: readonly ZonedRow[],
  turn: Turn,
): Promise<readonly (readonly Span[])[]> {
  const expression = compiledExpression(plan)
  if (!expression) return rows.map(() => [])
  const { zone } = plan
  const texts = rows.map((row) => ({
    text: row.text,
    within: zone === null ? null : new StoredZones(row).zone(zone),
  }))
  return await state.expressions.spans(expression, texts, turn)
}
