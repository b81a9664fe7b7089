/** Reads the text of an OpenDocument body, header or footer into blocks: what a reader sees on paper, each thing once. */
import type { BlockKind } from '@shared/letter'
import type { XmlElement } from '../../xml/xml-element'
import type { DocumentBlock } from '../document-writer'
import { ParagraphText } from '../paragraph-text'
import { withoutPrivateSymbols } from '../symbol-characters'
import { rowBlocks } from '../table-rows'
import { OdtLists } from './odt-lists'
import { type OdtStyles, outlineList } from './odt-styles'

interface OpenParagraph {
  readonly text: ParagraphText
  readonly kind: BlockKind
  readonly signLength: number
  readonly breakAfter: boolean
  /** Whether white space that comes now adds nothing. */
  endsInSpace: boolean
}

interface Note {
  readonly kind: 'footnote' | 'endnote' | 'comment'
  mark: string
  author: string
}

interface Container {
  readonly blocks: DocumentBlock[]
  readonly note: Note | null
  readonly lists: OdtLists
}

const skipped: ReadonlySet<string> = new Set([
  'image',
  'object',
  'object-ole',
  'plugin',
  'applet',
  'binary-data',
  'title',
  'desc',
  'script',
  'event-listeners',
  'forms',
  'ruby-text',
  'number',
  'placeholder',
  'hidden-text',
  'table-of-content-source',
  'illustration-index-source',
  'table-index-source',
  'object-index-source',
  'user-index-source',
  'alphabetical-index-source',
  'bibliography-source',
  'tracked-changes',
  'change-info',
  'settings',
  'contour-polygon',
  'shapes',
  'meta-field-source',
  'initials',
])

const mostSpaces = 40
/** Insertions that are open at the same time; more are no editor's work. */
const mostInsertions = 1000

export class OdtFlow {
  hasPageNumber = false
  readonly pageStyles: string[] = []
  /** What each deletion took away, by its identifier. */
  readonly deletions: ReadonlyMap<string, string>
  readonly notes: { readonly kind: Note['kind']; readonly blocks: readonly DocumentBlock[] }[] = []
  readonly #styles: OdtStyles
  readonly #containers: Container[]
  readonly #rows: (readonly DocumentBlock[])[][] = []
  readonly #paragraphs: OpenParagraph[] = []
  readonly #hidden: boolean[] = []
  /** Deletions whose place was found; each has one. */
  readonly #told = new Set<string>()
  readonly #insertions = new Map<string, number>()
  readonly #headingNumbers: number[] = []
  readonly #headings: OdtLists
  #skipDepth = 0
  #waitingPage = false
  #noteCount = 0
  /** An element whose text is not the paragraph's. */
  #collecting: 'citation' | 'author' | null = null
  #collected = ''

  constructor(styles: OdtStyles, deletions: ReadonlyMap<string, string> = new Map()) {
    this.#styles = styles
    this.deletions = deletions
    this.#headings = new OdtLists(styles)
    this.#containers = [{ blocks: [], note: null, lists: new OdtLists(styles) }]
  }

  get blocks(): readonly DocumentBlock[] {
    return this.#containers[0]?.blocks ?? []
  }

  open(element: XmlElement): void {
    if (this.#skipDepth > 0 || this.#isSkipped(element)) {
      this.#skipDepth++
      return
    }
    const paragraph = this.#paragraphs.at(-1)
    switch (element.name) {
      case 'p':
      case 'h':
        this.#openParagraph(element)
        break
      case 'span':
      case 'a':
        this.#hidden.push(this.#isHidden || this.#styles.style(element.attribute('style-name')).isHidden)
        break
      case 's':
        this.#append(' '.repeat(Math.min(Number(element.attribute('c') ?? '1') || 1, mostSpaces)))
        break
      case 'tab':
      case 'tab-stop':
        this.#append('\t')
        break
      case 'line-break':
        this.#append('\n')
        break
      case 'soft-page-break':
        if (paragraph) paragraph.text.page()
        else this.#waitingPage = true
        break
      case 'page-number':
        this.hasPageNumber = true
        break
      case 'change':
        this.#deletion(element.attribute('change-id') ?? '')
        break
      case 'change-start':
        if (this.#insertions.size < mostInsertions) {
          this.#insertions.set(element.attribute('change-id') ?? '', paragraph?.text.length ?? 0)
        }
        break
      case 'change-end':
        this.#endInsertion(element.attribute('change-id') ?? '')
        break
      default:
        this.#openStructure(element)
    }
  }

