/**
 * Builds a letter's text from stretches of XML: white space as TEI means it, words joined across the ends of lines,
 * blocks parted by a blank line, and the places of everything that is marked in it. Knows no elements.
 */
import type { Block, BlockKind, Page } from '@shared/letter'

/** A stretch of the text whose ends become known while it is written. */
export interface Mark {
  start: number
  end: number
}

export interface BlockStyle {
  readonly kind: BlockKind
  /** ISO 639 code, only where it is not the letter's own. */
  readonly language?: string | undefined
}

/** How a line of the original ends. */
export type LineEnd = 'space' | 'line' | 'within-word' | 'between-words'

/** Signs that only stand at the end of a line because a word goes on. */
const surelyDivides = /[¬⸗\u00ad]$/
const mayDivide = /\p{L}\p{M}*[-=‐‑]$/u
const dividing = /[-=‐‑¬⸗\u00ad]$/
const softHyphenWithin = /\u00ad(?=\S)/g
const loneSign = /^[,.;:!]$/
const tailLength = 8
/** `Land- und Seeweg`: the hyphen stands for a word that follows later. */
const leavesOut = /^(?:und|oder|sowie|bzw|bis|and|or|en|of|og|och)(?![\p{L}\p{M}])/u

export class LetterText {
  readonly #pieces: string[] = []
  readonly #blocks: { start: number; end: number; style: BlockStyle }[] = []
  readonly #pages: (Mark & { readonly label: string })[] = []
  /** Marks that begin with the next sign, and those that are a point before it. */
  #beginning: { readonly mark: Mark; isPoint: boolean }[] = []
  #justEnded: Mark[] = []
  #length = 0
  /** The last few signs. */
  #tail = ''
  #style: BlockStyle = { kind: 'paragraph' }
  #isOpen = false
  #gap: '' | ' ' | '\n' = ''
  #join: 'never' | 'perhaps' | 'always' = 'never'
  #tight = false
  #sign = ''

  /** A stretch of character data. With `preserved` its line ends and spaces are kept. */
  words(raw: string, style: BlockStyle, preserved = false): void {
    this.#style = style
    if (preserved) this.#preserved(raw)
    else this.#collapsed(raw)
  }

