/**
 * By how many letters two words differ: left out, put in, exchanged, or two neighbours transposed (optimal string
 * alignment, after Damerau). Given up beyond `most`, since nobody asks by how much more.
 */
export function wordDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const exchanged = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let best = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, exchanged)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, (before[column - 2] ?? 0) + 1)
      next.push(best)
      least = Math.min(least, best)
    }
    if (least > most) return most + 1
    before = last
    last = next
  }
  return last[b.length] ?? 0
}
