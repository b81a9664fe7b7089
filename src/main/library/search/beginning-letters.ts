/**
 * Letters with any word of one beginning, word by word, the commonest first. The full-text index itself would gather the
 * places of all these words before it tells of the first letter, which takes up to twice as long.
 */
import { statement } from '../db/statement'
import { isVocabularyStale } from '../import/store/vocabulary'
import { forEachLetter } from './full-text-rows'
import type { IndexState } from './index-state'
import type { LetterSet } from './letter-sets'
import { columnOf, writeSequence } from './match-expression'
import { onlyChoice, type Spelling, type TextPlan } from './plan/plan'
import type { Turn } from './turn'

const lastSign = '\u{10ffff}'
const words = 'SELECT term, letters FROM vocabulary WHERE term >= ? AND term < ? ORDER BY letters DESC'
/** Letters with one word that are read in one go. */
const few = 20_000

/** Null when something else is asked for, or while the table of words lacks some. */
export async function lettersWithBeginning(
  plan: TextPlan,
  state: IndexState,
  turn: Turn,
): Promise<LetterSet | null> {
  const choice = onlyChoice(plan) ?? []
  const beginnings = choice.flatMap(({ terms }) => (isBeginning(terms) ? terms : []))
  if (beginnings.length === 0 || isVocabularyStale(state.db)) return null
  const others = choice.filter(({ terms }) => !isBeginning(terms)).map(({ terms }) => writeSequence(terms))
  const begun = beginnings.flatMap(({ word }) =>
    statement<{ term: string; letters: number }>(state.db, words).all(word, `${word}${lastSign}`),
  )
  const phrases = [
    ...others.map((phrase) => ({ phrase, isFew: false })),
    ...begun.map(({ term, letters }) => ({ phrase: `"${term}"`, isFew: letters < few })),
  ]
  return await lettersWithAny(plan, phrases, state, turn)
}

function isBeginning([term, second]: Spelling['terms']): boolean {
  return second === undefined && term?.prefix === true
}

async function lettersWithAny(
  plan: TextPlan,
  phrases: readonly { readonly phrase: string; readonly isFew: boolean }[],
  state: IndexState,
  turn: Turn,
): Promise<LetterSet> {
  const set = new Uint8Array(state.letters.count)
  let missing = set.length
  for (const { phrase, isFew } of phrases) {
    // Where every letter is found already, rarer words find no others.
    if (missing === 0) break
    const take = (ordinal: number) => {
      missing -= 1 - (set[ordinal] ?? 1)
      set[ordinal] = 1
    }
    await forEachLetter(`${columnOf(plan)} : ${phrase}`, state, turn, take, isFew)
  }
  return set
}