  #collapsed(raw: string): void {
    const words = raw.replace(/[ \t\r\n\f]+/g, ' ').replace(softHyphenWithin, '')
    const start = words.startsWith(' ') ? 1 : 0
    if (start === 1) this.space()
    if (words.length === start) return
    const end = words.endsWith(' ') ? words.length - 1 : words.length
    this.#put(words.slice(start, end))
    if (end < words.length) this.space()
  }

  #preserved(raw: string): void {
    raw.split('\n').forEach((line, number) => {
      if (number > 0) this.#widen('\n')
      const words = line.trim()
      if (words === '') {
        if (line !== '') this.space()
        return
      }
      if (/^\s/.test(line)) this.space()
      this.#put(words)
      if (/\s$/.test(line)) this.space()
    })
  }

  space(): void {
    this.#widen(' ')
  }

  /** The sign of a note, written before the first word of its first block; an empty one is taken back. */
  sign(words: string): void {
    this.#sign = words
  }

  /** No space where one was written before a comma, because something between them was taken out. */
  tight(): void {
    this.#tight = true
  }

  /** No space before the next sign. */
  closeUp(): void {
    if (this.#gap === ' ') this.#gap = ''
  }

  lineEnd(end: LineEnd): void {
    if (end === 'within-word') this.#join = 'always'
    else if (this.#join === 'always' || !this.#isOpen) return
    else if (surelyDivides.test(this.#tail)) this.#join = 'always'
    else if (end !== 'between-words' && mayDivide.test(this.#tail)) this.#join = 'perhaps'
    this.#widen(end === 'line' ? '\n' : ' ')
  }

  /** A line that the letter itself begins: of verse, of an address. */
  newLine(): void {
    this.#widen('\n')
  }

  #widen(gap: ' ' | '\n'): void {
    if (this.#isOpen && this.#gap !== '\n') this.#gap = gap
  }

  /** Whatever is written next begins a new block. */
  endBlock(): void {
    const block = this.#blocks.at(-1)
    if (this.#isOpen && block) block.end = this.#length
    this.#isOpen = false
    this.#gap = ''
    this.#join = 'never'
    this.#tight = false
  }

  get isInBlock(): boolean {
    return this.#isOpen
  }

  get length(): number {
    return this.#length
  }

  /** Whether the last sign written in this block is this one, with nothing but space since. */
  endsWith(sign: string): boolean {
    return this.#isOpen && this.#tail.endsWith(sign)
  }

  begin(): Mark {
    const mark = { start: -1, end: -1 }
    this.#beginning.push({ mark, isPoint: false })
    return mark
  }

  /** A mark inside which nothing was written stays a point before the next sign. Answers whether it holds anything. */
  finish(mark: Mark): boolean {
    if (mark.start === -1) {
      // The one that was begun last is at the end.
      const entry = this.#beginning.findLast((one) => one.mark === mark)
      if (entry !== undefined) entry.isPoint = true
      return false
    }
    mark.end = this.#length
    this.#justEnded.push(mark)
    return true
  }

  /** A page of the original begins before the next sign. */
  page(label: string): void {
    const mark = { start: -1, end: -1, label }
    this.#pages.push(mark)
    this.#beginning.push({ mark, isPoint: true })
  }

  /** All that was written; nothing more may be. */
  close(): { readonly text: string; readonly blocks: readonly Block[]; readonly pages: readonly Page[] } {
    this.endBlock()
    const pages = this.#pages.filter(({ start }) => start !== -1)
    for (const { mark } of this.#beginning) mark.start = mark.end = this.#length
    return {
      text: this.#pieces.join(''),
      blocks: this.#blocks.map(({ start, end, style: { kind, language } }) =>
        language === undefined ? { kind, start, end } : { kind, start, end, language },
      ),
      pages: pages.map(({ start, label }) => ({ start, label })),
    }
  }

  #put(words: string): void {
    if (!this.#isOpen && loneSign.test(words) && this.#endsBlockAgain(words)) return
    this.#separate(words)
    const start = this.#length
    for (const { mark, isPoint } of this.#beginning) {
      mark.start = start
      if (isPoint) mark.end = start
    }
    if (this.#beginning.length > 0) this.#beginning = []
    if (this.#justEnded.length > 0) this.#justEnded = []
    this.#push(words)
  }

  /** A comma between two elements that are blocks of their own belongs to the first. */
  #endsBlockAgain(sign: string): boolean {
    const block = this.#blocks.at(-1)
    if (block === undefined) return false
    this.#push(sign)
    block.end = this.#length
    return true
  }

  #push(piece: string): void {
    this.#pieces.push(piece)
    this.#length += piece.length
    this.#tail =
      piece.length < tailLength ? (this.#tail + piece).slice(-tailLength) : piece.slice(-tailLength)
  }

  /** What stands between the last sign and these words: a new block, a space, a line end, or nothing. */
  #separate(words: string): void {
    if (!this.#isOpen) {
      if (this.#length > 0) this.#push('\n\n')
      this.#blocks.push({ start: this.#length, end: this.#length, style: this.#style })
      this.#isOpen = true
      if (this.#sign !== '') this.#push(`${this.#sign} `)
      this.#sign = ''
    } else if (!this.#joins(words) && !(this.#tight && /^[,.;]/.test(words)) && this.#gap !== '') {
      this.#push(this.#gap)
    }
    this.#gap = ''
    this.#join = 'never'
    this.#tight = false
  }

  /** Whether the word at the end of a line goes on with these; its hyphen is then taken away. */
  #joins(words: string): boolean {
    if (this.#join === 'never') return false
    const isSure = this.#join === 'always'
    // Subtle: a capital after a hyphen is a name such as Baden-Baden, which keeps it.
    if (/^\p{Lu}|^\p{N}/u.test(words)) {
      if (surelyDivides.test(this.#tail)) this.#dropHyphen()
      return true
    }
    if (!isSure && (!/^\p{L}/u.test(words) || leavesOut.test(words))) return false
    this.#dropHyphen()
    return true
  }

  #dropHyphen(): void {
    if (!dividing.test(this.#tail)) return
    this.#pieces.push((this.#pieces.pop() ?? '').slice(0, -1))
    this.#tail = this.#tail.slice(0, -1)
    this.#length--
    for (const mark of this.#justEnded) if (mark.end > this.#length) mark.end = this.#length
  }
}
