/** A small XML document as a tree. Declarations of a document type, with which entities come in, are refused. */
import { ReadingProblem } from '../../import/formats/format'
import type { XmlElement } from '../../import/formats/xml/xml-element'
import { readDoctype } from '../../import/formats/xml/xml-entities'
import { readXml } from '../../import/formats/xml/xml-events'

export class XmlNode {
  readonly children: XmlNode[] = []
  text = ''

  constructor(private readonly element: XmlElement) {}

  /** Without prefix. */
  get name(): string {
    return this.element.name
  }

  attribute(name: string): string | undefined {
    return this.element.attribute(name)
  }

  all(name: string): readonly XmlNode[] {
    return this.children.filter((child) => child.name === name)
  }

  first(name: string): XmlNode | undefined {
    return this.children.find((child) => child.name === name)
  }
}

/** Errors: ReadingProblem `refused`, `unreadable`, `truncated`. */
export function xmlTree(xml: string): XmlNode {
  if (readDoctype(xml).end > 0)
    throw new ReadingProblem('refused', 'It declares a document type, which such a file never needs.')
  const open: XmlNode[] = []
  let root: XmlNode | null = null
  const { isTruncated, flaws } = readXml(xml, {
    open(element) {
      const node = new XmlNode(element)
      open.at(-1)?.children.push(node)
      root ??= node
      open.push(node)
    },
    close() {
      open.pop()
    },
    text(text) {
      const node = open.at(-1)
      if (node !== undefined) node.text += text
    },
  })
  if (isTruncated) throw new ReadingProblem('truncated', 'Its end is missing.')
  const [flaw] = flaws
  if (flaw !== undefined) throw new ReadingProblem('unreadable', `Line ${flaw.line}: ${flaw.message}`)
  if (root === null) throw new ReadingProblem('unreadable', 'It holds no element.')
  return root
}
