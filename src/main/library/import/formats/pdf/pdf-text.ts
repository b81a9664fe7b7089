/** Writes the stored text of a PDF: paragraphs joined across columns and pages, notes after them, furniture marked. */
import type { BlockKind, Page } from '@shared/letter'
import type { BlockWriter } from '../block-writer'
import { joinLines, type WordsSeen, wordsIn } from './hyphens'
import { beginsListItem, isFull } from './line-breaks'
import type { Line } from './lines'
import { extentOf, type Measure } from './measure'
import type { Paragraph } from './paragraphs'

export interface PagePart {
  /** As the document calls the page. */
  readonly label: string
  /** Running heads and feet that are seen here for the first time. */
  readonly heads: readonly string[]
  readonly feet: readonly string[]
  /** Regions in reading order, each with its paragraphs. */
  readonly regions: readonly (readonly Paragraph[])[]
  readonly notes: readonly Paragraph[]
}

/** Writes all pages and returns where each begins. */
export function writePages(
  parts: readonly PagePart[],
  measure: Measure,
  writer: BlockWriter,
): readonly Page[] {
  return new PdfText(parts, measure, writer).write()
}

interface Started {
  readonly at: number
  readonly label: string
}

class PdfText {
  readonly #parts: readonly PagePart[]
  readonly #measure: Measure
  readonly #writer: BlockWriter
  readonly #words: WordsSeen
  readonly #pages: Page[] = []
  /** The last paragraph, which may go on in the next column or on the next page. */
  #open: { paragraph: Paragraph; text: string; last: Line } | null = null
  /** Pages that begin inside the open paragraph, by their place in it. */
  #starts: Started[] = []
  /** What must wait until the open paragraph ends. */
  readonly #waiting: { kind: BlockKind; text: string }[] = []
  #quotations = 0

  constructor(parts: readonly PagePart[], measure: Measure, writer: BlockWriter) {
    this.#parts = parts
    this.#measure = measure
    this.#writer = writer
    const all = parts.flatMap(({ regions, notes }) => [...regions.flat(), ...notes])
    this.#words = wordsIn(all.flatMap(({ lines }) => lines.map(({ text }) => text)))
  }

  write(): readonly Page[] {
    for (const part of this.#parts) {
      const [first, ...others] = part.regions.flat()
      if (first && this.#goesOn(first)) {
        this.#continue(first, part.label)
        this.#wait('boilerplate', part.heads)
      } else {
        this.#close()
        this.#beginPage(part)
        if (first) this.#begin(first)
      }
      for (const paragraph of others) this.#add(paragraph)
      this.#wait(
        'note',
        part.notes.map((note) => noteText(this.#textOf(note))),
      )
      this.#wait('boilerplate', part.feet)
    }
    this.#close()
    return this.#pages
  }

  /** Its head stands where it was printed, above everything else. */
  #beginPage({ heads, label }: PagePart): void {
    for (const text of heads) this.#writer.add('boilerplate', text)
    const head = this.#writer.blocks.at(-heads.length)
    if (heads.length > 0 && head) this.#pages.push({ start: head.start, label })
    else this.#starts.push({ at: 0, label })
  }

