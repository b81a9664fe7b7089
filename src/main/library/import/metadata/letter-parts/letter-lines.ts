/** The lines of a letter with what they are part of: what the finding of parts works on. */
import type { Block, Span } from '@shared/letter'
import { isPersonLike } from '../names'
import { greeting, isClosing, reference } from './formulas'

interface TextSpan extends Span {
  /** Trimmed. */
  readonly text: string
}

export interface LetterLine extends TextSpan {
  /** Which block it stands in. */
  readonly block: number
  /** Whether it is the first line of its block. */
  readonly isFirst: boolean
  /** Whether the format says that it is a heading. */
  readonly isHeading: boolean
}

/** Never part of the letter's own frame. */
const foreign: ReadonlySet<Block['kind']> = new Set([
  'boilerplate',
  'quoted-reply',
  'block-quotation',
  'note',
])

/** The lines of the blocks that begin at or after `from`; foreign blocks are left out. */
export function linesOfBlocks(text: string, blocks: readonly Block[], from: number): readonly LetterLine[] {
  const lines: LetterLine[] = []
  blocks.forEach((block, index) => {
    if (foreign.has(block.kind) || block.end <= from) return
    let at = Math.max(block.start, from)
    let isFirst = true
    while (at <= block.end) {
      const next = text.indexOf('\n', at)
      const end = next === -1 || next > block.end ? block.end : next
      const isHeading = block.kind === 'heading'
      for (const line of linesInOne(text, trimmed(text, at, end))) {
        if (line.text === '') continue
        lines.push({ ...line, block: index, isFirst, isHeading })
        isFirst = false
      }
      at = end + 1
    }
  })
  return ownLines(lines)
}

function linesInOne(text: string, line: TextSpan): readonly TextSpan[] {
  const columns = referenceAndDate(text, line)
  if (columns.length > 1) return columns
  const greeted = greetingAndWords(text, line)
  return greeted.length > 1 || line.text.length > longestEnding ? greeted : closingAndName(text, line)
}

/** `Our ref: JP/2207            11th March, 1953`: what a typist set at both margins is two lines. */
function referenceAndDate(text: string, line: TextSpan): readonly TextSpan[] {
  if (line.text.length > longestEnding || !reference.test(line.text)) return [line]
  const gap = /\S(?:\t+| {6,})(?=\S)/.exec(line.text)
  if (!gap) return [line]
  const middle = line.start + gap.index + 1
  return [trimmed(text, line.start, middle), trimmed(text, middle, line.end)]
}

/** Sixty signs of two units each, and what stands between them and the dash. */
const farthestDash = 130

/** `My dear Madam,—You desired me …`: as letters are set in print, the greeting runs into the first paragraph. */
function greetingAndWords(text: string, line: TextSpan): readonly TextSpan[] {
  // Nearly every line has no dash there.
  if (!/[—–]/.test(line.text.slice(0, farthestDash))) return [line]
  const words = /^.{2,60}?[,.:;!،]?\s?[—–]\s?(?=[\p{Lu}\p{Lo}“"])/u.exec(line.text)?.[0]
  if (words === undefined || !greeting.test(words)) return [line]
  const middle = line.start + words.length
  return [trimmed(text, line.start, middle), trimmed(text, middle, line.end)]
}

const longestEnding = 120
/** Up to the last comma that a name may follow. */
const beforeName = /^.{2,60}?[,،]\s+(?=[\p{Lu}\p{Lo}])/u

/** `Yours sincerely, Edda Lindqvist` in one line is two. */
function closingAndName(text: string, line: TextSpan): readonly TextSpan[] {
  const closing = beforeName.exec(line.text)?.[0] ?? ''
  const name = line.text.slice(closing.length)
  if (closing === '' || !isClosing(closing.trimEnd()) || !isPersonLike(name)) return [line]
  // `I am, Gentlemen,` greets once more; whoever signs stands in the next line.
  if (/^\S+[,،]$/u.test(name)) return [line]
  const middle = line.start + closing.length
  return [trimmed(text, line.start, middle), trimmed(text, middle, line.end)]
}

const otherMail =
  /^(?:-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|messaggio originale|mensaje original|mensagem original|پیام اصلی|исходное сообщение)|begin forwarded message|(?:on|am|le|il|el|em|op|در|в) .{4,120}(?:wrote|schrieb.{0,60}|a écrit|ha scritto|escribió|escreveu|schreef|نوشت|написал[а(]*.{0,40})\s*:$)/iu

/** What follows a quoted or forwarded mail is another letter's. */
function ownLines(lines: readonly LetterLine[]): readonly LetterLine[] {
  const other = lines.findIndex(({ text }, at) => at > 0 && otherMail.test(text))
  return other === -1 ? lines : lines.slice(0, other)
}

const invisible = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

/** A stretch without white space, and without the marks of direction that lines begin and end with. Linear. */
export function trimmed(text: string, start: number, end: number): TextSpan {
  let first = start
  let last = end
  while (first < last && invisible.test(text.charAt(first))) first++
  while (last > first && invisible.test(text.charAt(last - 1))) last--
  return { start: first, end: last, text: text.slice(first, last) }
}
