/** The blocks of a mail in plain text: its own paragraphs, and the zones that are not its writer's words. */
import type { Block, Quotation } from '@shared/letter'
import { textBlocks } from '../text/extract-txt'
import { mailZones, type Zone } from './mail-zones'

export interface MailText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly quotations: readonly Quotation[]
}

/** A plain text as it is, without blank lines around it, with its blocks. */
export function plainText(written: string): MailText {
  const text = written.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
  if (text === '') return { text, blocks: [], quotations: [] }
  const zones = mailZones(text)
  // Subtle: the writer's own words are looked at as a whole, for how paragraphs are parted shows only there.
  const own = zones.map(({ kind, start, end }) =>
    kind === null ? text.slice(start, end) : ' '.repeat(end - start),
  )
  const ownBlocks = textBlocks(own.join('\n')).map((block) =>
    isGreeting(block, text) ? asParagraph(block) : block,
  )
  const others = zones.flatMap((zone) => blocksOfZone(text, zone))
  return { text, blocks: [...ownBlocks, ...others].sort((a, b) => a.start - b.start), quotations: [] }
}

function blocksOfZone(text: string, { kind, start, end }: Zone): readonly Block[] {
  if (kind === null) return []
  return paragraphsOf(text.slice(start, end), kind === 'signature').map((span) => ({
    kind,
    start: span.start + start,
    end: span.end + start,
  }))
}

function asParagraph(block: Block): Block {
  return { ...block, kind: 'paragraph' }
}

/** The first line of a mail is no heading, unless it is made like one: its heading is the subject. */
function isGreeting({ kind, start, end }: Block, text: string): boolean {
  const words = text.slice(start, end)
  const isInCapitals = words === words.toUpperCase() && words !== words.toLowerCase()
  return kind === 'heading' && !words.includes('\n') && !isInCapitals
}

interface Paragraph {
  readonly start: number
  end: number
  /** How many marks of quotation its lines have. */
  depth: number
  /** It has nothing but marks so far. */
  isBare: boolean
  /** A line of marks ended it. */
  isEnded: boolean
}

/**
 * Divided by blank lines, by lines of nothing but marks of quotation, and where the marks become more or fewer. Every
 * mark is in one of them: a line of marks belongs to the paragraph above it, or to the first one below. `isWhole`: all
 * of it is one.
 */
function paragraphsOf(text: string, isWhole: boolean): readonly Paragraph[] {
  const found: Paragraph[] = []
  let open: Paragraph | null = null
  let at = 0
  for (const line of text.split('\n')) {
    const start = at + (line.length - line.trimStart().length)
    const end = at + line.trimEnd().length
    at += line.length + 1
    if (end <= start) {
      if (!isWhole) open = null
      continue
    }
    const marks = quoteMarks.exec(line)?.[0] ?? ''
    const depth = marks.replace(/[^>]/g, '').length
    const isBare = depth > 0 && marks.length === line.length
    if (open !== null && (isWhole || goesOn(open, depth, isBare))) {
      open.isEnded = isBare && !open.isBare
      if (!isBare) open.depth = depth
      open.isBare &&= isBare
      open.end = end
    } else {
      open = { start, end, depth, isBare, isEnded: false }
      found.push(open)
    }
  }
  return found
}

const quoteMarks = /^ {0,3}[A-Z]{0,4}>[>\s]*/

function goesOn(open: Paragraph, depth: number, isBare: boolean): boolean {
  if (isBare) return open.depth > 0
  return open.isBare || (!open.isEnded && open.depth === depth)
}
