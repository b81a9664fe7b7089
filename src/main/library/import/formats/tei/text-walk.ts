/**
 * Reads the text of a letter out of its elements, in the order of reading: what the edition reads, with its notes
 * after their paragraphs, and beside it what was deleted, corrected or abbreviated. Knows nothing of the header.
 */
import type { Block, BlockKind, Page, Quotation, Variant } from '@shared/letter'
import { isBlock, isLeftOut, isOwnNote } from './element-roles'
import type { Lookup, Named } from './header-references'
import { LetterText, type LineEnd } from './letter-text'
import { readingText } from './reading-text'
import { isReplacedSign, type Readings, readingsOfAttributes } from './readings'
import { type ElementWalk, specialElements } from './special-elements'
import { elementsOf, isElement, type TeiElement, type TeiNode } from './tei-tree'
import { apart, asKind, type Context, contextIn, isBlockQuotation, plainContext } from './text-context'
import { factField, type TextFact } from './text-facts'
import { TextRecord } from './text-record'

/** What the header knows that the text refers to. */
export interface References {
  /** The letter's own language, where it is stated. */
  readonly language?: string | undefined
  /** What a `g` without words stands for, by its `ref`. */
  readonly glyphs: Lookup<string>
  /** By their `#id`. */
  readonly people: Lookup<Named>
}

export interface WalkedText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly pages: readonly Page[]
  readonly quotations: readonly Quotation[]
  readonly variants: readonly Variant[]
  readonly facts: readonly TextFact[]
}

export function walkText(nodes: readonly TeiNode[], references: References): WalkedText {
  const walk = new TextWalk(references)
  walk.read(nodes)
  if (!walk.isDeleting) return walk.close()
  // A deletion whose end is not in the text would take all the rest with it: it is not followed.
  const whole = new TextWalk(references, false)
  whole.read(nodes)
  return whole.close()
}

const gapSign = '[…]'

