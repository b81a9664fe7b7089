/**
 * Markdown of a note as HTML: only elements that are listed here are ever written, raw HTML stays the text that it is,
 * pictures are named and never loaded, and links lead inside the page, to the web or to an address of e-mail.
 */
import { isDrawableMarkdown } from '@shared/text/drawable-markdown'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { escaped } from '../../compare/export/markup'

/** What cannot be read as Markdown in a moment stays as it was typed. */
export function markdownAsHtml(markdown: string): string {
  if (!isDrawableMarkdown(markdown)) return `<pre dir="auto">${escaped(markdown)}</pre>`
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return html(tree)
}

function html(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return node.children.map(html).join('\n')
    case 'paragraph':
      return `<p dir="auto">${inner(node)}</p>`
    case 'heading':
      return `<h${Math.min(node.depth + 2, 6)} dir="auto">${inner(node)}</h${Math.min(node.depth + 2, 6)}>`
    case 'text':
      return escaped(node.value)
    case 'html':
      return escaped(node.value)
    case 'emphasis':
      return `<em>${inner(node)}</em>`
    case 'strong':
      return `<strong>${inner(node)}</strong>`
    case 'delete':
      return `<del>${inner(node)}</del>`
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'code':
      return `<pre><code>${escaped(node.value)}</code></pre>`
    case 'break':
      return '<br>'
    case 'thematicBreak':
      return '<hr>'
    case 'blockquote':
      return `<blockquote dir="auto">${inner(node)}</blockquote>`
    case 'list':
      return node.ordered === true
        ? `<ol start="${node.start ?? 1}">${inner(node)}</ol>`
        : `<ul>${inner(node)}</ul>`
    case 'listItem':
      return `<li dir="auto">${mark(node.checked)}${inner(node)}</li>`
    case 'link':
      return link(node.url, inner(node))
    case 'image':
    case 'imageReference':
      return escaped(node.alt ?? '')
    case 'linkReference':
      return inner(node)
    case 'table':
      return `<table>${inner(node)}</table>`
    case 'tableRow':
      return `<tr>${inner(node)}</tr>`
    case 'tableCell':
      return `<td dir="auto">${inner(node)}</td>`
    case 'footnoteReference':
      return `<sup>${escaped(node.identifier)}</sup>`
    case 'footnoteDefinition':
      return `<div class="footnote"><sup>${escaped(node.identifier)}</sup> ${inner(node)}</div>`
    case 'definition':
    case 'yaml':
      return ''
  }
}

function inner(node: { readonly children: readonly Nodes[] }): string {
  return node.children.map(html).join('')
}

function mark(checked: boolean | null | undefined): string {
  if (checked === null || checked === undefined) return ''
  return checked ? '☑ ' : '☐ '
}

function link(url: string, words: string): string {
  return /^(?:https?:|mailto:|#)/i.test(url)
    ? `<a href="${escaped(url)}" rel="noreferrer">${words}</a>`
    : words
}
