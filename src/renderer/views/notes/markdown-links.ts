/**
 * Lets links of notes pass through a reader of Markdown that knows nothing of them: keys of letters hold signs that mean
 * something to it. Each link is a sign of its own in the text that is read, and is put back where words are drawn. Pure.
 */
import { linksIn, type NoteLink } from '@shared/text/note-links'

/** From the private use area: nobody writes these, and whoever does sees them as they are. */
const open = '\uF8F0'
const close = '\uF8F1'

export interface HeldLinks {
  readonly markdown: string
  readonly links: readonly NoteLink[]
}

export type TextPart = string | NoteLink

export function holdLinks(body: string): HeldLinks {
  const links = body.includes(open) ? [] : linksIn(body)
  let markdown = ''
  let done = 0
  for (const [at, link] of links.entries()) {
    markdown += `${body.slice(done, link.start)}${open}${at}${close}`
    done = link.end
  }
  return { markdown: markdown + body.slice(done), links }
}

/** The words of a text node, with the links that stand in it. */
export function partsOf(words: string, links: readonly NoteLink[]): readonly TextPart[] {
  return words.split(/(\uF8F0\d+\uF8F1)/u).flatMap((part): readonly TextPart[] => {
    const link = part.startsWith(open) ? links[Number(part.slice(1, -1))] : undefined
    if (link !== undefined) return [link]
    return part === '' ? [] : [part]
  })
}

/** As they were typed, where Markdown shows signs as they are. */
export function withLinksAsTyped(words: string, links: readonly NoteLink[], body: string): string {
  return partsOf(words, links)
    .map((part) => (typeof part === 'string' ? part : body.slice(part.start, part.end)))
    .join('')
}
