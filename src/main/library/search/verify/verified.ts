/**
 * Looks at letters one by one for what the full-text index does not tell: exact forms, parts of the text, words in
 * one name. It goes on in slices and reads only letters that the index has not ruled out.
 */
import { tokens } from '@shared/text/tokens'
import { statement } from '../../db/statement'
import type { IndexState } from '../index-state'
import type { LetterSet } from '../letter-sets'
import { PassageFinder } from '../passages'
import type { NamesPlan, TextPlan } from '../plan/plan'
import type { Turn } from '../turn'
import { StoredZones, type ZonedRow } from '../zones/zone-spans'
import { namesOf, peopleWords, titleOf } from './letter-words'
import { standsWhereTyped } from './near-where-typed'
import { PlainText } from './plain-text'

/** Leaves in `candidates` the letters in which the words stand as they were asked for. */
export async function verifyWords(
  plan: TextPlan,
  state: IndexState,
  candidates: LetterSet,
  turn: Turn,
): Promise<LetterSet> {
  const finder = new PassageFinder([plan])
  return await verify(candidates, state, turn, (id) => stands(finder, plan, state, id))
}

/** Leaves in `candidates` the letters of which one name holds the words. */
export async function verifyNames(
  { role, text }: NamesPlan,
  state: IndexState,
  candidates: LetterSet,
  turn: Turn,
): Promise<LetterSet> {
  const finder = new PassageFinder([text])
  return await verify(candidates, state, turn, (id) =>
    namesOf(state.db, id, role).some((name) => standsIn(finder, name)),
  )
}

async function verify(
  candidates: LetterSet,
  { letters }: IndexState,
  turn: Turn,
  matches: (id: number) => boolean,
): Promise<LetterSet> {
  for (let ordinal = 0; ordinal < candidates.length; ordinal++) {
    if (candidates[ordinal] === 0) continue
    if (turn.isOver) await turn.pause()
    if (!matches(letters.ids[ordinal] ?? -1)) candidates[ordinal] = 0
  }
  return candidates
}

function stands(finder: PassageFinder, plan: TextPlan, { db }: IndexState, id: number): boolean {
  const { place } = plan
  const everywhere = place === 'everywhere'
  if (everywhere || place === 'text') {
    const row = statement<ZonedRow>(db, 'SELECT text, blocks, description FROM letter_text WHERE id = ?').get(
      id,
    )
    if (row && standsInText(finder, plan, row)) return true
  }
  if ((everywhere || place === 'title') && standsIn(finder, titleOf(db, id))) return true
  const standsInOne = (names: readonly string[]) => names.some((name) => standsIn(finder, name))
  if ((everywhere || place === 'people') && standsInOne(peopleWords(db, id))) return true
  return (everywhere || place === 'places') && standsInOne(namesOf(db, id, 'places'))
}

function standsInText(finder: PassageFinder, plan: TextPlan, row: ZonedRow): boolean {
  const settled = standsWhereTyped(finder, plan, row.text)
  return settled ?? finder.findEach(tokens(row.text), new StoredZones(row)).length > 0
}

function standsIn(finder: PassageFinder, words: string): boolean {
  return finder.findEach(tokens(words), new PlainText(words)).length > 0
}
