/** Says what became of a quotation at the place where it fits best: nothing, altered, shortened, or too much to be one. */
import type { QuoteVerdict } from '@shared/comparison'
import type { AlignedBlocks } from '../passages/aligned-blocks'
import type { QuotedWords } from './quoted-words'
import type { TellingWords } from './telling-words'

export interface JudgedFit {
  readonly verdict: Exclude<QuoteVerdict, 'not-found'>
  readonly similarity: number
  /** To tell the better one of two places: 2 for all words in their order and nothing left out. */
  readonly quality: number
}

/** Shorter quotations are found only word for word: three words that nearly stand somewhere stand everywhere. */
export const shortQuotation = 3
/** How much of what the words of a quotation weigh must stand in the text when it was altered. */
const leastShare = 0.62
/** From generated quotations: four words of five weigh 6, three that stand everywhere and chance put in a row weigh 4. */
const leastWeight = 5.8
const leastSimilarity = 0.6
/** Some of its words stand together in the text. */
const leastTogether = 3

/**
 * Null when it does not come from there. `weightAt` has the weight of each word of the quotation, `telling` are words of
 * the text. Leaving words out is shortening, unless it is done in silence and changes what is said.
 */
export function judgedFit(
  quoted: QuotedWords,
  blocks: AlignedBlocks,
  weightAt: (place: number) => number,
  telling: TellingWords,
): JudgedFit | null {
  const { same, changed, weight, share, together } = wordsFound(quoted, blocks, weightAt)
  if (same === 0) return null
  const { atDots, inSilence, instead, changesSense } = wordsPassedOver(quoted, blocks, telling)
  const similarity = (2 * same) / (2 * same + changed + instead + inSilence)
  if (changed === 0 && inSilence === 0 && atDots === 0 && !changesSense) {
    return { verdict: 'word-for-word', similarity, quality: 2 }
  }
  if (quoted.own <= shortQuotation) return null
  const isEnough = share >= leastShare && weight >= leastWeight && similarity >= leastSimilarity
  if (!isEnough || together < Math.min(leastTogether, quoted.own / 2)) return null
  if (changed > 0 || changesSense) return { verdict: 'altered', similarity, quality: similarity }
  return { verdict: 'shortened', similarity, quality: inSilence === 0 ? 1.5 : similarity }
}

/** Only words that are not the reporter's are counted. */
function wordsFound(quoted: QuotedWords, blocks: AlignedBlocks, weightAt: (place: number) => number) {
  const isFound = new Uint8Array(quoted.count)
  for (const { a, length } of blocks) isFound.fill(1, a, a + length)
  let [same, weight, all] = [0, 0, 0]
  quoted.isReporters.forEach((isReporters, place) => {
    if (isReporters) return
    all += weightAt(place)
    if (isFound[place] !== 1) return
    same++
    weight += weightAt(place)
  })
  const together = Math.max(0, ...blocks.map(({ length }) => length))
  return { same, changed: quoted.own - same, weight, share: weight / all, together }
}

interface PassedOver {
  /** Left out where dots or brackets say so. */
  readonly atDots: number
  readonly inSilence: number
  /** Others stand for them. */
  readonly instead: number
  /** Words left out without a mark, or hidden behind brackets, made the letter say something else. */
  readonly changesSense: boolean
}

/** Words of the text between its first and its last word that are not in the quotation; what brackets stand for is none of them. */
function wordsPassedOver(quoted: QuotedWords, blocks: AlignedBlocks, telling: TellingWords): PassedOver {
  let [atDots, inSilence, instead] = [0, 0, 0]
  let changesSense = false
  blocks.forEach((block, at) => {
    const before = blocks[at - 1]
    if (before === undefined) return
    const [endA, endB] = [before.a + before.length, before.b + before.length]
    const places = Array.from({ length: block.a - endA }, (_, index) => endA + index)
    const words = block.b - endB
    const replaced = Math.min(words, places.filter((place) => quoted.isReporters[place] !== true).length)
    instead += replaced
    if ([...places, block.a].some((place) => quoted.isAfterGap[place])) atDots += words - replaced
    else if ([endA - 1, ...places, block.a].some((place) => quoted.isReporters[place])) {
      changesSense ||=
        telling.denies(endB, block.b) && !telling.isDenied(places.map((place) => quoted.keys[place] ?? ''))
    } else {
      inSilence += words - replaced
      changesSense ||= telling.changesSense(endB, block.b)
    }
  })
  return { atDots, inSilence, instead, changesSense }
}