  close({ name }: XmlElement): void {
    if (this.#skipDepth > 0) {
      this.#skipDepth--
      return
    }
    switch (name) {
      case 'p':
      case 'h':
        this.#closeParagraph()
        break
      case 'span':
      case 'a':
        this.#hidden.pop()
        break
      case 'list':
      case 'ordered-list':
      case 'unordered-list':
        this.#lists?.closeList()
        break
      case 'list-item':
      case 'list-header':
        this.#lists?.closeItem()
        break
      case 'table-cell':
        this.#rows.at(-1)?.push(this.#closedContainer().blocks)
        break
      case 'table-row':
        this.#push(rowBlocks(this.#rows.pop() ?? []))
        break
      case 'text-box':
        this.#push(this.#closedContainer().blocks)
        break
      case 'note-citation':
      case 'footnote-citation':
      case 'endnote-citation':
      case 'creator':
        this.#endCollecting()
        break
      case 'note':
      case 'footnote':
      case 'endnote':
      case 'annotation':
        this.#closeNote()
        break
    }
  }

  text(text: string): void {
    if (this.#skipDepth > 0) return
    if (this.#collecting !== null) {
      if (this.#collected.length < 200) this.#collected += text
      return
    }
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ')
    const words = paragraph.endsInSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (words === '') return
    paragraph.endsInSpace = words.endsWith(' ')
    if (!this.#isHidden) paragraph.text.append(withoutPrivateSymbols(words, ''))
  }

  #isSkipped(element: XmlElement): boolean {
    if (element.name === 'section' || element.name === 'hidden-paragraph') {
      return element.name === 'section' && element.attribute('display') === 'none'
    }
    // A date is part of a note only, where nobody wrote it as text.
    if (element.name === 'date' && element.prefix === 'dc') return true
    return skipped.has(element.name) && element.prefix !== 'dc'
  }

  #openStructure(element: XmlElement): void {
    switch (element.name) {
      case 'list':
      case 'ordered-list':
      case 'unordered-list': {
        const continued = element.attribute('continue-list')
        const continues = continued ?? (element.attribute('continue-numbering') === 'true' ? '' : null)
        this.#lists?.openList(
          element.attribute('style-name'),
          element.xmlAttribute('id') ?? element.attribute('id'),
          continues,
        )
        break
      }
      case 'list-item':
      case 'list-header': {
        const start = element.attribute('start-value')
        this.#lists?.openItem(start === undefined ? null : Number(start), element.name === 'list-header')
        break
      }
      case 'table-row':
        this.#rows.push([])
        break
      case 'table-cell':
      case 'text-box':
        this.#openContainer(null)
        break
      case 'note':
      case 'footnote':
      case 'endnote': {
        const isEndnote = element.name === 'endnote' || element.attribute('note-class') === 'endnote'
        this.#openContainer({ kind: isEndnote ? 'endnote' : 'footnote', mark: '', author: '' })
        break
      }
      case 'annotation':
        this.#openContainer({ kind: 'comment', mark: '', author: '' })
        break
      case 'note-citation':
      case 'footnote-citation':
      case 'endnote-citation':
        this.#collecting = 'citation'
        break
      case 'creator':
        if (this.#containers.at(-1)?.note?.kind === 'comment') this.#collecting = 'author'
        break
    }
  }

  get #lists(): OdtLists | undefined {
    return this.#containers.at(-1)?.lists
  }

