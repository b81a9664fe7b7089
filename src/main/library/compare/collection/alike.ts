/** Letters like a letter, by the passages that they share with it; formulas make no letters alike. */
import type { AlikeLetter } from '@shared/comparison'
import { AppError } from '@shared/failure'
import { foldedText } from '@shared/text/tokens'
import type { IndexState } from '../../search/index-state'
import type { Turn } from '../../search/turn'
import { comparedLetters, ownTextOf } from '../compared-letters'
import type { Passage } from '../passages/shared-passages'
import { candidatesFor, sameLetters } from './candidates'
import { PassageFrequencies } from './formulas'
import type { PassagesOfLetter } from './passages-in-letters'
import { wordsIn } from './stretch'
import { type Threads, verified } from './verified'

/** Letters that are told of; the longest passages of each; and how long one passage is shown, in signs. */
const mostLetters = 50
const mostShown = 3
const longestShown = 400
/** Letters that have fewer words of a passage in common are not alike by it. */
const leastWords = 8
/** Words that two letters have in common at least. */
const leastShared = 12

/** The likest first. Errors: `not-found`, `cancelled`. */
export async function lettersAlike(
  state: IndexState,
  threads: Threads,
  id: number,
  turn: Turn,
): Promise<readonly AlikeLetter[]> {
  const own = ownTextOf(state.db, id)
  if (own === null) throw new AppError('not-found', 'This letter is no longer in the library.')
  const folded = foldedText(own).text
  const words = wordsIn(folded)
  const candidates = await candidatesFor(state, { folded, words }, sameLetters(state, id), turn)
  const asked = { own, leastWords, candidates: candidates.letters, textOf: ownTextOf }
  const { found } = await verified(state.db, threads, asked, turn)
  const frequencies = new PassageFrequencies(state, turn)
  const alike: AlikeLetter[] = []
  for (const one of found) {
    const letter = await alikeLetter(state, own, words, one, frequencies)
    if (letter !== null) alike.push(letter)
  }
  return alike.sort(byLikeness).slice(0, mostLetters)
}

function byLikeness(one: AlikeLetter, other: AlikeLetter): number {
  return likeness(other) - likeness(one) || other.words - one.words || one.letter.id - other.letter.id
}

/** A short letter that stands whole in a long one is like it, but not as much as one that says nothing else. */
function likeness({ share, shareThere }: AlikeLetter): number {
  return Math.max(share, shareThere) + Math.min(share, shareThere)
}

async function alikeLetter(
  { db }: IndexState,
  own: string,
  ownWords: number,
  { id, passages, words: wordsThere }: PassagesOfLetter,
  frequencies: PassageFrequencies,
): Promise<AlikeLetter | null> {
  const telling: Passage[] = []
  for (const passage of passages) {
    const { formula } = await frequencies.of(own.slice(passage.a.start, passage.a.end))
    if (!formula) telling.push(passage)
  }
  const words = telling.reduce((sum, passage) => sum + sameWords(passage), 0)
  const [letter] = comparedLetters(db, [id])
  if (words < leastShared || letter === undefined) return null
  const longest = telling.toSorted((a, b) => b.words - a.words).slice(0, mostShown)
  return {
    letter,
    share: Math.min(1, words / Math.max(1, ownWords)),
    shareThere: Math.min(1, words / Math.max(1, wordsThere)),
    words,
    passages: telling.length,
    longest: longest.map(({ a, b }) => ({ own: a, there: b, text: shown(own.slice(a.start, a.end)) })),
  }
}

/** Words of the passage that are the same in both. */
function sameWords({ words, similarity }: Passage): number {
  return Math.round(words * similarity)
}

function shown(text: string): string {
  if (text.length <= longestShown) return text
  return `${text.slice(0, text.lastIndexOf(' ', longestShown)).trimEnd()} …`
}
