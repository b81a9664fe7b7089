/** The words of an element on one line, as they are read: for headers and for what is kept beside the text. */
import { isReplacedSign, readingOfApparatus, readingsOfAttributes, readingsOfChoice } from './readings'
import { isElement, type TeiElement, type TeiNode } from './tei-tree'

const leftOut: ReadonlySet<string> = new Set(
  'note fw index desc certainty precision figdesc graphic media witdetail del idno interp'.split(' '),
)
/** Parts of a name or an address that are written without a space between their elements, and read with one. */
const apart: ReadonlySet<string> = new Set(
  'forename surname rolename addname namelink genname persname orgname p l ab addrline repository settlement collection institution country region title author editor publisher pubplace date biblscope item lb'.split(
    ' ',
  ),
)

export function readingText(node: TeiElement | readonly TeiNode[] | undefined): string {
  if (node === undefined) return ''
  const pieces: string[] = []
  if ('name' in node) gather(node.children, node, pieces)
  else gather(node, null, pieces)
  return pieces
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ (?=[,;.)](?:\s|$))/g, '')
    .trim()
}

function gather(nodes: readonly TeiNode[], parent: TeiElement | null, pieces: string[]): void {
  for (const node of nodes) {
    if (!isElement(node)) pieces.push(node)
    else if (!leftOut.has(node.name)) gatherElement(node, parent, pieces)
  }
}

function gatherElement(element: TeiElement, parent: TeiElement | null, pieces: string[]): void {
  if (isReplacedSign(element, parent)) return
  if (element.name === 'gap') pieces.push('[…]')
  else if (element.name === 'choice') gather(readingsOfChoice(element).read, element, pieces)
  else if (element.name === 'app') gather(readingOfApparatus(element)?.children ?? [], element, pieces)
  else {
    const isJoined = element.attributes['break'] === 'no' || !/[\p{L}\p{N}.]$/u.test(pieces.at(-1) ?? '')
    if (apart.has(element.name) && !isJoined) pieces.push(' ')
    gather(readingsOfAttributes(element)?.read ?? element.children, element, pieces)
  }
}
