/**
 * Lays a quotation along the stretch of a text where it fits best: the alignment of a whole short text inside a long
 * one (Sellers 1980). What the reporter wrote in brackets may differ, what he left out where he put dots may be long.
 */
import { type AlignedBlocks, blocksOf } from '../passages/aligned-blocks'
import type { NumberedQuotation, SearchedWords } from './quotation-numbers'

export interface Fit {
  /** The quotation as `a`, the text as `b`; empty when no word fits. */
  readonly blocks: AlignedBlocks
  readonly score: number
}

/** What a word of the quotation costs that is not in the text, or stands for another one. */
const costOfWord = 1
/** What a word of the text costs that the quotation passes over. */
const costOfPassing = 0.4
const costAtGap = 0.01
const costAtBrackets = 0.05

const replaced = 1
const notThere = 2
const passedOver = 3

/** `from` and `to` bound the stretch of the text. */
export function fittedQuotation(
  { words, numbers }: NumberedQuotation,
  { numbers: text, weight }: SearchedWords,
  from: number,
  to: number,
): Fit {
  const [high, wide] = [numbers.length, to - from]
  const moves = new Uint8Array((high + 1) * (wide + 1))
  let above = new Float64Array(wide + 1)
  let row = new Float64Array(wide + 1)
  for (let x = 1; x <= high; x++) {
    const word = numbers[x - 1] ?? 0
    const isReporters = words.isReporters[x - 1] === true
    const cost = isReporters ? 0 : costOfWord
    const bringing = weight(word)
    const passing = costOfPassingAfter(words.isReporters, words.isAfterGap, x)
    for (let y = 0; y <= wide; y++) {
      let score = (above[y] ?? 0) - cost
      let move = notThere
      if (y > 0) {
        const isSame = text[from + y - 1] === word
        const beside = (above[y - 1] ?? 0) + (isSame ? bringing : -cost)
        if (beside >= score) {
          score = beside
          move = isSame ? 0 : replaced
        }
        const passed = x < high ? (row[y - 1] ?? 0) - passing : Number.NEGATIVE_INFINITY
        if (passed > score) {
          score = passed
          move = passedOver
        }
      }
      row[y] = score
      moves[x * (wide + 1) + y] = move
    }
    ;[above, row] = [row, above]
  }
  let end = 0
  for (let y = 1; y <= wide; y++) if ((above[y] ?? 0) > (above[end] ?? 0)) end = y
  return { blocks: pathTo(moves, high, wide, end, from), score: above[end] ?? 0 }
}

/** Behind the first `x` words of the quotation. */
function costOfPassingAfter(
  isReporters: readonly boolean[],
  isAfterGap: readonly boolean[],
  x: number,
): number {
  if (isAfterGap[x]) return costAtGap
  return isReporters[x - 1] || isReporters[x] ? costAtBrackets : costOfPassing
}

function pathTo(moves: Uint8Array, high: number, wide: number, end: number, from: number): AlignedBlocks {
  const pairs: (readonly [number, number])[] = []
  let [x, y] = [high, end]
  while (x > 0) {
    const move = moves[x * (wide + 1) + y]
    if (move === 0) pairs.push([x - 1, from + y - 1])
    if (move !== passedOver) x--
    if (move !== notThere) y--
  }
  return blocksOf(pairs.reverse())
}
