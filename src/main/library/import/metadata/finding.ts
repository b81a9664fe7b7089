/** What an evidence rule can find out about a letter, each with its evidence. Rules only find; describe.ts decides. */
import type {
  Block,
  Evidence,
  LetterDate,
  LetterKind,
  Person,
  Place,
  Quotation,
  Source,
} from '@shared/letter'
import type { Property } from '../formats/format'

export type Finding =
  | { readonly kind: 'title'; readonly title: string; readonly evidence: Evidence }
  | { readonly kind: 'date'; readonly date: LetterDate }
  | { readonly kind: 'sender' | 'recipient' | 'signatory'; readonly person: Person }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'letter-kind'; readonly letterKind: LetterKind; readonly evidence: Evidence }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'source'; readonly source: Source }

/** What a rule looks at. */
export interface Described {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly quotations: readonly Quotation[]
  readonly properties: readonly Property[]
}

export type Rule = (letter: Described) => readonly Finding[]
