/** How likely a word of the collection is what was meant by one that was typed. */
import { areNeighbours, soundAlike } from './keyboards'

/** What a slip costs: transposed neighbours, a letter twice or once, a neighbouring key, another sound, anything else. */
const costs = {
  transposed: 0.6,
  doubled: 0.6,
  alike: 0.6,
  neighbour: 0.75,
  other: 1,
  beginning: 0.5,
} as const

/** The least cost of the slips that turn one word into the other. Words of at most 40 letters. */
function slipCost(typed: string, meant: string): number {
  let before: number[] = []
  let last = Array.from({ length: meant.length + 1 }, (_, column) => column * costs.other)
  for (let row = 1; row <= typed.length; row++) {
    const next = [row * costs.other]
    for (let column = 1; column <= meant.length; column++) {
      const a = typed[row - 1] ?? ''
      const b = meant[column - 1] ?? ''
      let best = Math.min(
        (last[column] ?? 0) + (a === typed[row - 2] ? costs.doubled : costs.other),
        (next[column - 1] ?? 0) + (b === meant[column - 2] ? costs.doubled : costs.other),
        (last[column - 1] ?? 0) + exchangeCost(a, b),
      )
      if (a === meant[column - 2] && b === typed[row - 2])
        best = Math.min(best, (before[column - 2] ?? 0) + costs.transposed)
      next.push(best)
    }
    before = last
    last = next
  }
  const cost = last[meant.length] ?? 0
  return typed[0] === meant[0] ? cost : cost + costs.beginning
}

function exchangeCost(a: string, b: string): number {
  if (a === b) return 0
  if (soundAlike(a, b)) return costs.alike
  return areNeighbours(a, b) ? costs.neighbour : costs.other
}

/** Higher is likelier: a slip less outweighs a word eight times as common. */
export function likeliness(typed: string, meant: string, letters: number): number {
  return Math.log2(letters + 1) / 3 - slipCost(typed, meant)
}
