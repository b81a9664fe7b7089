/** Goes through the text of a query: spaces, quotations, operators, and the notes on what was not understood. */
import type { QueryNode, QueryNote } from './ast'
import { closedBy, isBoundary, isGershayim, isSpace, quotable } from './atoms'

/** More words than this are not searched: a pasted page is no query. */
const mostWords = 64
/** More notes than this tell the reader nothing new. */
const mostNotes = 20
/** More of what was typed tells the reader no better what a note is about. */
const mostShown = 100

export class Cursor {
  readonly notes: QueryNote[] = []
  endsInWord = false
  protected at = 0
  private words = 0
  private readonly unclosed = new Set<string>()

  constructor(protected readonly text: string) {}

  protected skipSpace(): void {
    while (isSpace(this.text[this.at])) this.at++
  }

  /** The text between quotation marks here, read past them; null when there are none or they do not close. */
  protected quotation(): string | null {
    const opening = this.text[this.at]
    const closing = closedBy(opening)
    if (opening === undefined || closing === null) return null
    const end = this.closingMark(closing)
    if (end === null) {
      this.note('unclosed-quotation', opening)
      return null
    }
    const inside = this.text.slice(this.at + 1, end)
    this.at = end + 1
    return quotable(inside)
  }

  private closingMark(closing: string): number | null {
    // What does not close from here on does not close further on: every mark is looked for once only.
    if (this.unclosed.has(closing)) return null
    for (let end = this.at + 1; end < this.text.length; end++) {
      if (closing.includes(this.text[end] ?? '') && !isGershayim(this.text, end)) return end
    }
    this.unclosed.add(closing)
    return null
  }

  protected operator(depth: number): 'AND' | 'OR' | null {
    for (const operator of ['AND', 'OR'] as const) {
      if (!this.text.startsWith(operator, this.at)) continue
      const end = this.at + operator.length
      // An operator that ends the query, or its group, waits for the clause that is not typed yet.
      if (!isBoundary(this.text, end, depth)) continue
      this.at = end
      return operator
    }
    return null
  }

  protected counted<Node extends QueryNode>(node: Node): Node | null {
    this.words++
    if (this.words <= mostWords) return node
    this.endsInWord = false
    if (this.words === mostWords + 1) this.note('too-many-words', String(mostWords))
    return null
  }

  protected note(key: QueryNote['key'], typed: string): void {
    const value = typed.length > mostShown ? `${typed.slice(0, mostShown).toWellFormed()}…` : typed
    const isKnown = this.notes.some((note) => note.key === key && note.value === value)
    if (!isKnown && this.notes.length < mostNotes) this.notes.push({ key, value })
  }

  /** Signs such as ☂ or + are not in the index; stray punctuation is left out without a word. */
  protected noteUnsearchable(text: string): void {
    if (/[^\p{P}\s]/u.test(text)) this.note('nothing-to-search', text)
  }

  /** For a query that asks for nothing and so finds every letter, although something was typed. */
  noteNothingAsked(): void {
    const typed = this.text.trim()
    const isNoted = this.notes.some(({ key }) => key === 'nothing-to-search')
    if (typed !== '' && !isNoted) this.note('nothing-to-search', typed)
  }
}
