/**
 * A title for letters that state none: the first heading, a line that states the subject, a short first line, or the
 * first words. A letter's frame (its date, its salutation) is no title, unless there is nothing else.
 */
import type { Block, BlockKind, Evidence, Span } from '@shared/letter'
import type { Described, Finding, Rule } from './finding'
import { bodyStart } from './header-line'
import { isAddressee } from './letter-parts/line-kinds'

const longestLine = 120
const longestTitle = 80

export const titleFromText: Rule = (letter) => {
  const start = bodyStart(letter.text)
  const title =
    heading(letter, start) ?? subject(letter, start) ?? firstLine(letter, start) ?? firstWords(letter, start)
  return title === null ? [] : [title]
}

const frame: ReadonlySet<BlockKind> = new Set([
  'letterhead',
  'dateline',
  'salutation',
  'closing',
  'signature',
  'postscript',
])

/** Whether a block's words can be a title. */
function isProper({ kind }: Block): boolean {
  return kind !== 'boilerplate' && !frame.has(kind)
}

/** Only a heading at the beginning names the letter; one further down names a part of it. */
function heading({ text, blocks }: Described, from: number): Finding | null {
  const proper = blocks.filter(({ kind, end }) => kind !== 'boilerplate' && end > from)
  const found = proper.slice(0, 3).find(({ kind }) => kind === 'heading')
  if (!found) return null
  const [words = ''] = text.slice(found.start, found.end).split(/\n\s*[=-]+$/)
  return titleFinding('heading', words, found.start, 'likely')
}

const subjectLine =
  /^[^\S\n]*(?:re|subject|betreff|betrifft|betr\.|objet|oggetto|asunto|assunto|betreft|onderwerp|тема|موضوع|الموضوع)\s*[:：]\s*(\S.{2,117})$/imu

/** `Re: Lease of the lower meadow`, at the head of a letter that greets somebody. */
function subject({ text, blocks }: Described, from: number): Finding | null {
  const greeting = blocks.findIndex(({ kind }) => kind === 'salutation')
  if (greeting === -1) return null
  for (const { start, end } of blocks.slice(0, greeting + 2)) {
    const found = end > from && end - start < 2000 ? subjectLine.exec(text.slice(start, end)) : null
    if (found?.[1] === undefined) continue
    const at = start + found.index + found[0].length - found[1].length
    return titleFinding('subject-line', found[1], at, 'likely')
  }
  return null
}

function firstLine(letter: Described, from: number): Finding | null {
  const greeting = greetingAfter(letter.blocks, from)
  const span = greeting === undefined ? properText(letter, from) : lineAbove(letter, from, greeting)
  if (span === null) return null
  const [line = ''] = letter.text.slice(span.start, span.end).split('\n', 1)
  const isAlone = span.start + line.length >= letter.text.trimEnd().length
  // A line that ends within a sentence was only broken there.
  const isBroken =
    line.length > 50 &&
    !/[.!?…”"»:,)\]]\s*$/.test(line) &&
    isFollowedBySmallLetter(letter.text, span.start + line.length)
  if (line.length > longestLine || isAlone || isBroken) return null
  return titleFinding('first-line', line, span.start, 'likely')
}

function greetingAfter(blocks: readonly Block[], from: number): Block | undefined {
  return blocks.find(({ kind, end }) => kind === 'salutation' && end > from)
}

/** Above a salutation a single line at the very top can be a title; the rest is an address, and what follows a beginning. */
function lineAbove({ text, blocks }: Described, from: number, greeting: Block): Span | null {
  const first = blocks.find(({ kind, end }) => kind !== 'boilerplate' && end > from)
  if (first?.kind !== 'paragraph' || first.start >= greeting.start) return null
  const words = text.slice(first.start, first.end)
  return words.includes('\n') || isAddressee(words) ? null : { start: first.start, end: first.end }
}

function isFollowedBySmallLetter(text: string, at: number): boolean {
  return /^\n\p{Ll}/u.test(text.slice(at, at + 3))
}

function firstWords(letter: Described, from: number): Finding | null {
  const { start, end } = properText(letter, from)
  const window = letter.text.slice(start, Math.min(end, start + longestTitle * 10)).trimEnd()
  if (window === '') return null
  const words = window.slice(0, endOfTitle(window))
  const isWhole = start + words.length >= letter.text.slice(0, end).trimEnd().length
  return isWhole
    ? titleFinding('first-words', words, start, 'possible')
    : titleFinding('first-words', words.replace(/[\s,;:]+$/, ''), start, 'possible', '…')
}

const aWord = /\S+/g

/** Where the last word ends that still fits; a text without spaces is cut anywhere but within a sign. */
function endOfTitle(text: string): number {
  let end = 0
  let length = 0
  aWord.lastIndex = 0
  for (let found = aWord.exec(text); found !== null; found = aWord.exec(text)) {
    // However much space there is between two words, a title has one.
    length += (found.index > end ? 1 : 0) + found[0].length
    if (length > longestTitle) break
    end = found.index + found[0].length
  }
  if (end > 0) return end
  return text.slice(0, longestTitle).isWellFormed() ? longestTitle : longestTitle - 1
}

/** The first block of the letter's own words; its frame, or else its very first block, when it has no others. */
function properText({ text, blocks }: Described, from: number): Span {
  const behind = blocks.filter(({ kind, end }) => kind !== 'boilerplate' && end > from)
  const greeting = greetingAfter(behind, from)
  const own = behind.filter(isProper)
  const proper =
    own.find(({ start }) => greeting !== undefined && start > greeting.start) ?? own[0] ?? behind[0]
  const { start, end } = proper ?? blocks[0] ?? { start: 0, end: 0 }
  const begin = proper ? Math.max(start, from) : start
  return { start: begin + Math.max(0, text.slice(begin, end).search(/\S/)), end }
}

function titleFinding(
  field: string,
  words: string,
  start: number,
  certainty: Evidence['certainty'],
  ending = '',
): Finding {
  const asWritten = words.trimEnd()
  const title = asWritten.replace(/\s+/g, ' ').trim() + ending
  const span = { start, end: start + asWritten.length }
  return {
    field: 'title',
    title,
    evidence: { source: 'text', field, asWritten, span, certainty, state: 'extracted' },
  }
}
