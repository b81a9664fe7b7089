/**
 * Finds the element that holds the article of a page, as its markup names it and its text bears out, and what stands
 * around it. Says nothing of pages that do not name one.
 */
import { attribute, type HtmlElement, type HtmlNode, isElement, isHidden } from './html-elements'

export interface Surroundings {
  /** The article and everything that holds it. */
  readonly path: ReadonlySet<HtmlNode>
  /** Elements beside the article that are no part of it. */
  readonly outside: ReadonlySet<HtmlNode>
}

const contentNames =
  /^(?:(?:entry|post|article|story|node|page|blog|text)-?_*(?:content|body|text)|articlebody|body-?(?:copy|markup|text)|available-content|mw-parser-output|field-name-body|petition-(?:text|body|description)|letter(?:-body|-text)?)$/i
/** Day, author and subtitle may stand on either side of the article. */
const keptNear =
  /(?:^|[-_\s])(?:date|date-header|byline|dateline|author|posted-on|published|entry-meta|post-meta|subtitle|standfirst|lede)(?:[-_\s]|$)/i
const nearLength = 200
const keptAfter = /signator|signature|signed|signers|footnotes?|endnotes|postscript/i
const noText = /^(?:a|nav|aside|footer|button|form|script|style|noscript|template|select|svg)$/

interface Weighed {
  readonly element: HtmlElement
  readonly parent: number
  weight: number
}

/** Null when no element that is named as an article holds most of the page's text. */
export function surroundingsOf(root: HtmlNode): Surroundings | null {
  const elements = weighedElements(root)
  const total = elements[0]?.weight ?? 0
  // Children come after their parents, so the last one that holds enough is the innermost.
  const article = elements.findLast(({ element, weight }) => weight >= total * 0.6 && isNamedArticle(element))
  if (!article || total === 0) return null
  const path = pathTo(article.element)
  const weights = new Map<HtmlNode, number>(elements.map(({ element, weight }) => [element, weight]))
  return { path, outside: outsiders(article, path, weights, headingBefore(elements, article)) }
}

/** All elements in the order of the page, with how much text outside of links stands in each. */
function weighedElements(root: HtmlNode): readonly Weighed[] {
  const found: Weighed[] = []
  const stack: { readonly node: HtmlNode; readonly parent: number; readonly counts: boolean }[] = [
    { node: root, parent: -1, counts: true },
  ]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, parent, counts } = next
    if (node.nodeName === '#text' && 'value' in node) {
      const weighed = found[parent]
      if (counts && weighed) weighed.weight += node.value.trim().length
      continue
    }
    const here = isElement(node) ? found.push({ element: node, parent, weight: 0 }) - 1 : parent
    const inner = counts && !(isElement(node) && (noText.test(node.tagName) || isHidden(node)))
    const children = 'childNodes' in node ? node.childNodes : []
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]
      if (child) stack.push({ node: child, parent: here, counts: inner })
    }
  }
  for (let at = found.length - 1; at > 0; at--) {
    const one = found[at]
    const parent = one ? found[one.parent] : undefined
    if (one && parent) parent.weight += one.weight
  }
  return found
}

function isNamedArticle(element: HtmlElement): boolean {
  if (/^(?:article|main)$/.test(element.tagName) || attribute(element, 'role') === 'main') return true
  if (/articleBody/i.test(attribute(element, 'itemprop') ?? '')) return true
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.split(/\s+/)
  return names.some((name) => contentNames.test(name.replace(/^[a-z]+__/i, '')))
}

function pathTo(element: HtmlElement): ReadonlySet<HtmlNode> {
  const path = new Set<HtmlNode>()
  for (let up: HtmlNode | null = element; up; up = parentOf(up)) path.add(up)
  return path
}

function isNamedTitle(element: HtmlElement): boolean {
  return (
    /^h[1-6]$/.test(element.tagName) &&
    /(?:^|[-_\s])(?:entry|post|article|story|page)-?_*(?:title|headline)(?:[-_\s]|$)/i.test(
      attribute(element, 'class') ?? '',
    )
  )
}

/** The title that a class names, or the last first-level heading before the article, if it has none of its own. */
function headingBefore(elements: readonly Weighed[], article: Weighed): HtmlElement | null {
  const at = elements.indexOf(article)
  const named = elements.slice(0, at).findLast(({ element }) => isNamedTitle(element))
  if (named) return named.element
  const isOwn = elements
    .slice(at)
    .some(({ element }) => element.tagName === 'h1' && isInside(element, article.element))
  if (isOwn) return null
  return elements.slice(0, at).findLast(({ element }) => element.tagName === 'h1')?.element ?? null
}

function isInside(node: HtmlNode, outer: HtmlNode): boolean {
  let steps = 0
  for (let up: HtmlNode | null = node; up && steps < 200; up = parentOf(up), steps++)
    if (up === outer) return true
  return false
}

/** What stands beside the path to the article, but for what stands between the heading and it, and lists of signatories. */
function outsiders(
  article: Weighed,
  path: ReadonlySet<HtmlNode>,
  weights: ReadonlyMap<HtmlNode, number>,
  heading: HtmlElement | null,
): ReadonlySet<HtmlNode> {
  const branches = heading ? pathTo(heading) : new Set<HtmlNode>()
  const outside = new Set<HtmlNode>()
  for (const holder of path) {
    if (holder === article.element || !('childNodes' in holder)) continue
    let state: 'before' | 'between' | 'after' = 'before'
    for (const child of holder.childNodes) {
      if (path.has(child)) state = 'after'
      else if (branches.has(child)) state = 'between'
      else if (isElement(child) && child.tagName !== 'head') {
        const isLarge = state === 'after' && (weights.get(child) ?? 0) > article.weight * 0.25
        const names = `${attribute(child, 'class') ?? ''} ${attribute(child, 'id') ?? ''}`
        const isNear = keptNear.test(names) && (weights.get(child) ?? 0) < nearLength && state === 'before'
        const isKept = isLarge || isNear || (state === 'after' && keptAfter.test(names))
        if (state !== 'between' && !isKept) outside.add(child)
      }
    }
  }
  return outside
}

function parentOf(node: HtmlNode): HtmlNode | null {
  return 'parentNode' in node ? node.parentNode : null
}
