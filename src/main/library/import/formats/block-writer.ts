/** Builds a letter's stored text out of blocks, for formats whose own text has no fixed shape: a blank line between blocks. */
import type { Block, BlockKind, Quotation } from '@shared/letter'

export class BlockWriter {
  readonly #pieces: string[] = []
  readonly #blocks: Block[] = []
  readonly #quotations: { start: number; end: number; id: number }[] = []
  #length = 0

  /** Adds one block; white space around it is dropped and an empty one is nothing. `quotation` says which block quotation it is part of. */
  add(kind: BlockKind, text: string, quotation: number | null = null): void {
    const trimmed = text.trim()
    if (trimmed === '') return
    if (this.#length > 0) this.#push('\n\n')
    const start = this.#length
    this.#push(trimmed)
    this.#blocks.push({ kind, start, end: this.#length })
    if (quotation !== null) this.#quote(start, quotation)
  }

  get text(): string {
    return this.#pieces.join('')
  }

  get blocks(): readonly Block[] {
    return this.#blocks
  }

  /** A quotation of several blocks is one span. */
  get quotations(): readonly Quotation[] {
    return this.#quotations.map(({ start, end }) => ({ start, end, use: 'quotation' }))
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
