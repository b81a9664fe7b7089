/** What an RTF file has beside its body. */
import type { DocumentBlock } from '../document-writer'

export interface RtfHead {
  readonly part: 'header' | 'footer'
  readonly isFirst: boolean
  readonly blocks: readonly DocumentBlock[]
  readonly hasPageNumber: boolean
}

export interface RtfNote {
  readonly kind: 'footnote' | 'endnote' | 'comment'
  readonly mark: string
  readonly blocks: readonly DocumentBlock[]
}
