/** Quotations without marks: blocks that the format knows as such, and what follows a sentence that announces it with a colon. */
import type { Block, Span } from '@shared/letter'
import { sentenceStarts } from './sentence'
import { speakerBefore } from './speaker'
import { sayingForm } from './verbs-of-saying'
import { wordsOf } from './words'

export interface Announced extends Span {
  readonly speaker: string | null
}

const writer =
  /(?:^|\s)(?:I|we|you|our|my|wir|ich|unsere?|nous|je|nos|notre|noi|io|nostr[oaie]|nosotros|nuestr[oa]s?|pedimos|exigimos|chiediamo|ما|من)(?=\s)/iu

/** `covered` is the text with its quotations covered. */
export function blockQuotations(
  text: string,
  covered: string,
  blocks: readonly Block[],
): readonly Announced[] {
  const found: Announced[] = []
  blocks.forEach((block, at) => {
    const last = found.at(-1)
    if (block.kind === 'block-quotation') {
      const isNext =
        last !== undefined && blocks[at - 1]?.kind === 'block-quotation' && last.end === blocks[at - 1]?.end
      if (isNext) found[found.length - 1] = { ...last, end: block.end }
      else
        found.push({
          start: block.start,
          end: block.end,
          speaker: announcement(covered, blocks[at - 1])?.speaker ?? null,
        })
    } else if (last === undefined || block.start >= last.end) {
      const words = announced(text, covered, blocks, at)
      if (words !== null) found.push(words)
    }
  })
  return found
}

function announced(text: string, covered: string, blocks: readonly Block[], at: number): Announced | null {
  const said = announcement(covered, blocks[at])
  const first = blocks[at + 1]
  if (said === null || first === undefined || !isOpenText(text, first)) return null
  let end = first
  if (first.kind === 'list-item') {
    for (let next = at + 2; blocks[next]?.kind === 'list-item'; next++) end = blocks[next] ?? end
  }
  const bullet =
    first.kind === 'list-item'
      ? (/^\s*(?:[•‣◦▪●*–—-]|\(?\p{Nd}{1,3}[.)]|[a-z]\))\s+/u.exec(text.slice(first.start, first.end))?.[0]
          .length ?? 0)
      : 0
  return { start: first.start + bullet, end: withoutClosingMark(text, end.end), speaker: said.speaker }
}

/** Only what somebody else says: whoever writes "we ask:" goes on himself. */
function announcement(covered: string, block: Block | undefined): { speaker: string | null } | null {
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'list-item')) return null
  const tail = covered.slice(Math.max(block.start, block.end - 600), block.end)
  if (!/:\s*$/.test(tail)) return null
  const sentence = tail.slice(sentenceStarts(tail, 0, tail.length).at(-1) ?? 0)
  if (writer.test(sentence) || !wordsOf(sentence, 120).some(({ lower }) => sayingForm(lower) !== null))
    return null
  return { speaker: speakerBefore(sentence) }
}

function isOpenText(text: string, block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return false
  return !/["“”„«»‘‹「]/.test(text.slice(block.start, block.start + 4))
}

function withoutClosingMark(text: string, end: number): number {
  return /["”»“]/.test(text[end - 1] ?? '') ? end - 1 : end
}
