/**
 * Letters with any of very many words, as a pattern asks for them. One full-text expression of all would compare every
 * letter with every word; a few words at a time, the commonest alone, cost no more than their letters.
 */
import { forEachLetter } from './full-text-rows'
import type { IndexState } from './index-state'
import { intersect, type LetterSet } from './letter-sets'
import { columnOf, writeSequence } from './match-expression'
import type { Choice, TextPlan } from './plan/plan'
import type { Turn } from './turn'

const mostAtOnce = 100

/** Every letter in which the words may stand, and perhaps others where more than one word is asked for. */
export async function wideLetters(plan: TextPlan, state: IndexState, turn: Turn): Promise<LetterSet> {
  let set: LetterSet | null = null
  for (const { choices } of plan.chains) {
    for (const choice of choices) {
      const found = await lettersWithAny(columnOf(plan), choice, state, turn)
      set = set === null ? found : intersect(set, found)
    }
  }
  return set ?? new Uint8Array(state.letters.count)
}

/** `choice` with the commonest words first. */
async function lettersWithAny(
  column: string,
  choice: Choice,
  state: IndexState,
  turn: Turn,
): Promise<LetterSet> {
  const set = new Uint8Array(state.letters.count)
  let missing = set.length
  // Where every letter is found already, rarer words find no others.
  for (let at = 0; at < choice.length && missing > 0; ) {
    const words = choice.slice(at, at + Math.min(mostAtOnce, Math.max(1, at >> 3)))
    const expression = `${column} : (${words.map(({ terms }) => writeSequence(terms)).join(' OR ')})`
    await forEachLetter(expression, state, turn, (ordinal) => {
      missing -= 1 - (set[ordinal] ?? 1)
      set[ordinal] = 1
    })
    at += words.length
  }
  return set
}
