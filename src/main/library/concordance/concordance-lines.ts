/**
 * The lines of a concordance in one typed array: which letter, where the node stands, and the numbers of the words by
 * which lines can be sorted. A line takes 56 bytes; its text is read when it is shown.
 */
import type { ConcordanceKey } from '@shared/concordance'
import type { Span } from '@shared/letter'
import { wordsAside } from '@shared/text/around-node'

const letterColumn = 0
const startColumn = 1
const endColumn = 2
const nodeColumn = 3
const beforeColumn = 4
const afterColumn = beforeColumn + wordsAside
const width = afterColumn + wordsAside

export interface LineWordNumbers {
  readonly node: number
  /** Outwards from the node; 0 where there is none. */
  readonly before: readonly number[]
  readonly after: readonly number[]
}

export class ConcordanceLines {
  private cells = new Uint32Array(width * 1024)
  private lines = 0
  private letters = 0

  get count(): number {
    return this.lines
  }

  /** Letters in which lines stand. */
  get letterCount(): number {
    return this.letters
  }

  add(letter: number, { start, end }: Span, words: LineWordNumbers): void {
    const at = this.roomIn(letter)
    this.cells.set([letter, start, end, words.node], at)
    this.cells.set(words.before, at + beforeColumn)
    this.cells.set(words.after, at + afterColumn)
  }

  /** Takes over a line of another concordance whose words have the same numbers. */
  take(other: ConcordanceLines, line: number, letter: number): void {
    const at = this.roomIn(letter)
    this.cells.set(other.cells.subarray(line * width, (line + 1) * width), at)
    this.cells[at + letterColumn] = letter
  }

  /** The letter's place among those of the concordance. */
  letter(line: number): number {
    return this.cell(line, letterColumn)
  }

  node(line: number): Span {
    return { start: this.cell(line, startColumn), end: this.cell(line, endColumn) }
  }

  /** The number of the word by which a key sorts this line. */
  word(line: number, key: ConcordanceKey): number {
    return this.cell(line, columnOf(key))
  }

  /** The first line of a letter or of one behind it, since lines come in the order of their letters. */
  firstOf(letter: number): number {
    let low = 0
    let high = this.lines
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.letter(middle) < letter) low = middle + 1
      else high = middle
    }
    return low
  }

  private cell(line: number, column: number): number {
    return this.cells[line * width + column] ?? 0
  }

  /** Where the next line begins, which is in this letter. */
  private roomIn(letter: number): number {
    if (this.lines === 0 || this.letter(this.lines - 1) !== letter) this.letters++
    const at = this.lines * width
    if (at + width > this.cells.length) {
      const larger = new Uint32Array(this.cells.length * 2)
      larger.set(this.cells)
      this.cells = larger
    }
    this.lines++
    return at
  }
}

function columnOf(key: ConcordanceKey): number {
  if (key.side === 'node') return nodeColumn
  return (key.side === 'before' ? beforeColumn : afterColumn) + key.words - 1
}
