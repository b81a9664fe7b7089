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
  const divider = kind === 'signature' ? neverDivides : quoteMarksOnly
  return paragraphsOf(text.slice(start, end), divider).map((span) => ({
    kind,
    start: span.start + start,
    end: span.end + start,
  }))
}

const neverDivides = /(?!)/
const quoteMarksOnly = /^[>\s]*$/

function asParagraph(block: Block): Block {
  return { ...block, kind: 'paragraph' }
}

/** The first line of a mail is no heading, unless it is made like one: its heading is the subject. */
function isGreeting({ kind, start, end }: Block, text: string): boolean {
  const words = text.slice(start, end)
  const isInCapitals = words === words.toUpperCase() && words !== words.toLowerCase()
  return kind === 'heading' && !words.includes('\n') && !isInCapitals
}

function paragraphsOf(text: string, divider: RegExp): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let isOpen = false
  let at = 0
  for (const line of text.split('\n')) {
    const isDivider = divider.test(line)
    const written = line.trim()
    if (written !== '' && !isDivider) {
      const start = at + (line.length - line.trimStart().length)
      const end = at + line.trimEnd().length
      const last = found.at(-1)
      if (isOpen && last) last.end = end
      else found.push({ start, end })
      isOpen = true
    } else if (isDivider) isOpen = false
    at += line.length + 1
  }
  return found
}
