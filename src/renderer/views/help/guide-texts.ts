/** The pages of the guide as they stand in the package, and their parts. Pure. */
import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Language } from '../../locales/language'
import { type GuidePage, guidePages, isGuidePage } from '../../state/guide'

/** What stands under one heading. */
interface GuidePart {
  readonly title: string
  readonly nodes: readonly RootContent[]
}

export interface GuideText {
  readonly page: GuidePage | 'tour'
  readonly title: string
  /** The first part stands under the page's own title. */
  readonly parts: readonly GuidePart[]
}

const files: Readonly<Record<string, string>> = import.meta.glob('../../../../resources/guide/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const read = new Map<Language, readonly GuideText[]>()

/** All pages in a language, in the order of the book. */
export function guideTexts(language: Language): readonly GuideText[] {
  const known = read.get(language)
  if (known !== undefined) return known
  const texts = new Map(
    Object.entries(files).flatMap(([path, markdown]) => {
      const [, of, name = ''] = /\/([a-z]+)\/([a-z-]+)\.md$/u.exec(path) ?? []
      return of === language && isGuidePage(name) ? [[name, guideText(name, markdown)] as const] : []
    }),
  )
  const pages = guidePages.flatMap((page) => texts.get(page) ?? [])
  read.set(language, pages)
  return pages
}

/** The tour's words: what stands above it, then its steps. */
export function tourText(language: Language): GuideText {
  const path = Object.keys(files).find((one) => one.endsWith(`/${language}/tour.md`))
  return guideText('tour', path === undefined ? '' : (files[path] ?? ''))
}

export function guideText(page: GuidePage | 'tour', markdown: string): GuideText {
  const { children }: Root = fromMarkdown(markdown)
  const parts: { title: string; nodes: RootContent[] }[] = []
  for (const node of children) {
    if (node.type === 'heading' && node.depth <= 2) parts.push({ title: plainWords(node), nodes: [] })
    else if (parts.length === 0) parts.push({ title: page, nodes: [node] })
    else parts.at(-1)?.nodes.push(node)
  }
  return { page, title: parts[0]?.title ?? page, parts }
}

/** The words of a piece of Markdown without its signs. */
export function plainWords(node: Root | RootContent): string {
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const inside = node.children.map(plainWords)
  return inside.join(node.type === 'list' || node.type === 'listItem' || node.type === 'root' ? ' ' : '')
}
