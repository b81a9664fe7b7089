/** Draws the Markdown of a note as elements. Links are shown as words: nothing in a note leads out of the app. */
import type { Nodes, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { Fragment, memo, type ReactNode } from 'react'

interface MarkdownProps {
  readonly text: string
}

export const Markdown = memo(function Markdown({ text }: MarkdownProps) {
  return <div className="markdown">{drawn(fromMarkdown(text).children)}</div>
})

function drawn(nodes: readonly RootContent[]): ReactNode {
  return nodes.map((node) => <Fragment key={node.position?.start.offset}>{draw(node)}</Fragment>)
}

function draw(node: Nodes): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
    case 'paragraph':
      return <p dir="auto">{drawn(node.children)}</p>
    case 'heading':
      return (
        <p dir="auto" className="markdown-heading">
          {drawn(node.children)}
        </p>
      )
    case 'emphasis':
      return <em>{drawn(node.children)}</em>
    case 'strong':
      return <strong>{drawn(node.children)}</strong>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return (
        <pre dir="auto">
          <code>{node.value}</code>
        </pre>
      )
    case 'blockquote':
      return <blockquote dir="auto">{drawn(node.children)}</blockquote>
    case 'list':
      return node.ordered === true ? (
        <ol start={node.start ?? 1}>{drawn(node.children)}</ol>
      ) : (
        <ul>{drawn(node.children)}</ul>
      )
    case 'listItem':
      return <li dir="auto">{drawn(node.children)}</li>
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    case 'link':
    case 'linkReference':
      return <u>{drawn(node.children)}</u>
    case 'html':
      return node.value
    case 'root':
    case 'delete':
    case 'footnoteDefinition':
    case 'table':
    case 'tableRow':
    case 'tableCell':
      return drawn(node.children)
    case 'image':
    case 'imageReference':
      return node.alt
    case 'definition':
    case 'footnoteReference':
    case 'yaml':
      return null
  }
}
