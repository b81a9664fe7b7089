/**
 * The text of an HTML document as a browser would show it, block by block and complete: nothing is thrown away as
 * unimportant, furniture of the page is only marked as boilerplate. Walks with a stack of its own, so that no depth
 * of nesting can overflow it.
 */
import type { BlockKind, Span } from '@shared/letter'
import { parseFragment } from 'parse5'
import type { BlockWriter } from '../block-writer'
import { type Surroundings, surroundingsOf } from './html-article'
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isFurniture,
  isHidden,
  noteReference,
  partOfLetter,
} from './html-elements'
import {
  deepestQuotation,
  quotationBegins,
  quotationEnds,
  quotingLine,
  withoutSigns,
} from './inline-quotations'
import { menusOf } from './link-menus'

interface Context {
  readonly kind: BlockKind
  readonly quotation: number | null
  readonly boilerplate: boolean
  readonly preformatted: boolean
  readonly inArticle: boolean
  /** Cells of this row are joined into one block. */
  readonly inRow: boolean
}

interface Frame {
  readonly element: HtmlElement | null
  readonly children: readonly HtmlNode[]
  readonly context: Context
  next: number
}

const outside: Context = {
  kind: 'paragraph',
  quotation: null,
  boilerplate: false,
  preformatted: false,
  inArticle: false,
  inRow: false,
}

/** Writes the blocks of a piece of HTML that stands inside another text. */
export function writeHtmlBlocks(html: string, writer: BlockWriter): void {
  new HtmlWalk(writer).walk(parseFragment(html))
}

export class HtmlWalk {
  readonly #writer: BlockWriter
  #holdsLetter: ReadonlySet<HtmlNode> = new Set()
  #surroundings: Surroundings | null = null
  #menus: ReadonlySet<HtmlNode> = new Set()
  readonly #listNumbers = new Map<HtmlNode, number>()
  /** The block being read, in pieces: a long one must not be copied for each of them. */
  #line: string[] = []
  #endsInSpace = true
  #prefix = ''
  #quotations = 0
  /** Elements of quotations in a line around the place that is being read. */
  #quoting = 0
  /** Those of them that had begun before the line. */
  #openQuotations = 0

  constructor(writer: BlockWriter) {
    this.#writer = writer
  }

  walk(root: HtmlNode): void {
    this.#holdsLetter = ancestorsOfLetter(root)
    this.#surroundings = surroundingsOf(root)
    if (this.#surroundings === null) this.#menus = menusOf(root, this.#holdsLetter)
    const stack: Frame[] = [{ element: null, children: childrenOf(root), context: outside, next: 0 }]
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const node = frame.children[frame.next++]
      if (node === undefined) {
        stack.pop()
        if (frame.element) this.#leave(frame.element, frame.context, stack.at(-1)?.context ?? outside)
      } else if (isElement(node)) {
        const context = this.#enter(node, frame.context)
        if (context) stack.push({ element: node, children: childrenOf(node), context, next: 0 })
      } else if (node.nodeName === '#text' && 'value' in node) this.#addText(node.value, frame.context)
    }
    this.#flush(outside)
  }

  /** What stands inside the element is read in the returned context; null when nothing of it is shown. */
  #enter(element: HtmlElement, context: Context): Context | null {
    if (isHidden(element)) return null
    if (element.tagName === 'br') {
      this.#append('\n')
      return null
    }
    const inner = this.#contextOf(element, context)
    const begins = isBlock(element) && !isCellOfRow(element, context)
    // Furniture stands apart even in the middle of a line, such as "[edit]" after a heading.
    if (begins || inner.boilerplate !== context.boilerplate) this.#flush(context)
    if (element.tagName === 'li') this.#prefix = this.#listSign(element)
    if (element.tagName === 'q' && ++this.#quoting <= deepestQuotation) this.#line.push(quotationBegins)
    // Numbers of notes stand in brackets, so that they do not become part of the word before them.
    const reference = noteReference(element)
    if (reference === null) return inner
    this.#append(reference)
    return null
  }

  #leave(element: HtmlElement, context: Context, outer: Context): void {
    if (element.tagName === 'q' && this.#quoting-- <= deepestQuotation) this.#line.push(quotationEnds)
    if (context.boilerplate !== outer.boilerplate) this.#flush(context)
    else if (isCellOfRow(element, outer)) this.#append(' | ')
    else if (isBlock(element)) this.#flush(context)
    // Buttons stand apart even where no space is written between them.
    else if (element.tagName === 'button' && !this.#endsInSpace) this.#append(' ')
    if (element.tagName === 'li') this.#prefix = ''
  }

  #contextOf(element: HtmlElement, outer: Context): Context {
    const name = element.tagName
    const boilerplate = outer.boilerplate || this.#isFurniture(element, outer)
    const quotation = name === 'blockquote' && outer.quotation === null ? ++this.#quotations : outer.quotation
    const context: Context = {
      kind: kindOf(element, outer),
      quotation,
      boilerplate,
      preformatted: outer.preformatted || name === 'pre',
      inArticle: outer.inArticle || name === 'article' || name === 'main' || name === 'blockquote',
      inRow: name === 'tr' ? isPlainRow(element) : outer.inRow && !isBlock(element),
    }
    return sameContext(context, outer) ? outer : context
  }

