/** An XML document as a tree, for formats that must look at it in more than one order. Guarded as the events are. */
import { ReadingProblem } from '../format'
import type { XmlElement } from './xml-element'
import { readXml, type XmlOutcome } from './xml-events'

export interface XmlText {
  readonly kind: 'text'
  readonly text: string
  /** Where it begins in the source. */
  readonly start: number
}

export interface XmlBranch {
  readonly kind: 'element'
  /** Without prefix, as `element.name`. */
  readonly name: string
  readonly element: XmlElement
  readonly parent: XmlBranch | null
  readonly children: readonly XmlNode[]
}

export interface XmlInstruction {
  readonly kind: 'instruction'
  readonly name: string
  readonly body: string
  readonly start: number
}

export type XmlNode = XmlText | XmlBranch | XmlInstruction

export interface XmlTree extends XmlOutcome {
  readonly root: XmlBranch
}

/** A tree of that many nodes takes about 300 MB. */
const mostNodes = 2_000_000

/** Errors: those of `readXml`, and ReadingProblem `file-too-large`. Walk it with a stack, or know that it is at most 256 deep. */
export function readXmlTree(xml: string): XmlTree {
  interface Growing extends XmlBranch {
    readonly children: XmlNode[]
  }
  let root: Growing | null = null
  const open: Growing[] = []
  let nodes = 0
  const add = (node: XmlNode) => {
    if (++nodes > mostNodes) throw new ReadingProblem('file-too-large', tooMany)
    open.at(-1)?.children.push(node)
  }
  const outcome = readXml(xml, {
    open: (element) => {
      const parent = open.at(-1) ?? null
      const branch: Growing = { kind: 'element', name: element.name, element, parent, children: [] }
      add(branch)
      root ??= branch
      open.push(branch)
    },
    close: () => {
      open.pop()
    },
    text: (text, start) => add({ kind: 'text', text, start }),
    instruction: (name, body, start) => add({ kind: 'instruction', name, body, start }),
  })
  return { ...outcome, root: root as unknown as XmlBranch }
}

const tooMany = `The document has more than ${mostNodes.toLocaleString('en')} elements and texts. Divide it into smaller files.`
