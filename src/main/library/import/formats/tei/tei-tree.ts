/**
 * A TEI document as a small tree: names and attributes in lower case, because P3 and P4 wrote them in any, elements of
 * other vocabularies left out. What has been dealt with can be taken out while the document is still being read.
 */

import type { XmlElement } from '../xml/xml-element'
import { readXml, type XmlOutcome } from '../xml/xml-events'

export interface TeiElement {
  /** Without prefix, in lower case. */
  readonly name: string
  /** By their names in lower case; `xml:id`, `xml:lang` and `xml:space` with their prefix. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly TeiNode[]
}

export type TeiNode = string | TeiElement

export interface TeiDocument extends XmlOutcome {
  readonly root: TeiElement
  /** What the document takes from elsewhere, as it names it: files to be included, entities that are not in it. */
  readonly missing: readonly string[]
}

/** Is told of every element at its end; whoever answers true has dealt with it, and it is dropped. */
export type Taking = (element: TeiElement, parents: readonly TeiElement[]) => boolean

/** The name of the instruction that stands for an entity which is not in the document. */
export const missingEntity = 'missing-entity'

interface Growing extends TeiElement {
  readonly children: TeiNode[]
}

/** Errors: those of `readXml`. The tree is at most 256 deep, as `readXml` sees to, so that it can be walked by recursion. */
export function readTei(xml: string, takes: Taking = () => false): TeiDocument {
  const grower = new Grower(takes)
  const outcome = readXml(xml, grower)
  return { ...outcome, root: grower.root, missing: [...grower.missing] }
}

const noAttributes: Readonly<Record<string, string>> = {}

class Grower {
  root: TeiElement = { name: '', attributes: noAttributes, children: [] }
  readonly missing = new Set<string>()
  readonly #takes: Taking
  readonly #open: Growing[] = []
  /** How deep inside an element of another vocabulary; 0 outside. */
  #foreign = 0
  #namespace = ''

  constructor(takes: Taking) {
    this.#takes = takes
  }

  open(element: XmlElement): void {
    if (this.#open.length === 0) this.#namespace = element.uri
    if (this.#foreign > 0 || this.#isForeign(element)) {
      if (this.#foreign++ === 0) this.#include(element)
      return
    }
    const grown: Growing = {
      name: element.name.toLowerCase(),
      attributes: attributesOf(element),
      children: [],
    }
    const parent = this.#open.at(-1)
    if (parent === undefined) this.root = grown
    else parent.children.push(grown)
    this.#open.push(grown)
  }

  close(): void {
    if (this.#foreign > 0) {
      this.#foreign--
      return
    }
    const element = this.#open.pop()
    if (element !== undefined && this.#takes(element, this.#open)) this.#open.at(-1)?.children.pop()
  }

  text(text: string): void {
    if (this.#foreign === 0) this.#open.at(-1)?.children.push(text)
  }

  instruction(name: string, body: string): void {
    if (name !== missingEntity) return
    this.missing.add(`&${body.trim()};`)
    if (this.#foreign === 0)
      this.#open.at(-1)?.children.push({ name: 'gap', attributes: noAttributes, children: [] })
  }

  #isForeign({ uri }: XmlElement): boolean {
    return uri !== this.#namespace && uri !== '' && !/tei-c\.org|MathML/.test(uri)
  }

  /** What XInclude asks for is never opened; whoever reads the letter must know that it is missing. */
  #include(element: XmlElement): void {
    if (element.name !== 'include' || !element.uri.endsWith('/XInclude')) return
    this.missing.add(element.attribute('href') ?? 'xi:include')
  }
}

function attributesOf(element: XmlElement): Readonly<Record<string, string>> {
  const { attributes } = element
  if (attributes.length === 0) return noAttributes
  const record: Record<string, string> = {}
  for (const { prefix, name, value } of attributes) {
    record[prefix === 'xml' ? `xml:${name.toLowerCase()}` : name.toLowerCase()] = value
  }
  return record
}

export function isElement(node: TeiNode): node is TeiElement {
  return typeof node !== 'string'
}

export function elementsOf(element: TeiElement | undefined): readonly TeiElement[] {
  return element === undefined ? [] : element.children.filter(isElement)
}

/** The children with one of these names. */
export function childrenNamed(
  element: TeiElement | undefined,
  ...names: readonly string[]
): readonly TeiElement[] {
  return elementsOf(element).filter(({ name }) => names.includes(name))
}

export function childNamed(element: TeiElement | undefined, name: string): TeiElement | undefined {
  return childrenNamed(element, name)[0]
}

/** The element at the end of a path of children, taking the first at each step. */
export function atPath(element: TeiElement | undefined, ...path: readonly string[]): TeiElement | undefined {
  return path.reduce(childNamed, element)
}

/** All elements below with one of these names in the order of the document, not looking inside those found, nor inside `shut`. */
export function descendantsNamed(
  element: TeiElement | undefined,
  names: readonly string[],
  shut: readonly string[] = [],
): readonly TeiElement[] {
  return elementsOf(element).flatMap((child) => {
    if (names.includes(child.name)) return [child]
    return shut.includes(child.name) ? [] : descendantsNamed(child, names, shut)
  })
}
