/**
 * The shortest way from one row of words to another by taking out and putting in, in linear space (Eugene W. Myers,
 * "An O(ND) Difference Algorithm and Its Variations", 1986, section 4b). Where texts differ too much for that it gives
 * up at a bound and divides them where it came furthest, as GNU diff does: the answer is right, but not the shortest.
 */
/** A stretch of both rows; ends are exclusive. */
export interface Stretch {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

type Found = (a: number, b: number, length: number) => void

/** Places, counted from the beginning of the part, between which words are the same; both are one where none are. */
interface Snake {
  readonly x: number
  readonly y: number
  readonly length: number
}

/** So many steps are looked for one division at most; the work grows with their square. */
const leastSteps = 256
const unreached = -2

export class ShortestEdit {
  private readonly forward: Int32Array
  private readonly backward: Int32Array
  private readonly origin: number
  private readonly mostSteps: number

  constructor(
    private readonly a: Int32Array,
    private readonly b: Int32Array,
  ) {
    const size = a.length + b.length + 3
    this.forward = new Int32Array(2 * size)
    this.backward = new Int32Array(2 * size)
    this.origin = size
    this.mostSteps = Math.max(leastSteps, Math.ceil(Math.sqrt(size)))
  }

  /** Tells of the words that stay, from left to right. */
  edit(part: Stretch, found: Found): void {
    let { aStart, aEnd, bStart, bEnd } = part
    while (aStart < aEnd && bStart < bEnd && this.a[aStart] === this.b[bStart]) {
      found(aStart++, bStart++, 1)
    }
    let tail = 0
    while (aStart < aEnd && bStart < bEnd && this.a[aEnd - 1] === this.b[bEnd - 1]) {
      aEnd--
      bEnd--
      tail++
    }
    if (aStart < aEnd && bStart < bEnd) {
      const { x, y, length } = this.middle({ aStart, aEnd, bStart, bEnd })
      this.edit({ aStart, aEnd: aStart + x, bStart, bEnd: bStart + y }, found)
      found(aStart + x, bStart + y, length)
      this.edit({ aStart: aStart + x + length, aEnd, bStart: bStart + y + length, bEnd }, found)
    }
    found(aEnd, bEnd, tail)
  }

  private middle(part: Stretch): Snake {
    const n = part.aEnd - part.aStart
    const m = part.bEnd - part.bStart
    const isOdd = ((n - m) & 1) === 1
    for (let steps = 0; ; steps++) {
      const forth = this.step(part, steps, this.forward, true, isOdd ? steps - 1 : -1)
      if (forth !== null) return forth
      const back = this.step(part, steps, this.backward, false, isOdd ? -1 : steps)
      if (back !== null) return back
      if (steps >= this.mostSteps) return this.furthest(n, m, steps)
    }
  }

  /** One step more from one end; the snake where it meets what comes from the other end within `met` steps. */
  private step(
    { aStart, aEnd, bStart, bEnd }: Stretch,
    steps: number,
    reached: Int32Array,
    forth: boolean,
    met: number,
  ): Snake | null {
    const { a, b, origin } = this
    const other = forth ? this.backward : this.forward
    const n = aEnd - aStart
    const m = bEnd - bStart
    const delta = n - m
    reached[origin + steps + 1] = unreached
    reached[origin - steps - 1] = unreached
    if (steps === 0) reached[origin] = unreached
    const low = -steps + 2 * Math.max(0, Math.ceil((steps - m) / 2))
    const high = steps - 2 * Math.max(0, Math.ceil((steps - n) / 2))
    for (let k = low; k <= high; k += 2) {
      const first = steps === 0 ? 0 : this.reach(reached, k, n, m)
      reached[origin + k] = first
      if (first === unreached) continue
      let x = first
      let y = first - k
      if (forth)
        while (x < n && y < m && a[aStart + x] === b[bStart + y]) {
          x++
          y++
        }
      else
        while (x < n && y < m && a[aEnd - 1 - x] === b[bEnd - 1 - y]) {
          x++
          y++
        }
      reached[origin + k] = x
      const across = delta - k
      if (Math.abs(across) > met) continue
      const there = other[origin + across] ?? unreached
      if (there === unreached || x + there < n) continue
      const length = x - first
      return forth ? { x: first, y: first - k, length } : { x: n - x, y: m - y, length }
    }
    return null
  }

  /** How far one step more leads on diagonal `k`, over a word taken out or put in. */
  private reach(reached: Int32Array, k: number, n: number, m: number): number {
    const down = reached[this.origin + k + 1] ?? unreached
    const right = reached[this.origin + k - 1] ?? unreached
    const goesDown = down >= 0 && down - k <= m
    const goesRight = right >= 0 && right + 1 <= n
    if (goesRight && (!goesDown || right + 1 > down)) return right + 1
    return goesDown ? down : unreached
  }

  /** The place that is furthest from where its search began. */
  private furthest(n: number, m: number, steps: number): Snake {
    let best: Snake = { x: 0, y: 0, length: 0 }
    let most = 0
    for (let k = -steps; k <= steps; k += 2) {
      const forth = this.forward[this.origin + k] ?? unreached
      if (forth >= 0 && 2 * forth - k > most && forth - k <= m) {
        most = 2 * forth - k
        best = { x: forth, y: forth - k, length: 0 }
      }
      const back = this.backward[this.origin + k] ?? unreached
      if (back >= 0 && 2 * back - k > most && back - k <= m) {
        most = 2 * back - k
        best = { x: n - back, y: m - (back - k), length: 0 }
      }
    }
    return best
  }
}
