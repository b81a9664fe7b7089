/** What an HTML page states about itself, as it stands there: `lang`, `<title>`, `<meta>`, the canonical link, JSON-LD. */
import type { Property } from '../format'
import { attribute, type HtmlElement, type HtmlNode, isElement, isHidden } from './html-elements'
import { jsonLdProperties } from './json-ld'

export function htmlProperties(document: HtmlNode): readonly Property[] {
  const properties: Property[] = []
  const stack: HtmlNode[] = [document]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) properties.push(...propertiesOf(node))
    if (node.nodeName !== 'svg') pushChildren(node, stack)
  }
  return properties
}

/** Last first, so that the stack gives them back in the order of the page. */
function pushChildren(node: HtmlNode, stack: HtmlNode[]): void {
  if (!('childNodes' in node)) return
  for (let at = node.childNodes.length - 1; at >= 0; at--) {
    const child = node.childNodes[at]
    if (child) stack.push(child)
  }
}

function propertiesOf(element: HtmlElement): readonly Property[] {
  switch (element.tagName) {
    case 'html':
      return stated('lang', attribute(element, 'lang') ?? attribute(element, 'xml:lang'))
    case 'title':
      return stated('title', textOf(element))
    case 'h1':
      return isHidden(element) ? [] : stated('h1', textOf(element))
    case 'meta':
      return stated(metaName(element), attribute(element, 'content'))
    case 'link':
      return attribute(element, 'rel') === 'canonical' ? stated('canonical', attribute(element, 'href')) : []
    case 'script':
      return attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json'
        ? jsonLdProperties(textOf(element))
        : []
    default:
      return markedProperties(element)
  }
}

/** Microdata, RDFa and hCard in the text of the page, of the fields that tell of an article. */
const markedFields: ReadonlyMap<string, string> = new Map([
  ['author', 'author'],
  ['creator', 'author'],
  ['dc:creator', 'author'],
  ['schema:author', 'author'],
  ['datepublished', 'datepublished'],
  ['schema:datepublished', 'datepublished'],
  ['dc:date', 'datepublished'],
  ['headline', 'json-ld:headline'],
])
const longest = 200

function markedProperties(element: HtmlElement): readonly Property[] {
  const names = `${attribute(element, 'itemprop') ?? ''} ${attribute(element, 'property') ?? ''}`
    .trim()
    .toLowerCase()
  const isPublished =
    element.tagName === 'time' &&
    (attribute(element, 'pubdate') !== null ||
      /\b(?:entry-date|published)\b/.test(attribute(element, 'class') ?? ''))
  if (names === '' && !isPublished) return []
  const value =
    attribute(element, 'content') ?? attribute(element, 'datetime') ?? nameInside(element) ?? textOf(element)
  if (value.length > longest) return []
  const fields = names.split(/\s+/).flatMap((name) => markedFields.get(name) ?? [])
  return [...new Set(isPublished ? [...fields, 'datepublished'] : fields)].flatMap((field) =>
    stated(field, value),
  )
}

/** An author is often a thing with a name, and with an address and a picture beside it. */
function nameInside(element: HtmlElement): string | null {
  const stack: HtmlNode[] = [...element.childNodes]
  for (let node = stack.pop(), steps = 0; node !== undefined && steps < 50; node = stack.pop(), steps++) {
    if (isElement(node) && attribute(node, 'itemprop') === 'name')
      return attribute(node, 'content') ?? textOf(node)
    pushChildren(node, stack)
  }
  return null
}

function metaName(element: HtmlElement): string {
  return attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop') ?? ''
}

function stated(field: string, value: string | null): readonly Property[] {
  const text = value?.replace(/\s+/g, ' ').trim() ?? ''
  if (field === '' || text === '') return []
  return [{ source: 'html-metadata', field: field.trim().toLowerCase(), values: [{ text }] }]
}

/** The texts of all elements whose name is like this. */
export function textsOf(root: HtmlNode, name: RegExp): readonly string[] {
  const texts: string[] = []
  const stack: HtmlNode[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node) && name.test(node.tagName)) texts.push(textOf(node))
    else pushChildren(node, stack)
  }
  return texts
}

function textOf(element: HtmlElement): string {
  const pieces: string[] = []
  const stack: HtmlNode[] = [element]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) pieces.push(node.value)
    else if (node.nodeName === 'br') pieces.push(' ')
    else pushChildren(node, stack)
  }
  return pieces.join('')
}
