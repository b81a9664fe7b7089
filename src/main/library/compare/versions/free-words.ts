/** Which words of the gaps no passage has taken yet, so that moved passages never overlap. */
import type { Part } from './part'
import type { ReadText } from './read-text'
import type { StrayRun } from './same-elsewhere'
import { chainOf, type StrayChain } from './stray-chains'

export class FreeWords {
  private readonly a: Uint8Array
  private readonly b: Uint8Array

  constructor(
    private readonly text: ReadText,
    other: ReadText,
  ) {
    this.a = new Uint8Array(text.words.count)
    this.b = new Uint8Array(other.words.count)
  }

  take({ aStart, aEnd, bStart, bEnd }: Part): void {
    this.a.fill(1, aStart, aEnd)
    this.b.fill(1, bStart, bEnd)
  }

  areFree({ aStart, aEnd, bStart, bEnd }: Part): boolean {
    return !isTaken(this.a, aStart, aEnd) && !isTaken(this.b, bStart, bEnd)
  }

  /** What is left of a chain: the longest rows of runs with nothing taken in or between them. */
  leftOf(chain: StrayChain): readonly StrayChain[] {
    const chains: StrayChain[] = []
    let row: StrayRun[] = []
    const end = (): void => {
      const left = chainOf(row, this.text)
      if (left !== null) chains.push(left)
      row = []
    }
    for (const run of chain.runs.flatMap((whole) => this.freePieces(whole))) {
      const last = row[row.length - 1]
      const follows =
        last === undefined ||
        this.areFree({ aStart: last.a + last.length, aEnd: run.a, bStart: last.b + last.length, bEnd: run.b })
      if (!follows) end()
      row.push(run)
    }
    end()
    return chains
  }

  private freePieces(run: StrayRun): readonly StrayRun[] {
    const pieces: StrayRun[] = []
    let from = 0
    for (let at = 0; at <= run.length; at++) {
      if (at < run.length && this.a[run.a + at] === 0 && this.b[run.b + at] === 0) continue
      if (at > from) pieces.push({ ...run, a: run.a + from, b: run.b + from, length: at - from })
      from = at + 1
    }
    return pieces
  }
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true
  return false
}
