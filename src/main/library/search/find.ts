/**
 * Finds letters, and passages in them: the one entry for everybody who needs what a query finds. Lists, facets,
 * concordances, saved searches and exports differ only in what they make of it.
 */
import type { Query } from '@shared/text/query/ast'
import { readQuery } from '@shared/text/query/read'
import { type Tokens, tokens } from '@shared/text/tokens'
import { statement } from '../db/statement'
import { type Compiled, compileQuery } from './compile'
import { evaluate, members } from './evaluate'
import type { IndexState } from './index-state'
import { type Passage, PassageFinder } from './passages'
import { type Plan, shownTexts } from './plan'
import type { Turn } from './turn'

export interface FindAsk {
  readonly query: string
  /** The last word also stands for words that begin with it. */
  readonly typing: boolean
  /** Whether each copy of a letter is found by itself. */
  readonly copies: boolean
  /** Whether scores are wanted; they cost time where words are common. */
  readonly ranked?: boolean
}

export interface FoundLetters {
  readonly query: Query
  readonly compiled: Compiled
  readonly plan: Plan
  /** Ascending. */
  readonly ordinals: Uint32Array
  /** The rank of each letter of the library by ordinal, higher is better; null when they were not asked for. */
  readonly scores: Float64Array | null
}

/** The letters that a query finds. Kept for a while: asking again, for a page or for facets, costs nothing. */
export async function findLetters(state: IndexState, ask: FindAsk, turn: Turn): Promise<FoundLetters> {
  const { query, typing, copies, ranked = false } = ask
  const name = JSON.stringify(['letters', query, typing, ranked, state.notebook.version])
  const found = await state.results.get(name, turn, () => find(state, query, typing, ranked, turn))
  return copies ? found : { ...found, ordinals: state.letters.withoutCopies(found.ordinals) }
}

async function find(
  state: IndexState,
  text: string,
  typing: boolean,
  ranked: boolean,
  turn: Turn,
): Promise<FoundLetters> {
  const { query, compiled } = understand(state, text, typing)
  const scores = ranked ? new Float64Array(state.letters.count) : null
  const set = await evaluate(compiled.plan, state, scores, turn)
  return { query, compiled, plan: compiled.plan, ordinals: members(set), scores }
}

/** How a query is understood in this collection, without looking for its letters. */
export function understand(
  state: IndexState,
  text: string,
  typing: boolean,
): { readonly query: Query; readonly compiled: Compiled } {
  const query = readQuery(text)
  return {
    query,
    compiled: compileQuery(query, {
      partsOf: (joined) => state.partsOf(joined),
      vocabulary: () => state.vocabulary(),
      typing,
    }),
  }
}

/** Where a query matches in one letter. */
export interface LetterPassages {
  readonly ordinal: number
  readonly id: number
  readonly text: string
  readonly tokens: Tokens
  /** In the order of the text; none when only the letter's head, or no word of it, matches. */
  readonly passages: readonly Passage[]
}

/** Where a query matches in the texts of these letters, one letter after the other. Pauses by itself. */
export async function* readPassages(
  state: IndexState,
  { plan }: Compiled,
  ordinals: Iterable<number>,
  turn: Turn,
): AsyncGenerator<LetterPassages, void, void> {
  const finder = new PassageFinder(shownTexts(plan))
  const read = statement<{ text: string }>(state.db, 'SELECT text FROM letter_text WHERE id = ?')
  for (const ordinal of ordinals) {
    if (turn.isOver) await turn.pause()
    const id = state.letters.ids[ordinal] ?? -1
    const row = read.get(id)
    if (!row) continue
    const words = tokens(row.text)
    yield { ordinal, id, text: row.text, tokens: words, passages: finder.find(words) }
  }
}
