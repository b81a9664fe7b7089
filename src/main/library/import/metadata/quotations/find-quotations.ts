/** Finds what a text quotes, by quotation marks of all scripts and by block quotations, and who speaks. */
import type { Block, Quotation, Span } from '@shared/letter'
import { blockQuotations } from './block-quotations'
import { pairMarks, type Quoted } from './pair-marks'
import { sentenceStarts } from './sentence'
import { speakerAfter, speakerAtEnd, speakerBefore } from './speaker'
import { useOf } from './use-of-quotation'
import { outermost, withoutQuotations } from './without-quotations'

export interface QuotingText {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Quotations that the format marks as such. */
  readonly marked: readonly Quotation[]
}

/** In the order of the text; an outer quotation before those inside it. */
export function findQuotations({ text, blocks, marked }: QuotingText): readonly Quotation[] {
  const quoted = pairMarks(text, blocks)
  const covered = withoutQuotations(text, outermost(quoted))
  const found = attributed(text, covered, blocks, quoted)
  const open = blockQuotations(text, covered, blocks).map(
    ({ start, end, speaker }): Quotation => ({
      start,
      end,
      use: 'quotation',
      ...(speaker !== null && { speaker }),
    }),
  )
  const fixed = [...marked, ...besides(open, [...marked, ...outermost(quoted)], contains)]
  return [...fixed, ...besides(found, fixed, (span, one) => isSame(span, one) || crosses(span, one))].sort(
    inOrder,
  )
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** Those that stand in no forbidden relation to any of `others`; only neighbours are compared, so that many cost little. */
function besides(
  spans: readonly Quotation[],
  others: readonly Span[],
  isForbidden: (other: Span, span: Span) => boolean,
): readonly Quotation[] {
  const sorted = outermost([...others].sort(inOrder))
  let at = 0
  return spans.filter((span) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) < span.start) at++
    for (let near = at; near < sorted.length; near++) {
      const other = sorted[near]
      if (other === undefined || other.start > span.end) break
      if (isForbidden(other, span)) return false
    }
    return true
  })
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** A quotation that the format marks, with its quotation marks or without. */
function isSame(a: Span, b: Span): boolean {
  return Math.abs(a.start - b.start) <= 2 && Math.abs(a.end - b.end) <= 2
}

function crosses(a: Span, b: Span): boolean {
  return overlaps(a, b) && !contains(a, b) && !contains(b, a)
}

function attributed(
  text: string,
  covered: string,
  blocks: readonly Block[],
  quoted: readonly Quoted[],
): readonly Quotation[] {
  let outer: { end: number; speaker: string | null } = { end: -1, speaker: null }
  let last: Attribution | null = null
  let starts: readonly number[] = []
  let block = -1
  return quoted.map((one) => {
    const words = text.slice(one.start, one.end)
    if (one.block !== block) {
      block = one.block
      const { start, end } = blocks[block] ?? { start: 0, end: 0 }
      starts = sentenceStarts(covered, start, end)
    }
    const isInner = one.start < outer.end
    const around = sentenceAround(isInner ? text : covered, one, starts, blocks)
    const use = useOf(words, around.before, around.before + around.after)
    const speaker: string | null =
      isInner || use !== 'quotation'
        ? innerSpeaker(around, use)
        : speakerOf(around, one, last, blocks, covered)
    if (!isInner) {
      outer = { end: one.end, speaker }
      if (use === 'quotation') last = { quoted: one, speaker }
    }
    const { start, end } = one
    return { start, end, use, ...(speaker !== null && { speaker }) }
  })
}

interface Around {
  readonly before: string
  readonly after: string
}

interface Attribution {
  readonly quoted: Quoted
  readonly speaker: string | null
}

const longestSentence = 900

/** The sentence around a quotation: before its opening mark and behind its closing one. */
function sentenceAround(
  text: string,
  { from, to, block }: Quoted,
  starts: readonly number[],
  blocks: readonly Block[],
): Around {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= from) low = middle
    else high = middle - 1
  }
  const start = Math.max(starts[low] ?? from, from - longestSentence)
  let following = low + 1
  while (following < starts.length && (starts[following] ?? to) < to) following++
  const next = starts[following] ?? blockEnd(blocks, block, to)
  return { before: text.slice(start, from), after: text.slice(to, Math.min(next, to + longestSentence)) }
}

function blockEnd(blocks: readonly Block[], block: number, from: number): number {
  for (let at = block; at < blocks.length; at++) {
    const end = blocks[at]?.end ?? from
    if (end >= from) return end
  }
  return from
}

function innerSpeaker({ before }: Around, use: Quotation['use']): string | null {
  return use === 'quotation' && /[:,]\s*$/.test(before) ? speakerBefore(before) : null
}

function speakerOf(
  { before, after }: Around,
  one: Quoted,
  last: Attribution | null,
  blocks: readonly Block[],
  covered: string,
): string | null {
  const isIntroduced = /[:,،]\s*$/.test(before) && /[\p{L}]/u.test(before)
  const own = isIntroduced
    ? (speakerBefore(before) ?? speakerAfter(after))
    : (speakerAfter(after) ?? speakerBefore(before) ?? speakerAtEnd(after))
  if (own !== null) return own
  return last !== null &&
    last.speaker !== null &&
    isContinued(last.quoted, one, before, after, blocks, covered)
    ? last.speaker
    : null
}

/** A quotation that is a whole sentence or paragraph of its own goes on with what was said before. */
function isContinued(
  last: Quoted,
  one: Quoted,
  before: string,
  after: string,
  blocks: readonly Block[],
  covered: string,
): boolean {
  if (before.trim() !== '' || /[\p{L}\p{N}]/u.test(after)) return false
  if (last.block === one.block)
    return one.from - last.to < 160 && sentenceStarts(covered, last.to, one.from).length <= 2
  const end = blocks[last.block]?.end ?? 0
  return one.block === last.block + 1 && end - last.to <= 1 && one.from === blocks[one.block]?.start
}
