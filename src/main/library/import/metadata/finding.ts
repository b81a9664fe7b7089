/** What an evidence rule looks at and what it may find. Rules only find; describe.ts decides. */
import type { Block, DescribedValue, Quotation } from '@shared/letter'
import type { Property } from '../formats/format'

/** One value with its evidence. */
export type Finding = DescribedValue

/** What a rule looks at. */
export interface Described {
  readonly text: string
  /** With the kinds that the format knew and those that were recognised since. */
  readonly blocks: readonly Block[]
  readonly quotations: readonly Quotation[]
  readonly properties: readonly Property[]
  /** Name of the file, without folders. */
  readonly fileName: string
  /** ISO 639 code of the text's main language; null when it cannot be told. */
  readonly language: string | null
}

export type Rule = (letter: Described) => readonly Finding[]
