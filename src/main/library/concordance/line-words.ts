/** The folded words of a concordance, each kept once and known by a number; 0 is the place where no word stands. */

/** V8 lets shorter words stand by themselves; longer ones cut from a text would keep all of it in memory. */
const shortestCut = 13

export class LineWords {
  private readonly words: string[] = ['']
  private readonly numbers = new Map<string, number>([['', 0]])

  get count(): number {
    return this.words.length
  }

  numberOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const number = this.words.length
    const own = word.length < shortestCut ? word : detached(word)
    this.words.push(own)
    this.numbers.set(own, number)
    return number
  }

  word(number: number): string {
    return this.words[number] ?? ''
  }
}

/** Subtle: a word cut from a text is a view into it, and would keep the whole text as long as it is kept itself. */
function detached(word: string): string {
  return Buffer.from(word, 'utf16le').toString('utf16le')
}