  #isFurniture(element: HtmlElement, outer: Context): boolean {
    if (this.#surroundings?.outside.has(element) || this.#menus.has(element)) return true
    const holdsLetter = this.#holdsLetter.has(element) || this.#surroundings?.path.has(element) === true
    return isFurniture(element, holdsLetter, outer.inArticle)
  }

  #addText(written: string, context: Context): void {
    const value = withoutSigns(written)
    if (context.preformatted) this.#append(value)
    else {
      const collapsed = value.replace(/[ \t\n\r\f]+/g, ' ')
      this.#append(this.#endsInSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed)
    }
  }

  #append(piece: string): void {
    if (piece === '') return
    this.#line.push(piece)
    this.#endsInSpace = piece.endsWith(' ') || piece.endsWith('\n')
  }

  /** Ends a block. Two line breaks in a row part paragraphs, as they do for the eye. */
  #flush(context: Context): void {
    const line = this.#line.join('')
    this.#line = []
    this.#endsInSpace = true
    if (line.trim() === '') return
    const kind = context.boilerplate ? 'boilerplate' : context.kind
    for (const piece of piecesOf(line, context)) {
      const { text, quoted, open } = quotingLine(piece, this.#openQuotations)
      this.#openQuotations = open
      if (text === '') continue
      const [quotation, spans] = context.boilerplate ? [null, []] : [context.quotation, quoted]
      this.#writer.add(kind, this.#prefix + text, quotation, shifted(spans, this.#prefix.length))
      this.#prefix = ''
    }
  }

  #listSign(item: HtmlElement): string {
    const list = item.parentNode
    if (!list || !isElement(list) || list.tagName !== 'ol') return '• '
    const own = wholeNumber(attribute(item, 'value'))
    const number =
      own ?? (this.#listNumbers.get(list) ?? (wholeNumber(attribute(list, 'start')) ?? 1) - 1) + 1
    this.#listNumbers.set(list, number)
    return `${number}. `
  }
}

function shifted(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
}

function piecesOf(line: string, context: Context): readonly string[] {
  if (context.preformatted) return [line]
  if (context.inRow) return [withoutEmptyEnd(line.replace(/^(?: ?\| )+/, '')).replace(/ {2,}\|/g, ' |')]
  return line.replace(/ \n/g, '\n').split(/\n{2,}/)
}

/** A row without the empty cells that it ends with. Linear, however many there are. */
function withoutEmptyEnd(row: string): string {
  let end = row.length
  while (row.startsWith('| ', end - 2)) end -= row[end - 3] === ' ' ? 3 : 2
  return row.slice(0, end)
}

function wholeNumber(written: string | null): number | null {
  return written !== null && /^-?\d{1,9}$/.test(written.trim()) ? Number(written) : null
}

function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

function kindOf(element: HtmlElement, outer: Context): BlockKind {
  const named = partOfLetter(element)
  if (named !== null) return named
  if (/^h[1-6]$/.test(element.tagName)) return 'heading'
  if (element.tagName === 'blockquote') return 'block-quotation'
  if (element.tagName === 'li' && outer.quotation === null) return 'list-item'
  return outer.kind
}

function sameContext(a: Context, b: Context): boolean {
  return (
    a.kind === b.kind &&
    a.quotation === b.quotation &&
    a.boilerplate === b.boilerplate &&
    a.preformatted === b.preformatted &&
    a.inArticle === b.inArticle &&
    a.inRow === b.inRow
  )
}

function isCellOfRow(element: HtmlElement, context: Context): boolean {
  return context.inRow && (element.tagName === 'td' || element.tagName === 'th')
}

/** A row of data, and not one that only lays out the page: no cell holds blocks of its own. */
function isPlainRow(row: HtmlElement): boolean {
  return row.childNodes.every(
    (cell) => !isElement(cell) || cell.childNodes.every((node) => !isElement(node) || !isBlock(node)),
  )
}

/** Every element that holds the page's article or a first heading, found from below so that depth costs nothing. */
function ancestorsOfLetter(root: HtmlNode): ReadonlySet<HtmlNode> {
  const marked = new Set<HtmlNode>()
  const stack: HtmlNode[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node) && /^(?:main|article|h1|body)$/.test(node.tagName) && !isInsideFurniture(node)) {
      for (let up: HtmlNode | null = node; up && !marked.has(up); up = parentOf(up)) marked.add(up)
    }
    for (const child of childrenOf(node)) stack.push(child)
  }
  return marked
}

/** Teasers in an aside are articles too, and a site's name in its header may be an h1. */
function isInsideFurniture(node: HtmlElement): boolean {
  if (node.tagName === 'body') return false
  let steps = 0
  for (let up = parentOf(node); up && steps < 50; up = parentOf(up), steps++) {
    if (isElement(up) && /^(?:nav|aside|footer)$/.test(up.tagName)) return true
    if (isElement(up) && up.tagName === 'header' && node.tagName === 'h1') return true
  }
  return false
}

function parentOf(node: HtmlNode): HtmlNode | null {
  return 'parentNode' in node ? node.parentNode : null
}
