/**
 * Draws a page of the guide. Its links do things: `command:` runs one, `keys:` shows its keys as they are now, `search:`
 * asks the open library, `page:` turns to another page.
 */
import { commands } from '@shared/contract/news'
import type { Nodes, RootContent } from 'mdast'
import { Fragment, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { showGuidePage, tryQuery } from '../../actions/guide'
import { isGuidePage } from '../../state/guide'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { OnlyToRead } from './only-to-read'

export function GuideNodes({ nodes }: { readonly nodes: readonly RootContent[] }) {
  return <>{drawn(nodes)}</>
}

function drawn(nodes: readonly RootContent[]): ReactNode {
  return nodes.map((node) => <Fragment key={node.position?.start.offset}>{draw(node)}</Fragment>)
}

function draw(node: Nodes): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
    case 'paragraph':
      return <p>{drawn(node.children)}</p>
    case 'heading':
      return <h4>{drawn(node.children)}</h4>
    case 'emphasis':
      return <em>{drawn(node.children)}</em>
    case 'strong':
      return <strong>{drawn(node.children)}</strong>
    case 'inlineCode':
      return <code dir="auto">{node.value}</code>
    case 'list':
      return node.ordered === true ? <ol>{drawn(node.children)}</ol> : <ul>{drawn(node.children)}</ul>
    case 'listItem':
      return (
        <li>{node.children.map((one) => (one.type === 'paragraph' ? drawn(one.children) : draw(one)))}</li>
      )
    case 'link':
      return <GuideLink url={node.url}>{drawn(node.children)}</GuideLink>
    case 'blockquote':
    case 'delete':
    case 'footnoteDefinition':
    case 'linkReference':
    case 'root':
    case 'table':
    case 'tableCell':
    case 'tableRow':
      return drawn(node.children)
    // No page has these.
    case 'break':
    case 'code':
    case 'definition':
    case 'footnoteReference':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'thematicBreak':
    case 'yaml':
      return null
  }
}

function GuideLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const onlyToRead = useContext(OnlyToRead)
  const [kind = '', ...rest] = url.split(':')
  const name = decodeURIComponent(rest.join(':'))
  const command = commands.find((one) => one === name)
  if (kind === 'keys' && command !== undefined) {
    const keys = keysOf(command, t, platform)
    return keys === undefined ? t(`commands.${command}`) : <kbd className="keys">{keys}</kbd>
  }
  if (onlyToRead && kind !== 'page') return children
  if (kind === 'command' && command !== undefined)
    return (
      <button type="button" className="guide-link" onClick={() => run(command)}>
        {children}
      </button>
    )
  if (kind === 'search')
    return (
      <button type="button" className="guide-link" onClick={() => tryQuery(name)}>
        {children}
      </button>
    )
  if (kind === 'page' && isGuidePage(name))
    return (
      <button type="button" className="guide-link" onClick={() => showGuidePage(name)}>
        {children}
      </button>
    )
  return children
}
