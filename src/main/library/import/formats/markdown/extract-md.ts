/** Markdown: read as a reader sees it, without its signs; the front matter becomes properties. */
import type { BlockKind } from '@shared/letter'
import type { PhrasingContent, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { decode } from '../../read/decode'
import { BlockWriter } from '../block-writer'
import type { ExtractedText, Reading, SourceFile } from '../format'
import { writeHtmlBlocks } from '../html/html-blocks'
import { extractTxt } from '../text/extract-txt'
import { plainMarkdown } from './dialects'
import { splitFrontMatter } from './front-matter'

interface Place {
  readonly kind: BlockKind
  /** Number of the block quotation that this stands in. */
  readonly quotation: number | null
  /** What stands before the first words, such as the sign of a list item. */
  readonly prefix: string
}

export async function extractMd(file: SourceFile, reading: Reading): Promise<readonly ExtractedText[]> {
  const { text, ...decoded } = await decode(file.bytes(), { chosen: reading.encoding })
  const { properties, body: afterHead } = splitFrontMatter(text)
  const body = plainMarkdown(afterHead)
  if (nestsTooDeep(body) || hasEndlessParagraph(body) || underlinesTooMany(body))
    return extractTxt(file, reading)
  const root = fromMarkdown(body, signsOfGithub.test(body) ? github : {})
  const writer = new BlockWriter()
  writeAll(root.children, { kind: 'paragraph', quotation: null, prefix: '' }, writer)
  const { text: written, blocks, quotations } = writer
  return [{ part: '', text: written, ...decoded, blocks, quotations, properties }]
}

/** Tables, notes, struck words and bare addresses, which cost as much as all the rest and are looked for only where they can be. */
const github = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }
const signsOfGithub = /[|~@]|https?:|www\.|\[\^|\[[ xX]\]/

const deepest = 100
/** What lists and quotations put before the words of a line. */
const beginOfLine = /^[ \t>*+\-\d.)]{100,}/gm

/** Subtle: a parser of Markdown takes minutes and gigabytes for nesting that nobody writes; such a file stays as it is. */
function nestsTooDeep(body: string): boolean {
  for (const [signs] of body.matchAll(beginOfLine)) {
    const marks = signs.match(/>|[*+-][ \t]|\d[.)][ \t]/g)?.length ?? 0
    const indents = marks === 0 ? 0 : (/^[ \t]*/.exec(signs)?.[0].length ?? 0) / 2
    if (marks + indents > deepest) return true
  }
  return false
}

const longestParagraph = 50_000

/** Subtle: for signs such as `[` and `*` the parser's work grows with the square of a paragraph's length. */
function hasEndlessParagraph(body: string): boolean {
  let start = 0
  for (const { index } of body.matchAll(/\n[ \t]*(?=\n)/g)) {
    if (index - start > longestParagraph) return true
    start = index
  }
  return body.length - start > longestParagraph
}

const mostUnderlined = 1500

/** Subtle: for headings with a line below them too, it grows with the square of their number. */
function underlinesTooMany(body: string): boolean {
  const underlined = body.match(/\S[ \t]*\n[ \t>]*(?:=+|-+)[ \t]*(?=\n|$)/g)
  return (underlined?.length ?? 0) > mostUnderlined
}

function writeAll(nodes: readonly RootContent[], place: Place, writer: BlockWriter): void {
  let prefix = place.prefix
  for (const node of nodes) {
    write(node, { ...place, prefix }, writer)
    prefix = ''
  }
}

function write(node: RootContent, place: Place, writer: BlockWriter): void {
  switch (node.type) {
    case 'heading':
      writer.add('heading', inline(node.children), place.quotation)
      return
    case 'paragraph':
      writer.add(place.kind, place.prefix + inline(node.children), place.quotation)
      return
    case 'blockquote':
      writeAll(
        node.children,
        {
          kind: 'block-quotation',
          quotation: place.quotation ?? node.position?.start.offset ?? 0,
          prefix: '',
        },
        writer,
      )
      return
    case 'list':
      node.children.forEach((item, index) => {
        const prefix = node.ordered ? `${(node.start ?? 1) + index}. ` : '• '
        writeAll(item.children, { kind: 'list-item', quotation: place.quotation, prefix }, writer)
      })
      return
    case 'code':
      writer.add(place.kind, place.prefix + node.value, place.quotation)
      return
    case 'table':
      writeTable(node, place, writer)
      return
    case 'footnoteDefinition':
      writeAll(node.children, { ...place, prefix: `[${node.label ?? node.identifier}] ` }, writer)
      return
    case 'html':
      writeHtmlBlocks(node.value, writer)
      return
    // Definitions and rules show nothing; the parts of a list, a table or a line never stand here alone.
    case 'definition':
    case 'thematicBreak':
    case 'yaml':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'break':
    case 'delete':
    case 'emphasis':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'inlineCode':
    case 'link':
    case 'linkReference':
    case 'strong':
    case 'text':
      return
  }
}

function writeTable(table: Table, place: Place, writer: BlockWriter): void {
  for (const row of table.children) {
    const cells = row.children.map((cell) => inline(cell.children))
    writer.add(place.kind, cells.join(' | '), place.quotation)
  }
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map(inlineText).join('')
}

function inlineText(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : ''
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`
    case 'delete':
    case 'emphasis':
    case 'link':
    case 'linkReference':
    case 'strong':
      return inline(node.children)
  }
}
