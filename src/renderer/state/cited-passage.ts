/** A passage with the sentences it stands in, and where in its letter they stand: what a citation is made of. Pure. */
import type { Letter, Span } from '@shared/letter'
import { sentenceAt } from './anchors'

export interface CitedPassage {
  readonly letter: Letter
  /** The words before, in and behind the passage; longer sentences are cut. */
  readonly before: string
  readonly words: string
  readonly after: string
  /** Counted from 1 over the blocks of the text that are the letter's own. */
  readonly paragraph: number
  /** As the original has it; null where it has no pages. */
  readonly page: string | null
}

/** On each side of the passage, in UTF-16 code units. */
const mostAround = 400

export function citedPassage(letter: Letter, span: Span): CitedPassage {
  const { text } = letter
  // A sentence goes on in the next line of its paragraph.
  const running = { ...letter, text: text.replace(/[\n\r\u0085\u2028\u2029]/g, ' ') }
  const start = Math.min(span.start, sentenceAt(running, span.start)?.start ?? span.start)
  const end = Math.max(span.end, sentenceAt(running, Math.max(span.start, span.end - 1))?.end ?? span.end)
  const before = text.slice(start, span.start)
  const after = text.slice(span.end, end)
  return {
    letter,
    before:
      before.length > mostAround ? `…${before.slice(wordStart(before, before.length - mostAround))}` : before,
    words: text.slice(span.start, span.end),
    after: after.length > mostAround ? `${after.slice(0, wordEnd(after, mostAround))}…` : after,
    paragraph: paragraphAt(letter, span.start),
    page: letter.pages.findLast((page) => page.start <= span.start)?.label ?? null,
  }
}

function paragraphAt({ blocks }: Letter, offset: number): number {
  return Math.max(1, blocks.filter(({ kind, start }) => kind !== 'boilerplate' && start <= offset).length)
}

/** Nothing is cut inside a word. */
function wordStart(words: string, from: number): number {
  const space = words.slice(from).search(/\s/u)
  return space < 0 ? from : from + space + 1
}

function wordEnd(words: string, to: number): number {
  const space = words.slice(0, to).search(/\s\S*$/u)
  return space < 0 ? to : space
}
