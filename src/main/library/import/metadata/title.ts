/** A title for letters that state none: the first heading, a short first line, or the first words. */
import type { Evidence, Span } from '@shared/letter'
import type { Described, Finding, Rule } from './finding'
import { bodyStart } from './header-line'

const longestLine = 120
const longestTitle = 80

export const titleFromText: Rule = (letter) => {
  const start = bodyStart(letter.text)
  const title = heading(letter, start) ?? firstLine(letter, start) ?? firstWords(letter, start)
  return title === null ? [] : [title]
}

/** Only a heading at the beginning names the letter; one further down names a part of it. */
function heading({ text, blocks }: Described, from: number): Finding | null {
  const proper = blocks.filter(({ kind, end }) => kind !== 'boilerplate' && end > from)
  const found = proper.slice(0, 3).find(({ kind }) => kind === 'heading')
  if (!found) return null
  const [words = ''] = text.slice(found.start, found.end).split(/\n\s*[=-]+$/)
  return titleFinding('heading', words, found.start, 'likely')
}

function firstLine(letter: Described, from: number): Finding | null {
  const span = properText(letter, from)
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

/** Where the last word ends that still fits; a text without spaces is cut anywhere but within a sign. */
function endOfTitle(text: string): number {
  let end = 0
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const wordEnd = index + word.length
    if (text.slice(0, wordEnd).replace(/\s+/g, ' ').length > longestTitle) break
    end = wordEnd
  }
  if (end > 0) return end
  return text.slice(0, longestTitle).isWellFormed() ? longestTitle : longestTitle - 1
}

/** The first block after the head that is no boilerplate; the very first block when there is none. */
function properText({ text, blocks }: Described, from: number): Span {
  const proper = blocks.find(({ kind, end }) => kind !== 'boilerplate' && end > from)
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
