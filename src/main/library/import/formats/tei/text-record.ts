/** What a walk through a text has marked in it, put in order when the text is complete. */
import type { Quotation, Variant } from '@shared/letter'
import type { Mark } from './letter-text'
import type { TextFact } from './text-facts'

export class TextRecord {
  readonly #quotations: { readonly mark: Mark; readonly rest: Omit<Quotation, 'start' | 'end'> }[] = []
  readonly #variants: { readonly mark: Mark; readonly kind: Variant['kind']; readonly as: string }[] = []
  readonly #facts: TextFact[] = []

  quotation(mark: Mark, use: Quotation['use'], speaker: string | undefined): void {
    this.#quotations.push({ mark, rest: speaker === undefined ? { use } : { use, speaker } })
  }

  variant(kind: Variant['kind'], mark: Mark, as: string): void {
    this.#variants.push({ mark, kind, as })
  }

  fact(fact: TextFact): void {
    this.#facts.push(fact)
  }

  /** In the order of the text, an outer span before those inside it. */
  of(text: string): {
    readonly quotations: readonly Quotation[]
    readonly variants: readonly Variant[]
    readonly facts: readonly TextFact[]
  } {
    return {
      facts: this.#facts,
      quotations: this.#quotations
        .flatMap(({ mark, rest }) => quotedWords(text, mark, rest))
        .sort((a, b) => a.start - b.start || b.end - a.end),
      variants: this.#variants
        .map(({ mark: { start, end }, kind, as }) => ({ kind, as, start, end }))
        .sort((a, b) => a.start - b.start || b.end - a.end),
    }
  }
}

const opening = /^[\s“”„‟"«»‹›‘’‚‛']+/
const closing = /(?<![\s“”„‟"«»‹›‘’‚‛'])[\s“”„‟"«»‹›‘’‚‛']+$/

/** The words without their marks; nothing for one that holds no more than marks. */
function quotedWords(
  text: string,
  { start, end }: Mark,
  rest: Omit<Quotation, 'start' | 'end'>,
): readonly Quotation[] {
  const words = text.slice(start, end)
  const from = start + (opening.exec(words)?.[0].length ?? 0)
  const to = end - (closing.exec(words)?.[0].length ?? 0)
  return from < to ? [{ start: from, end: to, ...rest }] : []
}
