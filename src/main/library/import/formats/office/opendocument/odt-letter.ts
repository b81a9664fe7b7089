/** Puts a text of OpenDocument together as a letter: its heads, its body, and its notes behind it. */
import type { BlockKind } from '@shared/letter'
import type { Extracted } from '../../format'
import { type DocumentBlock, DocumentWriter } from '../document-writer'
import { readInPart } from '../read-in-part'
import { isPageNumber, looksLikeLetterhead } from '../running-heads'
import { withPlausibleKinds } from '../style-kinds'
import type { OdtDocument, PageHead } from './odt-document'

export function letterOfOdt(
  document: OdtDocument,
  isTruncated: boolean,
  encoding: string,
): readonly Extracted[] {
  const writer = new DocumentWriter()
  const { above, below } = headsOf(document)
  writer.addAll(above)
  writer.addAll(withPlausibleKinds(document.body.blocks))
  writer.addAll(below)
  for (const kind of ['footnote', 'endnote', 'comment'] as const) {
    for (const note of document.body.notes) if (note.kind === kind) writer.addAll(note.blocks)
  }
  const letter = writer.letter(document.properties.properties, encoding)
  return [{ kind: 'letter', letter, format: 'odt' }, ...readInPart({ isTruncated })]
}

/** The head of the first page is a letterhead; what runs on every page is furniture, told once. */
function headsOf(document: OdtDocument): {
  readonly above: readonly DocumentBlock[]
  readonly below: readonly DocumentBlock[]
} {
  const above: DocumentBlock[] = []
  const below: DocumentBlock[] = []
  const seen = new Set<string>()
  for (const { head, isLetterhead } of headsInUse(document)) {
    const text = head.blocks
      .map((block) => block.text.trim())
      .join('\n')
      .trim()
    if (text === '' || isPageNumber(text) || seen.has(text)) continue
    seen.add(text)
    const kind: BlockKind = isLetterhead ? 'letterhead' : 'boilerplate'
    const blocks = head.blocks.map((block) => ({ ...block, kind, marks: [] }))
    if (head.part === 'footer') below.push(...blocks)
    else if (isLetterhead) above.unshift(...blocks)
    else above.push(...blocks)
  }
  return { above, below }
}

function headsInUse(
  document: OdtDocument,
): readonly { readonly head: PageHead; readonly isLetterhead: boolean }[] {
  const names = pagesInUse(document)
  return names.flatMap((name, index) => {
    const page = document.pages.get(name)
    const heads = page?.heads ?? []
    const hasOwnFirst = heads.some(({ part, isFirst }) => part === 'header' && isFirst)
    const isFirstOnly = index === 0 && (page?.next ?? name) !== name
    return heads.map((head) => ({
      head,
      isLetterhead:
        head.part === 'header' &&
        (head.isFirst || isFirstOnly || (index === 0 && !hasOwnFirst && looksLikeLetterhead(head))),
    }))
  })
}

/** The page styles that the text has, in their order; the first is where it begins. */
function pagesInUse({ body, pages }: OdtDocument): readonly string[] {
  const first = body.pageStyles[0] ?? (pages.has('Standard') ? 'Standard' : [...pages.keys()][0])
  const names = new Set<string>()
  for (const start of first === undefined ? [] : [first, ...body.pageStyles]) {
    for (
      let name: string | null = start;
      name !== null && !names.has(name);
      name = pages.get(name)?.next ?? null
    )
      names.add(name)
  }
  return [...names]
}