class TextWalk implements ElementWalk {
  readonly #writer = new LetterText()
  readonly #references: References
  readonly #followsDeletions: boolean
  readonly #record = new TextRecord()
  /** What stands apart from the paragraph that is being read, to be written after it. */
  #isWritingLater = false
  #later: { readonly element: TeiElement; readonly context: Context }[] = []
  #pages = 0
  #corpusParent: { readonly element: TeiElement | null; readonly hasWords: boolean } = {
    element: null,
    hasWords: false,
  }
  #deletion: { readonly until: string; readonly words: string[] } | null = null

  constructor(references: References, followsDeletions = true) {
    this.#references = references
    this.#followsDeletions = followsDeletions
  }

  get isDeleting(): boolean {
    return this.#deletion !== null
  }

  read(nodes: readonly TeiNode[]): void {
    this.#nodes(nodes, null, plainContext)
    this.#writer.endBlock()
    this.#writeLater()
  }

  close(): WalkedText {
    const { text, blocks, pages } = this.#writer.close()
    return { text, blocks, pages, ...this.#record.of(text) }
  }

  #nodes(nodes: readonly TeiNode[], parent: TeiElement | null, context: Context): void {
    let previous: TeiNode | undefined
    for (const node of nodes) {
      if (isElement(node)) {
        if (isElement(previous ?? '') && isWordBeside(node, previous)) this.#writer.space()
        this.#element(node, parent, context)
      } else this.#words(node, context)
      previous = node
    }
  }

  #words(words: string, context: Context): void {
    if (this.#deletion) this.#deletion.words.push(words)
    else this.#writer.words(words, context.style, context.preserved)
  }

  #element(element: TeiElement, parent: TeiElement | null, around: Context): void {
    if (this.#deletion && element.attributes['xml:id'] === this.#deletion.until) this.#endDeletion()
    if (isLeftOut(element.name) || isReplacedSign(element, parent)) return
    const special = specialElements.get(element.name)
    if (special) special(this, element, parent, around)
    else if (isBlock(element.name)) this.block(element, around)
    else this.inline(element, around)
  }

  inline(element: TeiElement, around: Context): void {
    const readings = readingsOfAttributes(element)
    if (readings) this.readings(readings, element, around)
    else this.content(element, contextIn(element, around, this.#references.language))
  }

  /** What is inside an element, recorded where it tells something of the letter. */
  content(element: TeiElement, context: Context): void {
    const field = context.part === null ? null : factField(element, context.part)
    if (field === null) {
      this.#nodes(element.children, element, context)
      return
    }
    const mark = this.#writer.begin()
    this.#nodes(element.children, element, context)
    if (this.#writer.finish(mark) || element.name === 'date') {
      this.#record.fact({ field, attributes: element.attributes, mark })
    }
  }

  block(element: TeiElement, around: Context): void {
    this.#deletion?.words.push(' ')
    this.#writer.endBlock()
    this.content(element, contextIn(element, around, this.#references.language))
    this.#writer.endBlock()
    this.#writeLater()
  }

  /** Reads one of several readings and keeps the others beside it. */
  readings({ read, others }: Readings, element: TeiElement, around: Context): void {
    const mark = this.#writer.begin()
    this.#nodes(read, element, around)
    this.#writer.finish(mark)
    for (const { kind, content } of others) this.#record.variant(kind, mark, readingText(content))
  }

  /** A stretch that is in the text, and of which the edition says something. */
  marked(kind: Variant['kind'], element: TeiElement, around: Context): void {
    const mark = this.#writer.begin()
    this.inline(element, around)
    if (this.#writer.finish(mark)) this.#record.variant(kind, mark, '')
  }

  /** Words that are not in the text as it is read; they stay as a variant at their place. */
  out(kind: Variant['kind'], element: TeiElement): void {
    const as = readingText(element)
    if (as === '') return
    const mark = this.#writer.begin()
    this.#writer.finish(mark)
    this.#record.variant(kind, mark, as)
  }

  gap(context: Context): void {
    if (!this.#writer.endsWith(gapSign)) this.#words(gapSign, context)
  }

  lineEnd(element: TeiElement, context: Context, isLine: boolean): void {
    const joins = element.attributes['break']
    const end: LineEnd =
      joins === 'no'
        ? 'within-word'
        : isLine && context.lines
          ? 'line'
          : joins === 'yes'
            ? 'between-words'
            : 'space'
    this.#writer.lineEnd(end)
  }

  page(element: TeiElement, context: Context): void {
    this.#pages++
    this.lineEnd(element, context, false)
    this.#writer.page(element.attributes['n']?.trim() || String(this.#pages))
  }

  quote(element: TeiElement, parent: TeiElement | null, around: Context, use: Quotation['use']): void {
    const isOwnBlock = use === 'quotation' && isBlockQuotation(element, parent, this.#writer.isInBlock)
    const inner = contextIn(element, around, this.#references.language)
    const mark = this.#writer.begin()
    if (isOwnBlock) this.blocks(element, around.isApart ? inner : asKind('block-quotation', inner))
    else this.#nodes(element.children, element, inner)
    const isName = use === 'title' && around.style.kind === 'heading'
    if (!this.#writer.finish(mark) || around.isApart || isName) return
    this.#record.quotation(mark, use, this.#speaker(element.attributes['who']))
  }

  #speaker(who: string | undefined): string | undefined {
    if (who === undefined || who.trim() === '') return undefined
    const known = this.#references.people.get(who.trim())?.name
    return known ?? (/[#/:]|^\S*\d\S*$/.test(who) ? undefined : who.trim())
  }

  /** Everything in the element as blocks of their own. */
  blocks(element: TeiElement, context: Context): void {
    this.#writer.endBlock()
    this.#nodes(element.children, element, context)
    this.#writer.endBlock()
    this.#writeLater()
  }

  /** To be written after the paragraph. */
  later(element: TeiElement, kind: BlockKind, around: Context): void {
    const context = contextIn(
      element,
      { ...around, style: { kind: around.style.kind } },
      this.#references.language,
    )
    const own = isOwnNote(element) ? asKind('paragraph', context) : apart(kind, context)
    this.#later.push({ element, context: { ...own, lines: false } })
    if (this.#writer.isInBlock) this.#writer.tight()
    else this.#writeLater()
  }

  #writeLater(): void {
    if (this.#isWritingLater) return
    this.#isWritingLater = true
    // A note may hold notes, which come after it.
    for (let at = 0; at < this.#later.length; at++) {
      const next = this.#later[at]
      if (next === undefined) break
      const { element, context } = next
      const sign = element.attributes['n']?.trim()
      this.#writer.endBlock()
      const hasOwn = readingText(element).split(/[\s.)\]]/, 1)[0] === sign
      this.#writer.sign(element.name === 'note' && sign && !hasOwn ? sign : '')
      this.#nodes(element.children, element, context)
      this.#writer.endBlock()
    }
    this.#later = []
    this.#isWritingLater = false
    this.#writer.sign('')
  }

  lines(element: TeiElement, around: Context): void {
    this.#writer.newLine()
    this.inline(element, around)
    this.#writer.newLine()
  }

  address(element: TeiElement, parent: TeiElement | null, around: Context): void {
    const isInline =
      parent !== null && /^(?:p|ab|dateline|salute|signed|seg|head|l|cell|item|q|quote)$/.test(parent.name)
    if (isInline) this.lines(element, around)
    else this.block(element, asKind(around.isClosing ? 'closing' : 'paragraph', around))
  }

  /** A label and its item are one block. */
  list(element: TeiElement, around: Context): void {
    const context = contextIn(element, around, this.#references.language)
    const item =
      context.isApart || context.style.kind === 'block-quotation' ? context : asKind('list-item', context)
    this.#writer.endBlock()
    let hasLabel = false
    for (const child of element.children) {
      if (isElement(child) && child.name === 'label') {
        this.#writer.endBlock()
        this.inline(child, item)
        this.#writer.space()
        hasLabel = true
      } else if (isElement(child) && child.name === 'item' && hasLabel) {
        this.inline(child, item)
        hasLabel = false
        this.#writer.endBlock()
        this.#writeLater()
      } else if (isElement(child)) this.#element(child, element, child.name === 'head' ? context : item)
      else this.#words(child, item)
    }
    this.#writer.endBlock()
    this.#writeLater()
  }

  cell(element: TeiElement, around: Context): void {
    if (this.#writer.isInBlock) this.#writer.words(' | ', around.style)
    this.inline(element, around)
  }

  glyph(element: TeiElement, around: Context): void {
    const { ref, rendition } = element.attributes
    const isEmpty = element.children.length === 0
    const stands = isEmpty ? (this.#references.glyphs.get(ref ?? '') ?? doubled(rendition)) : undefined
    if (stands === undefined) this.inline(element, around)
    else this.#words(stands, around)
  }

  space(): void {
    this.#writer.space()
  }

  /** Corpora write each sign of punctuation on a line of its own. */
  punctuation(element: TeiElement, parent: TeiElement | null, around: Context): void {
    if (this.#isCorpus(parent) && /^[,.;:!?)\]]/.test(readingText(element))) this.#writer.closeUp()
    this.inline(element, around)
  }

  /** Subtle: asked once for each parent, which may have very many signs of punctuation. */
  #isCorpus(parent: TeiElement | null): boolean {
    if (parent !== this.#corpusParent.element) {
      const hasWords = parent !== null && elementsOf(parent).some(({ name }) => name === 'w')
      this.#corpusParent = { element: parent, hasWords }
    }
    return this.#corpusParent.hasWords
  }

  beginDeletion(element: TeiElement): void {
    const until = element.attributes['spanto']?.replace(/^#/, '')
    if (until && this.#followsDeletions && !this.#deletion) this.#deletion = { until, words: [] }
  }

  #endDeletion(): void {
    const words = this.#deletion?.words ?? []
    this.#deletion = null
    this.out('deleted', { name: 'del', attributes: {}, children: words })
  }
}

/** A stroke over a letter that doubles it, as editions of German handwriting encode it: `#gemination-m`. */
function doubled(rendition: string | undefined): string | undefined {
  return /\bgemination-(\p{L})$/u.exec(rendition ?? '')?.[1]?.repeat(2)
}

/** Words and sentences that follow each other without any space between their elements. */
function isWordBeside(element: TeiElement, previous: TeiNode | undefined): boolean {
  if (previous === undefined || !isElement(previous) || previous.name !== element.name) return false
  const { join, part } = element.attributes
  return (
    (element.name === 'w' || element.name === 's') &&
    join === undefined &&
    part === undefined &&
    !('join' in previous.attributes)
  )
}
