/** Writes the paragraphs of a document as a letter's text and blocks, and keeps pages and variants at their places. */
import type { BlockKind, Page, Variant } from '@shared/letter'
import { BlockWriter } from '../block-writer'
import type { ExtractedText, Property } from '../format'
import type { Mark, Paragraph } from './paragraph-text'

export interface DocumentBlock extends Paragraph {
  readonly kind: BlockKind
}

export class DocumentWriter {
  readonly #writer = new BlockWriter()
  readonly #pages: { start: number; label: string | null }[] = []
  readonly #variants: Variant[] = []
  #length = 0
  #waitingPages: (string | null)[] = []
  #quotation = 0
  #isInQuotation = false

  addAll(blocks: readonly DocumentBlock[]): void {
    for (const block of blocks) this.add(block.kind, block)
  }

  /** Adds a paragraph; two line breaks in a row part it. Quoted paragraphs in a row are one quotation. */
  add(kind: BlockKind, { text: written, marks }: Paragraph): void {
    // Half of a pair of signs has no place in a text; what stands for it has the same length.
    const text = written.toWellFormed()
    const parts = text.includes('\n') ? partsOf(text) : [{ start: 0, end: text.length }]
    for (const { start, end } of parts) this.#addPart(kind, text, start, end, marks)
  }

  #addPart(kind: BlockKind, text: string, partStart: number, partEnd: number, marks: readonly Mark[]): void {
    const here = marks.filter(({ at }) => at >= partStart && (at < partEnd || partEnd === text.length))
    const whole = text.slice(partStart, partEnd)
    const trimmed = whole.trim()
    if (trimmed === '') {
      this.#keepMarks(here)
      return
    }
    const quoted = kind === 'block-quotation'
    if (quoted && !this.#isInQuotation) this.#quotation++
    this.#isInQuotation = quoted
    const start = this.#length === 0 ? 0 : this.#length + 2
    this.#writer.add(kind, trimmed, quoted ? this.#quotation : null)
    this.#length = start + trimmed.length
    for (const label of this.#waitingPages) this.#pages.push({ start, label })
    this.#waitingPages = []
    const trimmedAway = partStart + whole.indexOf(trimmed)
    const place = (at: number) => start + Math.max(0, Math.min(at - trimmedAway, trimmed.length))
    for (const mark of here) this.#mark(mark, place)
  }

  /** Of a paragraph without words: the page begins with the next one, and what was deleted stood here. */
  #keepMarks(marks: readonly Mark[]): void {
    for (const mark of marks) {
      if (mark.kind === 'page') this.#waitingPages.push(mark.label)
      else if (mark.as !== '') this.#mark(mark, () => this.#length)
    }
  }

  #mark(mark: Mark, place: (at: number) => number): void {
    if (mark.kind === 'page') this.#pages.push({ start: place(mark.at), label: mark.label })
    else this.#variants.push({ kind: mark.variant, start: place(mark.at), end: place(mark.end), as: mark.as })
  }

  /** The letter as far as it was written. Office documents are in Unicode, or say what they are in. */
  letter(properties: readonly Property[], encoding = 'utf-8', part = ''): ExtractedText {
    const { text, blocks, quotations } = this.#writer
    const pages = pagesOf(this.#pages, text)
    return {
      part,
      text,
      encoding,
      encodingFrom: 'file',
      blocks,
      quotations,
      properties,
      ...(pages.length > 0 && { pages }),
      ...(this.#variants.length > 0 && { variants: this.#variants }),
    }
  }
}

/** Stretches between empty lines. */
function partsOf(text: string): readonly { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let start = 0
  for (const found of text.matchAll(/\n[ \t\u00a0]*(?=\n)/g)) {
    parts.push({ start, end: found.index })
    start = found.index + found[0].length
  }
  parts.push({ start, end: text.length })
  return parts
}

/** A break that is written and one that was seen at the same place are one; the first page begins with the text. */
function pagesOf(breaks: readonly { start: number; label: string | null }[], text: string): readonly Page[] {
  if (breaks.length === 0) return []
  const starts: { start: number; label: string | null }[] = [{ start: 0, label: null }]
  for (const one of [...breaks].sort((a, b) => a.start - b.start)) {
    const last = starts.at(-1)
    if (last !== undefined && text.slice(last.start, one.start).trim() === '') starts.pop()
    starts.push(starts.length === 0 ? { ...one, start: 0 } : one)
  }
  return starts
    .filter(({ start }) => start < text.length)
    .map(({ start, label }, index) => ({ start, label: label ?? String(index + 1) }))
}
