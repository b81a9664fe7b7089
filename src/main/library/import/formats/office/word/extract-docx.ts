/** Documents of Word since 2007 (docx, docm, dotx, both editions of the standard): text, notes, headers, properties. */
import type { BlockKind } from '@shared/letter'
import type { ZipEntries } from '../../../read/zip-entries'
import type { Extracted } from '../../format'
import { PropertyReader } from '../document-properties'
import { type DocumentBlock, DocumentWriter } from '../document-writer'
import { readInPart } from '../read-in-part'
import { isPageNumber, looksLikeLetterhead } from '../running-heads'
import { withPlausibleKinds } from '../style-kinds'
import { type NoteReference, WordFlow } from './word-flow'
import { noteBlocks, WordNotes } from './word-notes'
import { WordNumbering } from './word-numbering'
import { targetOf, WordPackage } from './word-package'
import { WordStyles } from './word-styles'

export async function extractDocx(zip: ZipEntries): Promise<readonly Extracted[]> {
  const document = new WordPackage(zip)
  const name = await document.documentName()
  const relations = await document.relationsOf(name)
  const context = { styles: new WordStyles(), numbering: new WordNumbering() }
  const [styles, numbering] = ['styles', 'numbering'].map((type) => targetOf(relations, type))
  const stylesXml = styles === undefined ? null : await document.textOf(styles)
  if (stylesXml !== null) context.styles.read(stylesXml)
  const numberingXml = numbering === undefined ? null : await document.textOf(numbering)
  if (numberingXml !== null) context.numbering.read(numberingXml)

  const notes = new WordNotes()
  const flow = new WordFlow(context, (reference) => notes.markOf(reference))
  const outcome = await document.read(name, flow)
  const body = flow.takeBlocks()

  const writer = new DocumentWriter()
  const { above, below } = await headsOf(flow, (relation) => {
    const part = relations.get(relation)?.target
    return part === undefined ? null : readHead(document, part, context)
  })
  writer.addAll(above)
  writer.addAll(withPlausibleKinds(body))
  writer.addAll(below)
  for (const [kind, type] of [
    ['footnote', 'footnotes'],
    ['endnote', 'endnotes'],
    ['comment', 'comments'],
  ] as const) {
    const references = flow.references.filter((reference) => reference.kind === kind)
    const part = targetOf(relations, type)
    if (references.length === 0 || part === undefined) continue
    writer.addAll(
      await noteBlocks(document, part, references, context, (one: NoteReference) => notes.markOf(one)),
    )
  }
  const letter = writer.letter(await propertiesOf(document))
  return [
    { kind: 'letter', letter, format: 'docx' },
    ...readInPart({ isTruncated: outcome?.isTruncated ?? false, hasForeignParts: flow.hasForeignParts }),
  ]
}

interface Head {
  readonly blocks: readonly DocumentBlock[]
  readonly hasPageNumber: boolean
}

async function readHead(
  document: WordPackage,
  part: string,
  context: ConstructorParameters<typeof WordFlow>[0],
): Promise<Head> {
  const flow = new WordFlow(context)
  await document.read(part, flow)
  return { blocks: flow.takeBlocks(), hasPageNumber: flow.hasPageNumber }
}

/** The head of the first page is a letterhead; what runs on every page is furniture, told once. */
async function headsOf(
  flow: WordFlow,
  read: (relation: string) => Promise<Head> | null,
): Promise<{ readonly above: readonly DocumentBlock[]; readonly below: readonly DocumentBlock[] }> {
  const above: DocumentBlock[] = []
  const below: DocumentBlock[] = []
  const seen = new Set<string>()
  for (const { part, type, relation } of flow.headers) {
    if ((type === 'first' && !flow.hasTitlePage) || seen.has(relation)) continue
    seen.add(relation)
    const head = await read(relation)
    const text =
      head?.blocks
        .map((block) => block.text.trim())
        .join('\n')
        .trim() ?? ''
    if (!head || text === '' || isPageNumber(text) || seen.has(text)) continue
    seen.add(text)
    const isFirst =
      part === 'header' && (type === 'first' || (!flow.hasTitlePage && looksLikeLetterhead(head)))
    const kind: BlockKind = isFirst ? 'letterhead' : 'boilerplate'
    const blocks = head.blocks.map((block) => ({ ...block, kind, marks: [] }))
    if (part === 'footer') below.push(...blocks)
    else if (isFirst) above.unshift(...blocks)
    else above.push(...blocks)
  }
  return { above, below }
}

async function propertiesOf(document: WordPackage) {
  const reader = new PropertyReader()
  const relations = await document.relationsOf('')
  for (const type of ['core-properties', 'extended-properties']) {
    // The strict edition of the standard has names of its own for these.
    const part = targetOf(relations, type) ?? targetOf(relations, type.replace(/-p/, 'P'))
    if (part !== undefined) await document.read(part, reader)
  }
  return reader.properties
}
