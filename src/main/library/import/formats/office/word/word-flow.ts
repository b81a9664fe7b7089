/**
 * Reads a part of a docx that holds text (the document, its notes, headers and comments) into blocks: what a reader
 * sees on paper, each thing once. Follows no link out of the file.
 */
import type { XmlElement } from '../../xml/xml-element'
import type { XmlHandler } from '../../xml/xml-events'
import type { DocumentBlock } from '../document-writer'
import { ParagraphText } from '../paragraph-text'
import { isSymbolFont, symbolCharacter, withoutPrivateSymbols } from '../symbol-characters'
import { rowBlocks } from '../table-rows'
import type { WordNumbering } from './word-numbering'
import { collected, describeParagraph, type OpenParagraph, skipped } from './word-paragraph'
import type { WordStyles } from './word-styles'
import { isOn } from './word-values'

/** What the parts of one document share. */
export interface WordContext {
  readonly styles: WordStyles
  readonly numbering: WordNumbering
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote' | 'comment'
  readonly id: string
  /** What the text itself has as the mark; null when it is to be numbered. */
  readonly hasOwnMark: boolean
}

interface Container {
  readonly blocks: DocumentBlock[]
  joined: ParagraphText | null
}

interface Table {
  readonly cells: (readonly DocumentBlock[])[]
}

export class WordFlow implements XmlHandler {
  /** In the order of the text. */
  readonly references: NoteReference[] = []
  readonly headers: {
    readonly part: 'header' | 'footer'
    readonly type: string
    readonly relation: string
  }[] = []
  hasPageNumber = false
  hasTitlePage = false
  hasForeignParts = false
  readonly #context: WordContext
  /** The mark of a reference as it stands in the text; empty for one that has its own. */
  readonly #markOf: (reference: NoteReference) => string
  readonly #containers: Container[] = [{ blocks: [], joined: null }]
  readonly #tables: Table[] = []
  readonly #paragraphs: OpenParagraph[] = []
  readonly #alternatives: boolean[] = []
  readonly #placeholders: boolean[] = []
  /** Fields that are open: their codes are not text, their results are. */
  readonly #fields: { isCode: boolean }[] = []
  readonly #insertions: number[] = []
  #openCodes = 0
  #skipDepth = 0
  #propertiesDepth = 0
  #isInMarkProperties = false
  #deletedDepth = 0
  #deleted = ''
  #collecting: 't' | 'delText' | 'instrText' | null = null
  #keepsSpace = false

  constructor(context: WordContext, markOf: (reference: NoteReference) => string = () => '') {
    this.#context = context
    this.#markOf = markOf
  }

  /** What was read since this was asked last. */
  takeBlocks(): readonly DocumentBlock[] {
    const container = this.#containers[0]
    if (!container) return []
    this.#endJoined(container)
    return container.blocks.splice(0)
  }

