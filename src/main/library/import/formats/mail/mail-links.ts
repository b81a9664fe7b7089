/** How a mail is called, and which mails it answers, as its header says. */
import { createHash } from 'node:crypto'
import type { Evidence, LetterLink } from '@shared/letter'
import type { Property } from '../format'
import { messageIds } from './mail-properties'

/** The Message-ID, or a name made from the mail's bytes when it has none. */
export function identityOf(properties: readonly Property[], bytes: Buffer): string {
  return (
    statedIdentity(properties) ?? `sha256:${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`
  )
}

function statedIdentity(properties: readonly Property[]): string | null {
  return messageIds(statedValue(properties, 'message-id'))[0] ?? null
}

function statedValue(properties: readonly Property[], field: string): string {
  return (
    properties
      .find((property) => property.field === field)
      ?.values.map(({ text }) => text)
      .join(' ') ?? ''
  )
}

/**
 * Which mails this one answers. `In-Reply-To` and the last of `References` name the one that it answers; the others
 * before it are the thread's, and only possible.
 */
export function linksOf(properties: readonly Property[]): readonly LetterLink[] {
  const direct = messageIds(statedValue(properties, 'in-reply-to'))
  const thread = messageIds(statedValue(properties, 'references')).slice(-30).toReversed()
  const nearest = direct.length > 0 ? [] : thread.slice(0, 1)
  const links = [
    ...direct.map((to) => replyLink(to, 'In-Reply-To', 'certain')),
    ...nearest.map((to) => replyLink(to, 'References', 'certain')),
  ]
  const known = new Set(links.map(({ to }) => to))
  return [
    ...links,
    ...thread.filter((to) => !known.has(to)).map((to) => replyLink(to, 'References', 'possible')),
  ]
}

function replyLink(to: string, field: string, certainty: Evidence['certainty']): LetterLink {
  return { relation: 'in-reply-to', to, evidence: mailEvidence(field, `<${to}>`, certainty) }
}

export function mailEvidence(field: string, asWritten: string, certainty: Evidence['certainty']): Evidence {
  return { source: 'mail-header', field, asWritten, certainty, state: 'extracted' }
}
