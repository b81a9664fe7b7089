/** The text of one paragraph of a document while it is read, with what is known about places in it. */
import type { Variant } from '@shared/letter'

/** Offsets count from the paragraph's beginning. */
export type Mark =
  | { readonly kind: 'page'; readonly at: number; readonly label: string | null }
  | {
      readonly kind: 'variant'
      readonly at: number
      readonly end: number
      readonly variant: Variant['kind']
      readonly as: string
    }

export interface Paragraph {
  readonly text: string
  readonly marks: readonly Mark[]
}

export class ParagraphText {
  readonly #pieces: string[] = []
  readonly #marks: Mark[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Soft hyphens only say where a line may break, and are left out. */
  append(text: string): void {
    const piece = text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text
    if (piece === '') return
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  page(label: string | null = null): void {
    this.#marks.push({ kind: 'page', at: this.#length, label })
  }

  /** What is said about the text from `start` to here. */
  variant(variant: Variant['kind'], start: number, as: string): void {
    this.#marks.push({ kind: 'variant', at: start, end: this.#length, variant, as })
  }

  finished(): Paragraph {
    return { text: this.#pieces.join(''), marks: this.#marks }
  }
}
