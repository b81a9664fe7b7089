/** The text of a mail in HTML, block by block, with what its program marked as quoted or as a signature. Shows nothing hidden, fetches nothing. */
import type { BlockKind, Span } from '@shared/letter'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as namespaces, parse } from 'parse5'
import { BlockWriter } from '../block-writer'
import { HtmlWalk } from '../html/html-blocks'
import { attribute, type HtmlElement, type HtmlNode, isElement } from '../html/html-elements'
import { mailZones, type ZoneKind } from './mail-zones'
import type { MailText } from './plain-text'

type HtmlParent = DefaultTreeAdapterTypes.ParentNode

/** A sign that no text has: it stands alone in a block where a marked stretch begins and ends. */
const mark = '\ufdd0'
const marks: readonly (readonly [sign: string, kind: ZoneKind | null])[] = [
  ['quoted', 'quoted-reply'],
  ['signed', 'signature'],
  ['own', null],
]

export function htmlText(html: string): MailText {
  const document = parse(html.replaceAll(mark, ''))
  markParts(document)
  const walked = new BlockWriter()
  new HtmlWalk(walked).walk(document)
  return withZones(walked)
}

const quotedName =
  /(?:^|\s)(?:x_)*(?:gmail_quote\S*|moz-cite-prefix|moz-forward-container|yahoo_quoted\S*|protonmail_quote|tutanota_quote|OLK_SRC_BODY_SECTION|divRplyFwdMsg|mail-editor-reference-message-container|wordSection1_quoted|ydp\S*yahoo_quoted\S*)(?:\s|$)/i
const signatureName =
  /(?:^|\s)(?:x_)*(?:gmail_signature\S*|moz-signature|moz-txt-sig|AppleMailSignature|Signature|protonmail_signature_block\S*|ms-outlook-mobile-signature)(?:\s|$)/
const hiddenStyle =
  /mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$|!)|max-height\s*:\s*0(?:px)?\s*(?:;|$|!)|opacity\s*:\s*0\s*(?:;|$|!)/i

/** Puts marks around what the program marked, and takes away what it hid. Lists of children are made anew, so that long ones cost no more than short ones. */
function markParts(document: HtmlNode): void {
  const stack: { node: HtmlNode; isMarked: boolean }[] = [{ node: document, isMarked: false }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node: parent, isMarked } = next
    if (!('childNodes' in parent)) continue
    parent.childNodes = parent.childNodes.flatMap((child): DefaultTreeAdapterTypes.ChildNode[] => {
      if (!isElement(child)) return [child]
      if (hiddenStyle.test(attribute(child, 'style') ?? '')) return []
      const sign = isMarked ? null : signFor(child)
      stack.push({ node: child, isMarked: isMarked || sign !== null })
      return sign === null ? [child] : enclosed(child, sign, parent)
    })
  }
}

function signFor(element: HtmlElement): string | null {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  const isCited = element.tagName === 'blockquote' && attribute(element, 'type')?.toLowerCase() === 'cite'
  if (isCited || quotedName.test(names)) return 'quoted'
  return signatureName.test(names) ? 'signed' : null
}

function enclosed(element: HtmlElement, sign: string, parent: HtmlParent): HtmlElement[] {
  // What another mail says is not a quotation of the letter.
  if (element.tagName === 'blockquote') {
    element.tagName = 'div'
    element.nodeName = 'div'
  }
  return [markOf(sign, parent), element, markOf('own', parent)]
}

function markOf(sign: string, parent: HtmlParent): HtmlElement {
  const element = defaultTreeAdapter.createElement('div', namespaces.NS.HTML, [])
  defaultTreeAdapter.insertText(element, mark + sign)
  element.parentNode = parent
  return element
}

interface KnownBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly isMarked: boolean
  readonly quotation: number | null
  /** In `text`. */
  readonly quoted: readonly Span[]
}

/** Takes the marks out again, and divides blocks where the lines of an answer and of what it answers meet. */
function withZones(walked: BlockWriter): MailText {
  const blocks = knownBlocks(walked)
  const zones = mailZones(blocks.map(asSeen).join('\n\n'))
  const writer = new BlockWriter()
  let start = 0
  let zone = 0
  for (const block of blocks) {
    const end = start + block.text.length
    while ((zones[zone]?.end ?? end) < start) zone++
    if (block.isMarked) writer.add(block.kind, block.text, block.quotation, block.quoted)
    else {
      for (let at = start, index = zone; at < end; index++) {
        const here = zones[index]
        const to = Math.min(end, here?.end ?? end)
        const kind = block.kind === 'boilerplate' ? null : (here?.kind ?? null)
        if (to > at)
          writer.add(
            kind ?? block.kind,
            block.text.slice(at - start, to - start),
            kind === null ? block.quotation : null,
            quotedBetween(block.quoted, at - start, to - start),
          )
        at = Math.max(to, at + 1)
      }
    }
    start = end + 2
  }
  return { text: writer.text, blocks: writer.blocks, quotations: writer.quotations }
}

function quotedBetween(quoted: readonly Span[], from: number, to: number): readonly Span[] {
  return quoted
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from }))
}

/** Lines that the program marked as quoted look so to whoever looks for zones: of the same length, behind a `>`. */
function asSeen({ text, kind, isMarked }: KnownBlock): string {
  return isMarked && kind === 'quoted-reply' ? text.replace(/^./gm, '>') : text
}

function knownBlocks({ text, blocks, blockQuotations, quotedInLines }: BlockWriter): readonly KnownBlock[] {
  const known: KnownBlock[] = []
  let zone: ZoneKind | null = null
  let at = 0
  let inLine = 0
  for (const { kind, start, end } of blocks) {
    const words = text.slice(start, end)
    const sign = words.lastIndexOf(mark)
    if (sign !== -1) {
      const found = words.slice(sign + 1)
      zone = marks.find(([name]) => name === found)?.[1] ?? null
      continue
    }
    while ((blockQuotations[at]?.end ?? start + 1) <= start) at++
    const quotation = (blockQuotations[at]?.start ?? end) <= start ? at : null
    const firstQuoted = inLine
    while ((quotedInLines[inLine]?.start ?? end) < end) inLine++
    const quoted = quotedInLines.slice(firstQuoted, inLine)
    known.push({
      kind: zone ?? kind,
      text: words,
      isMarked: zone !== null,
      quotation: zone === null ? quotation : null,
      quoted: quoted.map((span) => ({ start: span.start - start, end: span.end - start })),
    })
  }
  return known
}
