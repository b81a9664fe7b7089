/** Footnotes, endnotes and comments of a docx: their numbers in the text, and their words as blocks behind it. */

import type { XmlElement } from '../../xml/xml-element'
import type { DocumentBlock } from '../document-writer'
import { numberAs } from '../list-numbers'
import { type NoteReference, type WordContext, WordFlow } from './word-flow'
import type { WordPackage } from './word-package'

/** Numbers the notes in the order in which the text refers to them. */
export class WordNotes {
  readonly #marks = new Map<string, string>()
  readonly #counts = { footnote: 0, endnote: 0, comment: 0 }

  /** The mark as it stands in the text. Comments have none on paper. */
  markOf({ kind, id, hasOwnMark }: NoteReference): string {
    if (kind === 'comment' || hasOwnMark) return ''
    const key = `${kind} ${id}`
    const known = this.#marks.get(key)
    if (known !== undefined) return known
    const number = ++this.#counts[kind]
    const mark = `[${kind === 'endnote' ? numberAs('lower-roman', number) : number}]`
    this.#marks.set(key, mark)
    return mark
  }
}

/** The words of all notes of one kind, in the order of their references, each beginning with its mark. */
export async function noteBlocks(
  document: WordPackage,
  part: string,
  references: readonly NoteReference[],
  context: WordContext,
  markOf: (reference: NoteReference) => string,
): Promise<readonly DocumentBlock[]> {
  const notes = new Map<string, readonly DocumentBlock[]>()
  const flow = new WordFlow(context)
  let open: XmlElement | null = null
  await document.read(part, {
    open: (element) => {
      if (open === null && /^(?:footnote|endnote|comment)$/.test(element.name)) open = element
      else flow.open(element)
    },
    close: (element) => {
      if (element !== open) flow.close(element)
      else {
        notes.set(element.attribute('id') ?? '', withAuthor(flow.takeBlocks(), element))
        open = null
      }
    },
    text: (text) => flow.text(text),
  })
  return references.flatMap((reference) => {
    const blocks = withMark(notes.get(reference.id) ?? [], markOf(reference))
    // Many places may refer to one note; it is told once.
    notes.delete(reference.id)
    return blocks
  })
}

function withAuthor(blocks: readonly DocumentBlock[], note: XmlElement): readonly DocumentBlock[] {
  const author = note.attribute('author')?.trim() ?? ''
  return note.name === 'comment' && author !== '' ? withMark(blocks, `[${author}]`) : blocks
}

/** The paragraphs of one note are one block each; the first of them carries the mark. */
function withMark(blocks: readonly DocumentBlock[], mark: string): readonly DocumentBlock[] {
  const filled = blocks.filter(({ text }) => text.trim() !== '')
  return filled.map(({ text }, index) => ({
    kind: 'note',
    text: index === 0 && mark !== '' ? `${mark} ${text.trim()}` : text,
    marks: [],
  }))
}
