/**
 * A page of an electronic book, made ready to be read as HTML. A book has no furniture of a site: its asides are notes,
 * its headers and footers belong to the chapter, and classes say nothing. What it does say in its own vocabulary, such as
 * notes, page numbers and parts of letters, is said as HTML says it.
 */
import { parse } from 'parse5'
import { attribute, type HtmlElement, type HtmlNode, isElement, partOfLetter } from '../html/html-elements'
import { EntityTable, readDoctype } from '../xml/xml-entities'

/** Errors: ReadingProblem for entities that reach for other files. */
export function bookPage(xhtml: string): HtmlNode {
  const document = parse(withEndTags(withOwnEntities(xhtml)))
  const stack: HtmlNode[] = [document]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) prepare(node)
    // Books are full of places where a word may be broken.
    else if (node.nodeName === '#text' && 'value' in node) node.value = node.value.replaceAll('\u00ad', '')
    if ('childNodes' in node) for (const child of node.childNodes) stack.push(child)
  }
  return document
}

/** Whether most of a page's text stands in links. */
export function isListOfLinks(page: HtmlNode): boolean {
  let linked = 0
  let all = 0
  const stack: { readonly node: HtmlNode; readonly isLink: boolean }[] = [{ node: page, isLink: false }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next
    const isLink = next.isLink || node.nodeName === 'a'
    if (node.nodeName === '#text' && 'value' in node) {
      all += node.value.trim().length
      if (isLink) linked += node.value.trim().length
    } else if ('childNodes' in node && node.nodeName !== 'head') {
      for (const child of node.childNodes) stack.push({ node: child, isLink })
    }
  }
  return linked * 2 > all
}

/** HTML knows no declarations of entities, and would show them as text. */
function withOwnEntities(xhtml: string): string {
  if (!xhtml.includes('<!ENTITY')) return xhtml
  const { end, entities } = readDoctype(xhtml)
  if (entities.size === 0) return xhtml
  const table = new EntityTable(entities)
  return xhtml
    .slice(end)
    .replace(/&([^\s&;<>#]{1,100});/g, (whole, name: string) =>
      entities.has(name) ? escaped(table.textOf(name) ?? whole) : whole,
    )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Subtle: HTML takes `<title/>` for a beginning without an end, and everything after it for the title. */
function withEndTags(xhtml: string): string {
  return xhtml.replace(
    /<([a-z][\w:-]{0,40})((?:\s[^<>]{0,4000})?)\/>/gi,
    (whole, name: string, rest: string) =>
      /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i.test(name)
        ? whole
        : `<${name}${rest}></${name}>`,
  )
}

const partsOfLetter: ReadonlyMap<string, string> = new Map([
  ['z3998:salutation', 'salutation'],
  ['z3998:valediction', 'closing'],
  ['z3998:sender', 'signature'],
  ['z3998:signature', 'signature'],
  ['z3998:postscript', 'postscript'],
  ['se:letter.dateline', 'dateline'],
])
const pageNumber = /(?:^|\s)(?:pagebreak|doc-pagebreak|pagenum|pageno|x-ebookmaker-pageno)(?:\s|$)/
const noteReference =
  /(?:^|[\s_-])(?:doc-noteref|noteref|footnote-ref|idfootnotelink|fnanchor|duokan-footnote)(?:\s|$)/i
const note = /(?:^|\s)(?:doc-)?(?:foot|end|rear)notes?(?:\s|$)/
/** Said by whoever made the book, of the book. */
const bookmaking = /(?:^|\s)(?:imprint|colophon|copyright-page|pg-boilerplate)(?:\s|$)/
/** Classes of notes that reading HTML knows by name. */
const knownClass = /^sd(?:foot|end)note/

function prepare(element: HtmlElement): void {
  const ownClass = attribute(element, 'class') ?? ''
  const type = attribute(element, 'epub:type') ?? ''
  const names = `${type} ${attribute(element, 'role') ?? ''} ${ownClass}`
  if (pageNumber.test(names) && isShort(element)) element.childNodes = []
  if (element.tagName === 'rt') setApart(element)
  rename(element, names)
  const classes = [
    partOf(element, type) ?? '',
    ...ownClass.split(/\s+/).filter((one) => knownClass.test(one)),
  ]
  if (element.tagName === 'a' && noteReference.test(names)) classes.push('noteref')
  const isNote = note.test(names)
  element.attrs = element.attrs.filter(
    ({ name }) => !(/^(?:class|id|role)$/.test(name) || (isNote && name === 'hidden')),
  )
  const given = classes.filter((one) => one !== '').join(' ')
  if (given !== '') element.attrs.push({ name: 'class', value: given })
}

function partOf(element: HtmlElement, type: string): string | null {
  for (const one of type.split(/\s+/)) {
    const part = partsOfLetter.get(one)
    if (part !== undefined) return part
  }
  return partOfLetter(element)
}

function rename(element: HtmlElement, names: string): void {
  const parent = element.parentNode
  if (bookmaking.test(names) && /^(?:section|div|aside|article)$/.test(element.tagName))
    element.tagName = 'aside'
  else if (/^(?:aside|header|footer|main|article)$/.test(element.tagName)) element.tagName = 'section'
  // The second line of a heading in several lines.
  else if (element.tagName === 'p' && parent && isElement(parent) && parent.tagName === 'hgroup')
    element.tagName = 'h3'
}

/** Words, readings and brackets that are looked at for one word. */
const mostOfWord = 50

/** The reading of a word stands behind it in brackets, where the book does not put it there itself. */
function setApart(reading: HtmlElement): void {
  const parent = reading.parentNode
  if (!parent || parent.childNodes.slice(0, mostOfWord).some(({ nodeName }) => nodeName === 'rp')) return
  if (reading.childNodes.length === 0) return
  const sign = (value: string) => ({ nodeName: '#text' as const, value, parentNode: reading })
  reading.childNodes = [sign('（'), ...reading.childNodes, sign('）')]
}

const longestPageNumber = 20

function isShort(element: HtmlElement): boolean {
  let length = 0
  const stack: HtmlNode[] = [element]
  for (let node = stack.pop(); node !== undefined && length <= longestPageNumber; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) length += node.value.trim().length
    if ('childNodes' in node) for (const child of node.childNodes) stack.push(child)
  }
  return length <= longestPageNumber
}