  get #isHidden(): boolean {
    return this.#hidden.at(-1) ?? false
  }

  #openContainer(note: Note | null): void {
    this.#containers.push({ blocks: [], note, lists: new OdtLists(this.#styles) })
    this.#hidden.push(this.#isHidden)
  }

  #closedContainer(): Container {
    const container = this.#containers.length > 1 ? this.#containers.pop() : undefined
    this.#hidden.pop()
    return container ?? { blocks: [], note: null, lists: new OdtLists(this.#styles) }
  }

  #openParagraph(element: XmlElement): void {
    const style = this.#styles.style(element.attribute('style-name'))
    const text = new ParagraphText()
    if (this.#containers.length === 1 && style.page !== null) this.pageStyles.push(style.page)
    if (this.#waitingPage || style.breakBefore || (style.page !== null && this.blocks.length > 0)) text.page()
    this.#waitingPage = false
    const sign = element.name === 'h' ? this.#headingNumber(element) : (this.#lists?.nextSign() ?? '')
    text.append(sign)
    const plain: BlockKind = sign !== '' ? 'list-item' : 'paragraph'
    const kind = element.name === 'h' ? 'heading' : (style.kind ?? plain)
    this.#paragraphs.push({
      text,
      kind,
      signLength: text.length,
      breakAfter: style.breakAfter,
      endsInSpace: true,
    })
    this.#hidden.push(this.#isHidden || style.isHidden)
    for (const id of this.#insertions.keys()) this.#insertions.set(id, text.length)
  }

  #headingNumber(element: XmlElement): string {
    const inList = this.#lists?.nextSign() ?? ''
    if (inList !== '' || this.#lists?.isInList) return inList
    if (!this.#styles.hasList(outlineList) || element.attribute('is-list-header') === 'true') return ''
    const level = Math.max(1, Math.min(Number(element.attribute('outline-level') ?? '1') || 1, 10))
    return this.#headings.count(outlineList, level, this.#headingNumbers, null)
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    this.#hidden.pop()
    if (!paragraph) return
    for (const id of [...this.#insertions.keys()]) this.#markInsertion(id, paragraph.text)
    if (paragraph.breakAfter) this.#waitingPage = true
    const { text, marks } = paragraph.text.finished()
    const isEmpty = text.slice(paragraph.signLength).trim() === ''
    this.#containers.at(-1)?.blocks.push({ kind: paragraph.kind, text: isEmpty ? '' : text, marks })
  }

  #push(blocks: readonly DocumentBlock[]): void {
    const container = this.#containers.at(-1)
    for (const block of blocks) container?.blocks.push(block)
  }

  #append(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || this.#isHidden) return
    paragraph.text.append(text)
    // Subtle: a space of its own does not swallow one that is written after it.
    paragraph.endsInSpace = text === '\n'
  }

  #endCollecting(): void {
    const note = this.#containers.at(-1)?.note
    const text = this.#collected.trim()
    if (this.#collecting === 'author' && note) note.author = text
    if (this.#collecting === 'citation' && note) {
      this.#noteCount++
      note.mark = `[${text === '' ? this.#noteCount : text}]`
    }
    this.#collecting = null
    this.#collected = ''
  }

  #closeNote(): void {
    const { note, blocks } = this.#closedContainer()
    if (!note) return
    const mark = note.kind === 'comment' ? (note.author === '' ? '' : `[${note.author}]`) : note.mark
    const filled = blocks.filter(({ text }) => text.trim() !== '')
    this.notes.push({
      kind: note.kind,
      blocks: filled.map(({ text }, index) => ({
        kind: 'note',
        text: index === 0 && mark !== '' ? `${mark} ${text.trim()}` : text,
        marks: [],
      })),
    })
    if (note.kind !== 'comment') this.#append(note.mark)
  }

  #deletion(id: string): void {
    const paragraph = this.#paragraphs.at(-1)
    const deleted = this.#told.has(id) ? undefined : this.deletions.get(id)
    this.#told.add(id)
    if (paragraph && deleted !== undefined && deleted !== '') {
      paragraph.text.variant('deleted', paragraph.text.length, deleted)
    }
  }

  #endInsertion(id: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) this.#markInsertion(id, paragraph.text)
    this.#insertions.delete(id)
  }

  #markInsertion(id: string, text: ParagraphText): void {
    const start = this.#insertions.get(id)
    if (start !== undefined && text.length > start) text.variant('added', start, '')
  }
}