  open(element: XmlElement): void {
    if (this.#skipDepth > 0 || skipped.has(element.name)) {
      this.#skipDepth++
      return
    }
    if (this.#propertiesDepth > 0) this.#openInProperties(element)
    else if (collected.has(element.name)) this.#collect(element)
    else this.#openInText(element)
  }

  close({ name }: XmlElement): void {
    if (this.#skipDepth > 0) this.#skipDepth--
    else if (this.#propertiesDepth > 0) this.#closeInProperties(name)
    else if (collected.has(name)) this.#collecting = null
    else this.#closeInText(name)
  }

  text(text: string): void {
    if (this.#collecting === null || this.#skipDepth > 0) return
    if (this.#collecting === 'instrText') {
      if (/\bPAGE\b/.test(text)) this.hasPageNumber = true
      return
    }
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    // Without the wish to keep it, space at the ends of a run is only the layout of the file.
    const words = this.#keepsSpace ? text : text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '')
    this.#append(withoutPrivateSymbols(words.replace(/[\r\n]+/g, ' '), paragraph.run.font))
  }

  #collect(element: XmlElement): void {
    this.#collecting = element.name as 't' | 'delText' | 'instrText'
    this.#keepsSpace = element.xmlAttribute('space') === 'preserve' || this.#collecting === 'instrText'
  }

  #openInProperties(element: XmlElement): void {
    this.#propertiesDepth++
    const paragraph = this.#paragraphs.at(-1)
    const value = element.attribute('val')
    switch (element.name) {
      case 'rPr':
        this.#isInMarkProperties = true
        break
      case 'del':
      case 'moveFrom':
        if (this.#isInMarkProperties && paragraph) paragraph.isJoined = true
        break
      case 'headerReference':
      case 'footerReference':
        this.headers.push({
          part: element.name === 'headerReference' ? 'header' : 'footer',
          type: element.attribute('type') ?? 'default',
          relation: element.attribute('id') ?? '',
        })
        break
      case 'titlePg':
        this.hasTitlePage ||= isOn(value)
        break
      default:
        if (paragraph && !this.#isInMarkProperties) describeParagraph(paragraph, element.name, value)
    }
  }

  #closeInProperties(name: string): void {
    this.#propertiesDepth--
    if (name === 'rPr') this.#isInMarkProperties = false
    if (this.#propertiesDepth === 0 && name === 'pPr') this.#beginText()
  }

  #openInText(element: XmlElement): void {
    const paragraph = this.#paragraphs.at(-1)
    const { name } = element
    switch (name) {
      case 'p':
        this.#openParagraph()
        break
      case 'pPr':
      case 'sectPr':
      case 'tblPr':
      case 'trPr':
      case 'tcPr':
      case 'sdtEndPr':
        this.#propertiesDepth = 1
        break
      case 'sdt':
        this.#placeholders.push(false)
        break
      case 'showingPlcHdr':
        if (this.#placeholders.length > 0 && isOn(element.attribute('val')))
          this.#placeholders[this.#placeholders.length - 1] = true
        break
      case 'sdtContent':
        // What is only asked for, such as "Click to enter the date", was never written.
        if (this.#placeholders.at(-1)) this.#skipDepth = 1
        break
      case 'tbl':
      case 'tr':
        this.#tables.push({ cells: [] })
        break
      case 'tc':
      case 'txbxContent':
        this.#containers.push({ blocks: [], joined: null })
        break
      case 'AlternateContent':
        this.#alternatives.push(false)
        break
      case 'Choice':
      case 'Fallback':
        if (this.#alternatives.at(-1)) this.#skipDepth = 1
        else if (this.#alternatives.length > 0) this.#alternatives[this.#alternatives.length - 1] = true
        break
      case 'del':
      case 'moveFrom':
        this.#deletedDepth++
        break
      case 'ins':
      case 'moveTo':
        this.#insertions.push(paragraph?.text.length ?? -1)
        break
      case 'altChunk':
        this.hasForeignParts = true
        break
      case 'fldSimple':
        if (/\bPAGE\b/.test(element.attribute('instr') ?? '')) this.hasPageNumber = true
        break
      default:
        if (paragraph) this.#openInRun(element, paragraph)
    }
  }

  #openInRun(element: XmlElement, paragraph: OpenParagraph): void {
    switch (element.name) {
      case 'r':
        paragraph.run = { isHidden: paragraph.isHidden, font: '' }
        break
      case 'vanish':
      case 'specVanish':
        paragraph.run.isHidden = isOn(element.attribute('val'))
        break
      case 'rStyle':
        paragraph.run.isHidden ||= this.#context.styles.style(element.attribute('val') ?? '').isHidden
        break
      case 'rFonts':
        paragraph.run.font =
          [element.attribute('ascii'), element.attribute('hAnsi')].find(
            (font) => font && isSymbolFont(font),
          ) ?? ''
        break
      case 'tab':
      case 'ptab':
        this.#append('\t')
        break
      case 'br':
        if (element.attribute('type') === 'page') paragraph.text.page()
        this.#append('\n')
        break
      case 'cr':
        this.#append('\n')
        break
      case 'lastRenderedPageBreak':
        paragraph.text.page()
        break
      case 'noBreakHyphen':
        this.#append('\u2011')
        break
      case 'sym':
        this.#append(
          symbolCharacter(
            Number.parseInt(element.attribute('char') ?? '', 16) || 0,
            element.attribute('font') ?? '',
          ),
        )
        break
      case 'fldChar':
        this.#field(element.attribute('fldCharType'))
        break
      case 'footnoteReference':
        this.#refer('footnote', element)
        break
      case 'endnoteReference':
        this.#refer('endnote', element)
        break
      case 'commentReference':
        this.#refer('comment', element)
        break
    }
  }

  #closeInText(name: string): void {
    switch (name) {
      case 'p':
        this.#closeParagraph()
        break
      case 'sdt':
        this.#placeholders.pop()
        break
      case 'tc':
        this.#closeCell()
        break
      case 'tr':
        this.#push(rowBlocks(this.#tables.pop()?.cells ?? []))
        break
      case 'tbl':
        this.#tables.pop()
        break
      case 'txbxContent':
        this.#push(this.#closedContainer())
        break
      case 'AlternateContent':
        this.#alternatives.pop()
        break
      case 'del':
      case 'moveFrom':
        this.#closeDeletion()
        break
      case 'ins':
      case 'moveTo':
        this.#closeInsertion()
        break
    }
  }

  #openParagraph(): void {
    const container = this.#containers.at(-1)
    const text = container?.joined ?? new ParagraphText()
    if (container) container.joined = null
    const run = { isHidden: false, font: '' }
    this.#paragraphs.push({
      text,
      style: null,
      list: null,
      level: null,
      outline: null,
      pageBefore: false,
      isJoined: false,
      signLength: 0,
      isHidden: false,
      kind: 'paragraph',
      run,
    })
    const style = this.#context.styles.style(null)
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph && style.kind !== null) paragraph.kind = style.kind
  }

