/**
 * Draws the Markdown of a note as elements. Links of notes lead to what they name; links of the web are shown as words:
 * nothing in a note leads out of the app.
 */
import type { Mention } from '@shared/note'
import { isDrawableMarkdown } from '@shared/text/drawable-markdown'
import type { NoteLink } from '@shared/text/note-links'
import type { Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { Fragment, memo, type ReactNode, useMemo } from 'react'
import { holdLinks, partsOf, withLinksAsTyped } from './markdown-links'
import { NoteLinkView } from './note-link'

interface MarkdownProps {
  readonly text: string
  /** The passages that its links may name. */
  readonly mentions?: readonly Mention[]
}

interface Drawing {
  readonly body: string
  readonly links: readonly NoteLink[]
  readonly mentions: readonly Mention[]
}

const noMentions: readonly Mention[] = []

export const Markdown = memo(function Markdown({ text, mentions = noMentions }: MarkdownProps) {
  const { tree, links } = useMemo(() => {
    const held = holdLinks(text)
    return { tree: readMarkdown(held.markdown), links: held.links }
  }, [text])
  return <div className="markdown">{drawn(tree.children, { body: text, links, mentions })}</div>
})

/** What would hold up the window for long is paragraphs of words as they were typed. */
function readMarkdown(markdown: string): Root {
  if (isDrawableMarkdown(markdown)) return fromMarkdown(markdown)
  const paragraphs = [...markdown.matchAll(/\S(?:(?!\n[ \t]*\n)[\s\S])*/gu)]
  return {
    type: 'root',
    children: paragraphs.map(({ 0: value, index }) => {
      const point = { line: 1, column: 1, offset: index }
      return {
        type: 'paragraph',
        children: [{ type: 'text', value }],
        position: { start: point, end: point },
      }
    }),
  }
}

/** Whether drawing it shows anything that the typed words do not. */
export function hasMarkup(body: string): boolean {
  const { markdown, links } = holdLinks(body)
  if (links.length > 0) return true
  if (!isDrawableMarkdown(markdown)) return false
  return fromMarkdown(markdown).children.some(
    (block) => block.type !== 'paragraph' || block.children.some(({ type }) => type !== 'text'),
  )
}

function drawn(nodes: readonly RootContent[], how: Drawing): ReactNode {
  return nodes.map((node) => <Fragment key={node.position?.start.offset}>{draw(node, how)}</Fragment>)
}

function draw(node: Nodes, how: Drawing): ReactNode {
  switch (node.type) {
    case 'text':
    case 'html':
      return words(node.value, how)
    case 'paragraph':
      return <p dir="auto">{drawn(node.children, how)}</p>
    case 'heading':
      return (
        <p dir="auto" className="markdown-heading" role="heading" aria-level={node.depth + 2}>
          {drawn(node.children, how)}
        </p>
      )
    case 'emphasis':
      return <em>{drawn(node.children, how)}</em>
    case 'strong':
      return <strong>{drawn(node.children, how)}</strong>
    case 'inlineCode':
      return <code>{withLinksAsTyped(node.value, how.links, how.body)}</code>
    case 'code':
      return (
        <pre dir="auto">
          <code>{withLinksAsTyped(node.value, how.links, how.body)}</code>
        </pre>
      )
    case 'blockquote':
      return <blockquote dir="auto">{drawn(node.children, how)}</blockquote>
    case 'list':
      return node.ordered === true ? (
        <ol dir="auto" start={node.start ?? 1}>
          {drawn(node.children, how)}
        </ol>
      ) : (
        <ul dir="auto">{drawn(node.children, how)}</ul>
      )
    case 'listItem':
      // Its paragraphs have directions of their own; with one itself its sign would stand on the wrong side.
      return <li>{drawn(node.children, how)}</li>
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    case 'link':
    case 'linkReference':
      return <u>{drawn(node.children, how)}</u>
    case 'root':
    case 'delete':
    case 'footnoteDefinition':
    case 'table':
    case 'tableRow':
    case 'tableCell':
      return drawn(node.children, how)
    case 'image':
    case 'imageReference':
      return node.alt
    case 'definition':
    case 'footnoteReference':
    case 'yaml':
      return null
  }
}

function words(value: string, { links, mentions }: Drawing): ReactNode {
  return partsOf(value, links).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <NoteLinkView key={part.start} target={part.target} words={part.words} mentions={mentions} />
    ),
  )
}
