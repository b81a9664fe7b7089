/**
 * Links in the Markdown of a note: `[[letter:KEY|words]]`, `[[passage:ID|words]]`, `[[note:ID|words]]` and
 * `[[search:ID|words]]`; the words may miss. Used by the store, the window and the exports alike; it never asks whether
 * what a link leads to is there.
 */
import type { LinkTarget } from '../note'

/** A passage is one of the note's own mentions. */
export type NoteLinkTarget = LinkTarget | { readonly kind: 'passage'; readonly id: string }

export interface NoteLink {
  /** Of the whole link in the text, brackets included. UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly target: NoteLinkTarget
  /** As they are shown; null when there are none, and the name of what it leads to stands for them. */
  readonly words: string | null
}

const linkSign = /\[\[(letter|passage|note|search):([^\n[\]|]+)(?:\|([^\n[\]]*))?\]\]/g
const identity = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const passage = /^[0-9a-z]{8}$/

/** In the order of the text. What only looks like a link is none. */
export function linksIn(body: string): readonly NoteLink[] {
  return Array.from(body.matchAll(linkSign)).flatMap((match) => {
    const [whole, kind = '', given = '', words] = match
    const target = targetOf(kind, given.trim())
    if (target === null) return []
    const shown = words?.trim() ?? ''
    return {
      start: match.index,
      end: match.index + whole.length,
      target,
      words: shown === '' ? null : shown,
    }
  })
}

function targetOf(kind: string, given: string): NoteLinkTarget | null {
  switch (kind) {
    case 'letter': {
      const letterKey = decoded(given)
      return letterKey === '' ? null : { kind, letterKey }
    }
    case 'passage':
      return passage.test(given) ? { kind, id: given } : null
    case 'note':
    case 'search':
      return identity.test(given) ? { kind, id: given.toLowerCase() } : null
    default:
      return null
  }
}

/** The link as it is written into a note. Signs that would end it are taken out of the words. */
export function writtenLink(target: NoteLinkTarget, words: string | null): string {
  const shown = (words ?? '').replace(/[\n\r[\]|]+/g, ' ').trim()
  return `[[${target.kind}:${writtenTarget(target)}${shown === '' ? '' : `|${shown}`}]]`
}

function writtenTarget(target: NoteLinkTarget): string {
  return target.kind === 'letter' ? encoded(target.letterKey) : target.id
}

/** Only what would end a link, and what stands for it, is written in another way: keys stay readable. */
function encoded(key: string): string {
  const inside = key.replace(/[%[\]|\n\r]/g, encodeURIComponent)
  return inside.replace(/^\s|\s$/g, encodeURIComponent)
}

function decoded(given: string): string {
  return given.replace(/%(?:25|5B|5D|7C|0A|0D|09|20)/gi, (sign) => decodeURIComponent(sign))
}

/** The text with its links to letters that were moved leading to where they are now. */
export function relinked(body: string, newKeys: ReadonlyMap<string, string>): string {
  let text = ''
  let done = 0
  for (const { start, end, target, words } of linksIn(body)) {
    const to = target.kind === 'letter' ? newKeys.get(target.letterKey) : undefined
    if (to === undefined) continue
    text += body.slice(done, start) + writtenLink({ kind: 'letter', letterKey: to }, words)
    done = end
  }
  return text + body.slice(done)
}