  /** Once the properties are known, before the first word. */
  #beginText(): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    const style = this.#context.styles.style(paragraph.style)
    paragraph.isHidden = style.isHidden
    paragraph.run.isHidden = style.isHidden
    const isHeading = paragraph.outline !== null && paragraph.outline < 9
    paragraph.kind = style.kind ?? (isHeading ? 'heading' : 'paragraph')
    if (paragraph.pageBefore) paragraph.text.page()
    const list = paragraph.list ?? style.list
    if (list === null || list === '0') return
    const level =
      paragraph.level ?? style.level ?? this.#context.numbering.levelOfStyle(list, paragraph.style ?? '')
    const sign = this.#context.numbering.next(list, level)
    if (sign === '') return
    paragraph.text.append(sign)
    paragraph.signLength = paragraph.text.length
    if (paragraph.kind === 'paragraph') paragraph.kind = 'list-item'
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    const container = this.#containers.at(-1)
    if (!paragraph || !container) return
    if (paragraph.isJoined) {
      container.joined = paragraph.text
      return
    }
    const finished = paragraph.text.finished()
    const isEmpty = finished.text.slice(paragraph.signLength).trim() === ''
    container.blocks.push({ kind: paragraph.kind, text: isEmpty ? '' : finished.text, marks: finished.marks })
  }

  #closedContainer(): readonly DocumentBlock[] {
    const container = this.#containers.length > 1 ? this.#containers.pop() : undefined
    if (!container) return []
    this.#endJoined(container)
    return container.blocks
  }

  #endJoined(container: Container): void {
    if (container.joined) container.blocks.push({ kind: 'paragraph', ...container.joined.finished() })
    container.joined = null
  }

  #closeCell(): void {
    const blocks = this.#closedContainer()
    const row = this.#tables.at(-1)
    if (row) row.cells.push(blocks)
    else this.#push(blocks)
  }

  #push(blocks: readonly DocumentBlock[]): void {
    const container = this.#containers.at(-1)
    for (const block of blocks) container?.blocks.push(block)
  }

  #append(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || paragraph.run.isHidden || this.#openCodes > 0) return
    if (this.#deletedDepth > 0) this.#deleted += text
    else paragraph.text.append(text)
  }

  #field(type: string | undefined): void {
    const field = this.#fields.at(-1)
    if (type === 'begin') {
      this.#fields.push({ isCode: true })
      this.#openCodes++
    } else if (field && (type === 'separate' || type === 'end')) {
      if (field.isCode) this.#openCodes--
      field.isCode = false
      if (type === 'end') this.#fields.pop()
    }
  }

  #refer(kind: NoteReference['kind'], element: XmlElement): void {
    const reference = {
      kind,
      id: element.attribute('id') ?? '',
      hasOwnMark:
        element.attribute('customMarkFollows') !== undefined && isOn(element.attribute('customMarkFollows')),
    }
    if (this.#deletedDepth > 0) return
    this.references.push(reference)
    this.#append(this.#markOf(reference))
  }

  #closeDeletion(): void {
    if (this.#deletedDepth > 0) this.#deletedDepth--
    const paragraph = this.#paragraphs.at(-1)
    if (this.#deletedDepth > 0) return
    if (paragraph && this.#deleted.trim() !== '')
      paragraph.text.variant('deleted', paragraph.text.length, this.#deleted)
    this.#deleted = ''
  }

  #closeInsertion(): void {
    const start = this.#insertions.pop() ?? -1
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph && start >= 0 && paragraph.text.length > start) paragraph.text.variant('added', start, '')
  }
}
