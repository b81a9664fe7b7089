/**
 * One shard of the index over letters' heads: lunr over folded words, built bit by bit so that searches are answered
 * in between. lunr's own tokenizer and trimmer know ASCII only and would delete Persian, so words come folded.
 */
import { foldText } from '@shared/text/fold'
import lunr from 'lunr'

export interface HeadWords {
  readonly id: number
  readonly title: string
  readonly people: string
  readonly places: string
}

const fields = { title: 4, people: 3, places: 1 } as const
/** Letters added between two pauses. */
const stride = 40

function foldedWords(value: unknown): lunr.Token[] {
  const folded = typeof value === 'string' ? foldText(value) : ''
  return folded === '' ? [] : folded.split(' ').map((word, position) => new lunr.Token(word, { position }))
}

/** Builds a shard; `pause` is awaited again and again, and ends the work early by throwing. */
export async function buildShard(
  heads: readonly HeadWords[],
  pause: () => Promise<void>,
): Promise<lunr.Index> {
  const builder = new lunr.Builder()
  builder.ref('id')
  for (const [field, boost] of Object.entries(fields)) builder.field(field, { boost })
  // Subtle: the builder has its own tokenizer that its types do not tell of; the words are already folded.
  Object.assign(builder, { tokenizer: foldedWords })
  for (let at = 0; at < heads.length; at += stride) {
    for (const head of heads.slice(at, at + stride)) builder.add(head)
    await pause()
  }
  return builder.build()
}

/** Letters whose heads have this folded word, one that begins with it or, when it is long enough, one that resembles it. */
export function scoresInShard(index: lunr.Index, word: string): Map<number, number> {
  const results = index.query((query) => {
    const clause = { usePipeline: false, presence: lunr.Query.presence.OPTIONAL }
    query.term(word, { ...clause, boost: 10 })
    query.term(word, { ...clause, boost: 3, wildcard: lunr.Query.wildcard.TRAILING })
    if (word.length > 3) query.term(word, { ...clause, boost: 1, editDistance: word.length > 7 ? 2 : 1 })
  })
  return new Map(results.map(({ ref, score }) => [Number(ref), score]))
}
