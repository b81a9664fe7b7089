/** One stream of paragraphs of an RTF file: its body, a header, a note or a text box. */
import type { BlockKind } from '@shared/letter'
import type { DocumentBlock } from '../document-writer'
import { ParagraphText } from '../paragraph-text'
import { rowBlocks } from '../table-rows'

export interface ParagraphFormat {
  readonly kind: BlockKind | null
  readonly isInTable: boolean
}

export class RtfFlow {
  hasPageNumber = false
  readonly #blocks: DocumentBlock[] = []
  #paragraph = new ParagraphText()
  #signLength = 0
  #cell: DocumentBlock[] = []
  #cells: DocumentBlock[][] = []
  #innerCells: DocumentBlock[][] = []
  #addedSince = -1
  #deleted = ''

  /** All of it; ends what is open. */
  finished(): readonly DocumentBlock[] {
    this.endParagraph({ kind: null, isInTable: this.#cells.length > 0 })
    this.#endRow()
    return this.#blocks
  }

  append(text: string): void {
    this.#endDeletion()
    this.#paragraph.append(text)
  }

  /** Text that was deleted while changes were recorded. */
  delete(text: string): void {
    this.#deleted += text
  }

  /** Where text begins or ends that was added while changes were recorded. */
  setAdded(isAdded: boolean): void {
    if (isAdded && this.#addedSince < 0) this.#addedSince = this.#paragraph.length
    else if (!isAdded) this.#endAddition()
  }

  page(): void {
    this.#paragraph.page()
  }

  /** The number or bullet of a list's paragraph, which the file has as text. */
  sign(written: string): void {
    const sign = written.replace(/[\s\u00a0]+/g, ' ').trim()
    if (sign === '' || this.#paragraph.length > 0) return
    this.#paragraph.append(`${/^[\p{L}\p{N}([\-–—]/u.test(sign) && sign !== 'o' ? sign : '•'} `)
    this.#signLength = this.#paragraph.length
  }

  addBlocks(blocks: readonly DocumentBlock[], isInTable: boolean): void {
    const into = isInTable ? this.#cell : this.#blocks
    for (const block of blocks) into.push(block)
  }

  endParagraph({ kind, isInTable }: ParagraphFormat): void {
    this.#endDeletion()
    const wasAdded = this.#addedSince >= 0
    this.#endAddition()
    const { text, marks } = this.#paragraph.finished()
    const isEmpty = text.slice(this.#signLength).trim() === ''
    const plain = this.#signLength > 0 ? 'list-item' : 'paragraph'
    const block: DocumentBlock = { kind: kind ?? plain, text: isEmpty ? '' : text, marks }
    this.#paragraph = new ParagraphText()
    this.#signLength = 0
    if (wasAdded) this.#addedSince = 0
    if (isInTable) this.#cell.push(block)
    else {
      this.#endRow()
      if (!isEmpty || marks.length > 0) this.#blocks.push(block)
    }
  }

  endCell(format: ParagraphFormat): void {
    this.endParagraph({ ...format, isInTable: true })
    this.#cells.push(this.#cell)
    this.#cell = []
  }

  endRow(): void {
    this.#endRow()
  }

  /** A cell of a table inside a cell. */
  endInnerCell(format: ParagraphFormat): void {
    this.endParagraph({ ...format, isInTable: true })
    this.#innerCells.push(this.#cell)
    this.#cell = []
  }

  endInnerRow(): void {
    this.#cell.push(...rowBlocks(this.#innerCells))
    this.#innerCells = []
  }

  #endRow(): void {
    if (this.#innerCells.length > 0) this.endInnerRow()
    if (this.#cell.length > 0) this.#cells.push(this.#cell)
    if (this.#cells.length > 0) this.#blocks.push(...rowBlocks(this.#cells))
    this.#cell = []
    this.#cells = []
  }

  #endDeletion(): void {
    if (this.#deleted.trim() !== '') this.#paragraph.variant('deleted', this.#paragraph.length, this.#deleted)
    this.#deleted = ''
  }

  #endAddition(): void {
    if (this.#addedSince >= 0 && this.#paragraph.length > this.#addedSince) {
      this.#paragraph.variant('added', this.#addedSince, '')
    }
    this.#addedSince = -1
  }
}
