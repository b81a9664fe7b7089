/** Follows an OpenDocument text through its parts, whether they are files of their own or one after the other in a flat file. */
import type { XmlElement } from '../../xml/xml-element'
import type { XmlHandler } from '../../xml/xml-events'
import { PropertyReader } from '../document-properties'
import type { DocumentBlock } from '../document-writer'
import { OdtChanges } from './odt-changes'
import { OdtFlow } from './odt-flow'
import { OdtStyles } from './odt-styles'

export interface PageHead {
  readonly part: 'header' | 'footer'
  readonly isFirst: boolean
  readonly blocks: readonly DocumentBlock[]
  readonly hasPageNumber: boolean
}

interface PageStyle {
  readonly next: string | null
  readonly heads: PageHead[]
}

const heads: ReadonlyMap<string, Pick<PageHead, 'part' | 'isFirst'>> = new Map([
  ['header', { part: 'header', isFirst: false }],
  ['header-left', { part: 'header', isFirst: false }],
  ['header-first', { part: 'header', isFirst: true }],
  ['footer', { part: 'footer', isFirst: false }],
  ['footer-left', { part: 'footer', isFirst: false }],
  ['footer-first', { part: 'footer', isFirst: true }],
])

type Part = 'meta' | 'styles' | 'pages' | 'body' | 'changes'

const partNames: ReadonlyMap<string, Part> = new Map([
  ['meta', 'meta'],
  ['styles', 'styles'],
  ['automatic-styles', 'styles'],
  ['master-styles', 'pages'],
  ['body', 'body'],
])

export class OdtDocument implements XmlHandler {
  readonly styles = new OdtStyles()
  readonly properties = new PropertyReader()
  readonly pages = new Map<string, PageStyle>()
  readonly #changes = new OdtChanges()
  readonly body = new OdtFlow(this.styles, this.#changes.deletions)
  #part: Part | null = null
  #partElement: XmlElement | null = null
  #changesElement: XmlElement | null = null
  #page: PageStyle | null = null
  #head: {
    readonly element: XmlElement
    readonly flow: OdtFlow
    readonly kind: Pick<PageHead, 'part' | 'isFirst'>
  } | null = null

  open(element: XmlElement): void {
    if (this.#part === null) {
      const part = partNames.get(element.name) ?? null
      if (part !== null && /office$/.test(element.prefix)) {
        this.#part = part
        this.#partElement = element
      }
      return
    }
    if (this.#part === 'pages') this.#openInPages(element)
    else if (this.#part === 'body' && element.name === 'tracked-changes') {
      this.#part = 'changes'
      this.#changesElement = element
    } else this.#reader()?.open(element)
  }

  close(element: XmlElement): void {
    if (element === this.#partElement) {
      this.#part = null
      this.#partElement = null
    } else if (element === this.#changesElement) this.#part = 'body'
    else if (this.#part === 'pages') this.#closeInPages(element)
    else this.#reader()?.close(element)
  }

  text(text: string): void {
    if (this.#part === 'pages') this.#head?.flow.text(text)
    else if (this.#part === 'meta') this.properties.text(text)
    else if (this.#part === 'body') this.body.text(text)
    else if (this.#part === 'changes') this.#changes.text(text)
  }

  #reader(): { open(element: XmlElement): void; close(element: XmlElement): void } | null {
    switch (this.#part) {
      case 'meta':
        return this.properties
      case 'styles':
        return this.styles
      case 'body':
        return this.body
      case 'changes':
        return this.#changes
      case 'pages':
      case null:
        return null
    }
  }

  #openInPages(element: XmlElement): void {
    if (this.#head) this.#head.flow.open(element)
    else if (element.name === 'master-page') {
      this.#page = { next: element.attribute('next-style-name') || null, heads: [] }
      this.pages.set(element.attribute('name') ?? '', this.#page)
    } else {
      const kind = heads.get(element.name)
      if (kind && element.attribute('display') !== 'false')
        this.#head = { element, flow: new OdtFlow(this.styles), kind }
    }
  }

  #closeInPages(element: XmlElement): void {
    if (this.#head === null) return
    if (element !== this.#head.element) this.#head.flow.close(element)
    else {
      const { flow, kind } = this.#head
      this.#page?.heads.push({ ...kind, blocks: flow.blocks, hasPageNumber: flow.hasPageNumber })
      this.#head = null
    }
  }
}
