/** Sorts what takes too long to sort at once, such as words by a collation, and lets others go on in between. */
import type { Turn } from '../search/turn'

const shortRun = 256

/** The items in order; those that are equal keep theirs. Errors: `cancelled`. */
export async function sortedInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  turn: Turn,
): Promise<readonly Item[]> {
  let runs: (readonly Item[])[] = []
  for (let from = 0; from < items.length; from += shortRun) {
    if (turn.isOver) await turn.pause()
    runs.push(items.slice(from, from + shortRun).sort(compare))
  }
  while (runs.length > 1) {
    const longer: (readonly Item[])[] = []
    for (let at = 0; at < runs.length; at += 2)
      longer.push(await mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare, turn))
    runs = longer
  }
  return runs[0] ?? []
}

async function mergedRuns<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (a: Item, b: Item) => number,
  turn: Turn,
): Promise<readonly Item[]> {
  const all: Item[] = []
  let ofB = 0
  for (const item of a) {
    if (turn.isOver) await turn.pause()
    for (let next = b[ofB]; ofB < b.length && next !== undefined; next = b[ofB]) {
      if (compare(next, item) >= 0) break
      all.push(next)
      ofB++
    }
    all.push(item)
  }
  // Subtle: no spreading, which puts every item on the stack.
  for (; ofB < b.length; ofB++) {
    const item = b[ofB]
    if (item !== undefined) all.push(item)
  }
  return all
}
