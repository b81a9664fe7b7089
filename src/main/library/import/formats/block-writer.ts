/** Builds a letter's stored text out of blocks, for formats whose own text has no fixed shape: a blank line between blocks. */
import type { Block, BlockKind, Quotation, Span } from '@shared/letter'

export class BlockWriter {
  readonly #pieces: string[] = []
  readonly #blocks: Block[] = []
  readonly #quotations: { start: number; end: number; id: number }[] = []
  readonly #inLines: Span[] = []
  #length = 0

  /**
   * Adds one block; white space around it is dropped and an empty one is nothing. `quotation` says which block quotation
   * it is part of, `quoted` what of its text is quoted in the middle of it.
   */
  add(kind: BlockKind, text: string, quotation: number | null = null, quoted: readonly Span[] = []): void {
    const trimmed = text.trim()
    if (trimmed === '') return
    if (this.#length > 0) this.#push('\n\n')
    const start = this.#length
    this.#push(trimmed)
    this.#blocks.push({ kind, start, end: this.#length })
    if (quotation !== null) this.#quote(start, quotation)
    const first = start - (text.length - text.trimStart().length)
    for (const span of quoted) this.#inLines.push({ start: first + span.start, end: first + span.end })
  }

  get text(): string {
    return this.#pieces.join('')
  }

  get blocks(): readonly Block[] {
    return this.#blocks
  }

  /** In the order of the text, an outer one before those inside it. */
  get quotations(): readonly Quotation[] {
    return [...this.blockQuotations, ...this.quotedInLines]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map(({ start, end }) => ({ start, end, use: 'quotation' }))
  }

  /** A quotation of several blocks is one span. */
  get blockQuotations(): readonly Span[] {
    return this.#quotations
  }

  get quotedInLines(): readonly Span[] {
    return this.#inLines
  }

  #push(piece: string): void {
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  #quote(start: number, id: number): void {
    const last = this.#quotations.at(-1)
    if (last?.id === id) last.end = this.#length
    else this.#quotations.push({ start, end: this.#length, id })
  }
}
