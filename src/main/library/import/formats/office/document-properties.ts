/** What office documents say of themselves beside their text, under one set of names whatever the format. */
import type { Property } from '../format'
import type { XmlElement } from '../xml/xml-element'
import type { XmlHandler } from '../xml/xml-events'

/** Elements of `core.xml`, `app.xml` and `meta.xml`, and the names under which they are handed on. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'title',
    creator: 'creator',
    'initial-creator': 'initial-creator',
    lastModifiedBy: 'last-modified-by',
    created: 'created',
    'creation-date': 'created',
    modified: 'modified',
    date: 'modified',
    subject: 'subject',
    keywords: 'keywords',
    keyword: 'keywords',
    description: 'description',
    language: 'language',
    publisher: 'publisher',
    category: 'category',
    Application: 'application',
    generator: 'application',
    Company: 'company',
    Template: 'template',
    template: 'template',
  }),
)
const longestValue = 2000

/** Collects properties from an XML part of a document. */
export class PropertyReader implements XmlHandler {
  readonly #found = new Map<string, string[]>()
  #field: string | null = null
  #text = ''

  open(element: XmlElement): void {
    this.#field = names.get(element.name) ?? null
    this.#text = element.name === 'template' ? (element.attribute('title') ?? '') : ''
  }

  text(text: string): void {
    if (this.#field !== null && this.#text.length < longestValue) this.#text += text
  }

  close(): void {
    if (this.#field !== null) this.add(this.#field, this.#text)
    this.#field = null
  }

  add(field: string, value: string): void {
    const text = value.replace(/\s+/g, ' ').trim().slice(0, longestValue)
    if (text === '') return
    const known = this.#found.get(field)
    if (known === undefined) this.#found.set(field, [text])
    else if (!known.includes(text)) known.push(text)
  }

  get properties(): readonly Property[] {
    return [...this.#found].map(([field, values]) => ({
      source: 'document-properties',
      field,
      values: values.map((text) => ({ text })),
    }))
  }
}
