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
  const words = letter.text
    .slice(start, Math.min(end, start + longestTitle * 3))
    .replace(/\s+/g, ' ')
    .trim()
  if (words === '') return null
  if (words.length <= longestTitle) return titleFinding('first-words', words, start, 'possible')
  const cut = words.lastIndexOf(' ', longestTitle)
  const kept = words.slice(0, cut > longestTitle / 2 ? cut : longestTitle)
  return titleFinding('first-words', kept.replace(/[\s,;:]+$/, ''), start, 'possible', '…')
}

/** From the first block that is no boilerplate on; the whole text when there is none. */
function properText({ text, blocks }: Described, from: number): Span {
  const first = blocks.find(({ kind, end }) => kind !== 'boilerplate' && end > from) ?? blocks[0]
  if (!first) return { start: 0, end: 0 }
  const start = Math.max(first.start, from)
  return { start: start + (text.slice(start).search(/\S/) || 0), end: Math.max(first.end, start) }
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
    kind: 'title',
    title,
    evidence: { source: 'text', field, asWritten, span, certainty, state: 'extracted' },
  }
}
