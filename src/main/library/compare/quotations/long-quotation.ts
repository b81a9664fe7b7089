/** Lays a quotation of hundreds of words, such as a whole letter in a report, along a text: passage by passage. */
import { type AlignedBlocks, boundsOf, scoreOf } from '../passages/aligned-blocks'
import { candidatePassages } from '../passages/candidate-passages'
import { chosenPassages } from '../passages/chosen-passages'
import type { WeighedWords } from '../passages/weighed-words'
import type { SearchedWords } from './quotation-numbers'

const seed = 3
const leastWords = 6

/** Of all shared passages those that follow each other in both and have most words; null when there are none. */
export function longQuotationPlace(quotation: Int32Array, text: SearchedWords): AlignedBlocks | null {
  const weights = new Float64Array(1 + quotation.reduce((most, word) => Math.max(most, word), 0))
  for (const word of quotation) weights[word] = text.weight(word)
  const words: WeighedWords = { a: quotation, b: text.numbers, weights }
  const passages = chosenPassages(candidatePassages(words, seed), words, leastWords)
  const blocks = inOrder(passages, words).flat()
  return blocks.length === 0 ? null : blocks
}

/** The chain of passages with the best score; `passages` are in the order of the quotation. */
function inOrder(passages: readonly AlignedBlocks[], words: WeighedWords): readonly AlignedBlocks[] {
  const chains: {
    readonly score: number
    readonly before: number
    readonly from: number
    readonly to: number
  }[] = []
  let best = -1
  passages.forEach((passage, at) => {
    const [from, to] = boundsOf(passage).b
    let [score, before] = [0, -1]
    chains.forEach((chain, other) => {
      if (chain.to <= from && chain.score > score) [score, before] = [chain.score, other]
    })
    chains.push({ score: score + scoreOf(passage, words), before, from, to })
    if ((chains[at]?.score ?? 0) > (chains[best]?.score ?? 0)) best = at
  })
  const chosen: AlignedBlocks[] = []
  for (let at = best; at !== -1; at = chains[at]?.before ?? -1) chosen.push(passages[at] ?? [])
  return chosen.reverse()
}
