/** Letters that may have certain pieces of words, by the collection's vocabulary. */
import { statement } from '../../db/statement'
import { isVocabularyStale } from '../../import/store/vocabulary'
import { lettersMatching } from '../full-text'
import type { IndexState } from '../index-state'
import { complement, intersect, type LetterSet } from '../letter-sets'
import type { Turn } from '../turn'

/** A piece that is in more words than this rules out too little. */
const mostWords = 400
/** The index cuts words at this length, so the piece may stand behind the cut. */
const longestWord = 64
const wordsOfStep = 4000

/** All letters when no piece rules any out. Only the two longest pieces are asked for. */
export async function lettersWithPieces(
  pieces: readonly string[],
  state: IndexState,
  turn: Turn,
): Promise<LetterSet> {
  let set = complement(new Uint8Array(state.letters.count))
  // While an import goes on, the vocabulary does not know the newest words.
  if (isVocabularyStale(state.db)) return set
  for (const piece of pieces.slice(0, 2)) {
    const words = await wordsWith(piece, state, turn)
    if (words !== null) set = intersect(set, await lettersWithAny(words, state, turn))
  }
  return set
}

async function wordsWith(piece: string, { db }: IndexState, turn: Turn): Promise<readonly string[] | null> {
  const read = statement<string>(
    db,
    'SELECT term FROM vocabulary WHERE term > ? ORDER BY term LIMIT ?',
  ).pluck()
  const found: string[] = []
  for (let last = ''; ; ) {
    const words = read.all(last, wordsOfStep)
    for (const word of words) if (word.includes(piece) || word.length >= longestWord) found.push(word)
    last = words.at(-1) ?? ''
    if (words.length < wordsOfStep) return found
    if (found.length > mostWords) return null
    if (turn.isOver) await turn.pause()
  }
}

async function lettersWithAny(words: readonly string[], state: IndexState, turn: Turn): Promise<LetterSet> {
  if (words.length === 0) return new Uint8Array(state.letters.count)
  return await lettersMatching(`text : (${words.map((word) => `"${word}"`).join(' OR ')})`, state, turn)
}
