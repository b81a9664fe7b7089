/** Rows of tables as text: a row of data is one block, a row that only lays out the page is what stands in its cells. */
import type { DocumentBlock } from './document-writer'
import type { Mark } from './paragraph-text'

/** A cell with more paragraphs than this is no cell of data. */
const mostParagraphs = 3

/** Cells are joined by ` | `, the paragraphs of one cell by a line break. */
export function rowBlocks(cells: readonly (readonly DocumentBlock[])[]): readonly DocumentBlock[] {
  const filled = cells.filter((blocks) => blocks.some(({ text }) => text.trim() !== ''))
  const isLayout = filled.length < 2 || filled.some((blocks) => blocks.length > mostParagraphs)
  if (isLayout) return cells.flat()
  let text = ''
  const marks: Mark[] = []
  for (const [index, cell] of filled.entries()) {
    if (index > 0) text += ' | '
    for (const [number, block] of cell.filter((one) => one.text.trim() !== '').entries()) {
      if (number > 0) text += '\n'
      const moved = text.length
      for (const mark of block.marks) {
        marks.push(
          mark.kind === 'page'
            ? { ...mark, at: mark.at + moved }
            : { ...mark, at: mark.at + moved, end: mark.end + moved },
        )
      }
      text += block.text.trim()
    }
  }
  return [{ kind: 'paragraph', text, marks }]
}
