/**
 * Menus that nothing names: blocks and lists above everything else that hold links and no words beside them. Looks only
 * as far as the first words of the page, so that the links of a letter are never taken for a menu.
 */
import { type HtmlElement, type HtmlNode, isBlock, isElement, isFurniture, isHidden } from './html-elements'

/** One link alone may be the title or the author. */
const fewestLinks = 2
/** Longer ones say something themselves. */
const mostWords = 10

interface Open {
  readonly element: HtmlElement | null
  readonly children: readonly HtmlNode[]
  readonly isLink: boolean
  next: number
  links: number
}

/** `holdsLetter` are the elements that hold the page's article or first heading. None of a page that has only links. */
export function menusOf(root: HtmlNode, holdsLetter: ReadonlySet<HtmlNode>): ReadonlySet<HtmlNode> {
  const menus = new Set<HtmlNode>()
  const stack: Open[] = [opened(null, root, false)]
  for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
    const node = open.children[open.next++]
    if (node === undefined) {
      stack.pop()
      if (open.element && open.links >= fewestLinks && isBlock(open.element)) menus.add(open.element)
      const outer = stack.at(-1)
      if (outer) outer.links += open.links
    } else if (isElement(node)) {
      if (isHidden(node) || isFurniture(node, holdsLetter.has(node), false)) continue
      if (/^h[1-6]$/.test(node.tagName)) return menus
      stack.push(opened(node, node, open.isLink || node.tagName === 'a'))
    } else if (node.nodeName === '#text' && 'value' in node) {
      const words = node.value.match(/\p{L}+/gu)?.length ?? 0
      if (words > (open.isLink ? mostWords : 1)) return menus
    }
  }
  return new Set()
}

function opened(element: HtmlElement | null, node: HtmlNode, isLink: boolean): Open {
  const children = 'childNodes' in node ? node.childNodes : []
  return { element, children, isLink, next: 0, links: element?.tagName === 'a' ? 1 : 0 }
}