  #wait(kind: BlockKind, texts: readonly string[]): void {
    for (const text of texts) this.#waiting.push({ kind, text })
  }

  #add(paragraph: Paragraph): void {
    if (this.#goesOn(paragraph)) this.#continue(paragraph, null)
    else {
      this.#close()
      this.#begin(paragraph)
    }
  }

  #begin(paragraph: Paragraph): void {
    const last = paragraph.lines.at(-1)
    if (last) this.#open = { paragraph, text: this.#textOf(paragraph), last }
  }

  #continue(paragraph: Paragraph, page: string | null): void {
    const open = this.#open
    const last = paragraph.lines.at(-1)
    if (!open || !last) return
    const text = joinLines(open.text, this.#textOf(paragraph), this.#words)
    if (page !== null) this.#starts.push({ at: text.length - this.#textOf(paragraph).length, label: page })
    this.#open = { paragraph: open.paragraph, text, last }
  }

  #close(): void {
    const open = this.#open
    if (open) {
      const kind = kindOf(open.paragraph, open.text, this.#measure)
      if (kind === 'block-quotation') this.#quotations++
      this.#writer.add(kind, open.text, kind === 'block-quotation' ? this.#quotations : null)
    }
    const block = open ? this.#writer.blocks.at(-1) : undefined
    const start = block?.start ?? this.#writer.text.length
    for (const { at, label } of this.#starts) this.#pages.push({ start: start + Math.max(0, at), label })
    this.#open = null
    this.#starts = []
    for (const { kind, text } of this.#waiting.splice(0)) this.#writer.add(kind, text)
  }

  #textOf({ shape, lines }: Paragraph): string {
    const texts = lines.map(({ text }) => text.trim())
    if (shape === 'row')
      return lines.map(({ cells }) => cells.map(({ text }) => text.trim()).join(' | ')).join('\n')
    if (shape === 'lines') return texts.join('\n')
    return texts.reduce((before, after) => joinLines(before, after, this.#words)).replaceAll('\u00ad', '')
  }

  /** Whether a paragraph at the top of a column goes on with the one that ended the column before. */
  #goesOn(next: Paragraph): boolean {
    const open = this.#open
    const first = next.lines[0]
    if (!open || !first || open.paragraph.shape !== 'text' || next.shape === 'row') return false
    const isNewColumn = open.last.page !== first.page || first.y > open.last.y
    if (!isNewColumn || Math.abs(first.size - open.last.size) > first.size * 0.06) return false
    if (
      first.bold !== open.last.bold ||
      beginsListItem(first.text) ||
      open.last.direction !== first.direction
    )
      return false
    if (/\p{L}[-‐\u00ad]$/u.test(open.last.text) && /^\p{Ll}/u.test(first.text)) return true
    if (!isFull(open.last, open.paragraph.column, first)) return false
    if (/^["“„«‘(]?\p{Ll}/u.test(first.text)) return true
    return !/[.!?:…؟۔。！？]["”»’')\]\d]{0,3}$/u.test(open.text) && !isSetIn(next)
  }
}

/** The number of a note is raised, and stands close before its text. */
function noteText(text: string): string {
  return text.replace(/^(\[[^\]]{1,5}\])(?=\S)/u, '$1 ')
}

function isSetIn({ lines, column }: Paragraph): boolean {
  const first = lines[0]
  return first !== undefined && extentOf(first).start - column.start > first.size * 0.6
}

function kindOf(paragraph: Paragraph, text: string, measure: Measure): BlockKind {
  const { lines, shape } = paragraph
  const first = lines[0]
  if (!first) return 'paragraph'
  const isShort = text.length < 220 && lines.length <= 4
  if (isShort && first.size > measure.size * 1.14 && /\p{L}/u.test(text)) return 'heading'
  const isBold = lines.every(({ bold }) => bold)
  if (
    isShort &&
    isBold &&
    shape === 'text' &&
    lines.length <= 2 &&
    !/[.,;:]$/.test(text) &&
    /\p{L}/u.test(text)
  )
    return 'heading'
  if (shape === 'text' && beginsListItem(first.text)) return 'list-item'
  return isBlockQuotation(paragraph, measure) ? 'block-quotation' : 'paragraph'
}

/** Set in on both sides, or on one and smaller: but not an address, which is set in too and has short lines. */
function isBlockQuotation({ lines, shape, column }: Paragraph, measure: Measure): boolean {
  if (shape !== 'text' || lines.length < 2) return false
  const extents = lines.map(extentOf)
  const setIn = Math.min(...extents.map(({ start }) => start)) - column.start
  const left = column.end - Math.max(...extents.map(({ end }) => end))
  const em = measure.size
  const wide = column.end - column.start > em * 20
  const isSmaller = (lines[0]?.size ?? em) < em * 0.95
  return wide && setIn > em * 1.2 && setIn < em * 8 && (left > em * 1.2 || isSmaller || setIn > em * 2)
}
