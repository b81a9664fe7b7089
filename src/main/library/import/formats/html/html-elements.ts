/** What HTML elements are to a reader: which begin a new line, which are never shown, which are not part of the letter. */
import type { BlockKind } from '@shared/letter'
import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes ol ' +
    'optgroup p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const neverShown = new Set(
  (
    'area audio base canvas datalist embed head iframe input link map meta noembed noframes noscript object ' +
    'param script select source style svg template textarea title track video'
  ).split(' '),
)
const furniture = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog', 'menu'])
const furnitureRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'dialog', 'complementary'])
const furnitureNames =
  /(?:^|[-_\s])(?:share|sharing|sharedaddy|social|socials|cookies?|consent|gdpr|breadcrumbs?|newsletter|subscribe|subscription|signup|sign-up|paywall|related|relatedposts|recommended|recommendations|outbrain|taboola|sponsored|advert|advertisement|ads?|adsbygoogle|banner-ad|promo|teasers?|sidebar|menu|nav|navbar|navbox|navigation|skip|skip-link|toolbar|pagination|pager|comments|comment-list|commentlist|disqus|disqus_thread|respond|site-(?:header|footer)|read-?more|readmore|more-stories|most-read|trending|tags|tag-list|taglist|post-tags|author-bio|about-author|widget|editsection|mw-editsection|catlinks|printfooter|toc|noprint|jump-to-nav|screen-reader-text|sr-only|visually-hidden|visuallyhidden|modal|popup|overlay|donate-box|player-controls)(?:[-_\s]|$)/i
const partsOfLetters: ReadonlyMap<string, BlockKind> = new Map(
  Object.entries({
    dateline: 'dateline',
    salutation: 'salutation',
    salute: 'salutation',
    closing: 'closing',
    closer: 'closing',
    signature: 'signature',
    signed: 'signature',
    postscript: 'postscript',
  } as const),
)

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

export function isBlock(element: HtmlElement): boolean {
  return blocks.has(element.tagName)
}

export function isHidden(element: HtmlElement): boolean {
  if (neverShown.has(element.tagName) || attribute(element, 'hidden') !== null) return true
  const style = attribute(element, 'style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

/**
 * Whether an element is furniture of the page and not part of the letter. `holdsLetter` tells elements that hold the
 * page's article or first heading: a name such as `with-sidebar` there means the whole page.
 */
export function isFurniture(element: HtmlElement, holdsLetter: boolean, isInArticle: boolean): boolean {
  if (holdsLetter) return false
  const name = element.tagName
  const names = wordsOf(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)
  if (isInArticle && name === 'footer' && partOfLetter(element) !== null) return false
  if (furniture.has(name) || (name === 'header' && !isInArticle)) return true
  const role = attribute(element, 'role')
  return (role !== null && furnitureRoles.has(role)) || furnitureNames.test(names)
}

/** The part of a letter that a class names in so many words. */
export function partOfLetter(element: HtmlElement): BlockKind | null {
  for (const name of (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/)) {
    const kind = partsOfLetters.get(name)
    if (kind !== undefined) return kind
  }
  return null
}

/** `relatedPosts` and `article__share` are names of two words. */
function wordsOf(names: string): string {
  return names.replace(/([a-z])([A-Z])/g, '$1-$2')
}

/** The reference to a note, as `[1]`; null for what is raised for another reason, such as `m²`. */
export function noteReference(element: HtmlElement): string | null {
  const isLink = element.tagName === 'a' && element.parentNode?.nodeName === 'sup'
  const isMarked =
    element.tagName === 'sup' && /\b(?:foot|end)?note|reference\b/i.test(attribute(element, 'class') ?? '')
  const holdsLink =
    element.tagName === 'sup' &&
    element.childNodes.some((node) => node.nodeName === 'a' || node.nodeName === 'span')
  if (!isLink && !isMarked && !holdsLink && !isNoteLink(element)) return null
  const sign = /^\s*\[?\s*([\p{Nd}*†‡§]{1,4}|[a-z])\s*\]?\s*$/u.exec(shortText(element))?.[1]
  if (sign === undefined) return null
  return /notesym/.test(attribute(element, 'class') ?? '') ? `[${sign}] ` : `[${sign}]`
}

/** A link around the raised number, as most converters write it, or the number at the beginning of the note itself. */
function isNoteLink(element: HtmlElement): boolean {
  if (element.tagName !== 'a' || !attribute(element, 'href')?.includes('#')) return false
  const [only, ...others] = element.childNodes
  const isAroundRaised = only?.nodeName === 'sup' && others.length === 0
  const isNamed = /\b(?:sd(?:foot|end)note(?:anc|sym)|(?:foot|end)note-ref|noteref)\b/.test(
    `${attribute(element, 'class') ?? ''} ${attribute(element, 'role') ?? ''}`,
  )
  return isAroundRaised || isNamed
}

/** The text of an element that has only a few signs; longer text is of no interest. */
function shortText(element: HtmlElement): string {
  let text = ''
  const stack: HtmlNode[] = [element]
  for (let node = stack.pop(), steps = 0; node && steps < 12; node = stack.pop(), steps++) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    if ('childNodes' in node) for (const child of node.childNodes.slice(0, 6).toReversed()) stack.push(child)
  }
  return text.length > 20 ? '' : text
}
