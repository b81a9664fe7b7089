/**
 * Joins the marks of quotation to pairs: nested, and running over paragraphs where the opening mark is repeated or the
 * closing one follows soon. What is never closed ends with its paragraph at the latest. Linear in the text.
 */
import type { Block, Span } from '@shared/letter'
import { type Mark, marksIn } from './marks'

/** What stands between two marks, without them and without spaces at its ends. */
export interface Quoted extends Span {
  /** Where the opening mark begins and the closing mark ends. */
  readonly from: number
  readonly to: number
  /** Which block it begins in. */
  readonly block: number
}

interface Open {
  readonly mark: Mark
  readonly block: number
  /** An apostrophe after a plural that may yet turn out to be the end. */
  end: number | null
  /** Another one of its own kind stands inside: it was not meant to be open for so long. */
  holdsOwnKind: boolean
}

const deepest = 8
/** How many paragraphs a quotation may go on for whose opening mark is not repeated. */
const farthest = 3

export function pairMarks(text: string, blocks: readonly Block[]): readonly Quoted[] {
  const marks = blocks.map(({ start, end }) => marksIn(text, start, end))
  const pairs: Quoted[] = []
  let open: Open[] = []
  blocks.forEach((block, index) => {
    const own = marks[index] ?? []
    own.forEach((mark, place) => {
      if (!isRepeated(text, mark, block, open))
        take({ text, mark, next: own[place + 1], open, pairs, block: index })
    })
    open = carriedOn({ text, blocks, marks, index, open, pairs })
  })
  for (const left of open) give(text, pairs, left, blocks[left.block]?.end ?? text.length, false)
  return pairs.sort((a, b) => a.start - b.start || b.end - a.end)
}

interface Place {
  readonly text: string
  readonly mark: Mark
  readonly next: Mark | undefined
  readonly open: Open[]
  readonly pairs: Quoted[]
  readonly block: number
}

/** The mark that is repeated at the beginning of each paragraph, in old prints of each line, of one quotation. */
function isRepeated(text: string, { at, sign, canOpen }: Mark, block: Block, open: readonly Open[]): boolean {
  if (!canOpen || open.length === 0) return false
  const isFirst = at === block.start || /\n[ \t]*$/.test(text.slice(Math.max(block.start, at - 12), at))
  return isFirst && open.some(({ mark }) => mark.sign === sign || isPartner(mark.sign, sign))
}

/** French prints repeat the closing guillemet. */
function isPartner(opening: string, sign: string): boolean {
  return opening === '«' && sign === '»'
}

function take(place: Place): void {
  const { text, mark, open, pairs } = place
  const partner = open.findLastIndex((one) => closes(one.mark, mark))
  if (partner >= 0 && mayClose(place, open[partner])) {
    const closed = open[partner]
    if (closed !== undefined && isPossessive(text, mark)) closed.end = mark.at
    else if (closed !== undefined) {
      for (const inner of open.slice(partner + 1)) giveTentative(text, pairs, inner)
      open.length = partner
      give(text, pairs, closed, mark.at, true)
    }
  } else if (mark.canOpen && mark.side !== 'close' && open.length < deepest) begin(place)
  else if (mark.sign === '”' && mark.canOpen && !mark.canClose && open.length < deepest) begin(place)
}

function begin({ text, mark, open, pairs, block }: Place): void {
  const same = open.findLastIndex((one) => one.mark.family === mark.family)
  const outer = open[same]
  if (outer !== undefined && outer.end !== null) {
    giveTentative(text, pairs, outer)
    open.length = same
  } else if (outer !== undefined) outer.holdsOwnKind = true
  open.push({ mark, block, end: null, holdsOwnKind: false })
}

const partners: ReadonlyMap<string, string> = new Map([
  ['“', '”“'],
  ['„', '“”„"'],
  ['‟', '”'],
  ['”', '”'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['"', '"'],
  ["'", "'"],
  ['「', '」'],
  ['『', '』'],
])

function closes(opening: Mark, mark: Mark): boolean {
  return (partners.get(opening.sign) ?? '').includes(mark.sign)
}

function mayClose({ text, mark, next }: Place, opening: Open | undefined): boolean {
  if (opening === undefined) return false
  if (mark.sign === opening.mark.sign && !mark.canClose) return mark.family === 'straight' && !mark.canOpen
  // “ and ‘ also open; inside a quotation they close it only where nothing can begin.
  if (mark.sign === '“' && opening.mark.sign === '“' && mark.canOpen) return false
  if (mark.family === 'single' || mark.family === 'straight-single') return mark.canClose
  const isInches =
    mark.sign === '"' &&
    /\d/.test(text[mark.at - 1] ?? '') &&
    /[ ]\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3))
  return !(isInches && next?.sign === '"' && next.canClose && !next.canOpen)
}

/** `the groups’ letter`: an end only if no better one comes. */
function isPossessive(text: string, { at, family }: Mark): boolean {
  if (family !== 'single' && family !== 'straight-single') return false
  return text[at - 1] === 's' && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3))
}

interface BlockEnd {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marks: readonly (readonly Mark[])[]
  readonly index: number
  readonly open: readonly Open[]
  readonly pairs: Quoted[]
}

/** What stays open over the end of a block; everything else ends here. */
function carriedOn({ text, blocks, marks, index, open, pairs }: BlockEnd): Open[] {
  const [outer, ...inner] = open
  if (outer === undefined) return []
  for (const one of inner) giveTentative(text, pairs, one)
  const next = nextBlock(blocks, index)
  const goesOn =
    next !== null &&
    outer.end === null &&
    !outer.holdsOwnKind &&
    isCarriedOn(text, blocks, marks, outer, next)
  if (goesOn) return [outer]
  give(text, pairs, outer, outer.end ?? blocks[index]?.end ?? text.length, outer.end !== null)
  return []
}

function nextBlock(blocks: readonly Block[], index: number): number | null {
  for (let at = index + 1; at < blocks.length && at <= index + farthest; at++) {
    if (blocks[at]?.kind !== 'boilerplate') return at
  }
  return null
}

function isCarriedOn(
  text: string,
  blocks: readonly Block[],
  marks: readonly (readonly Mark[])[],
  outer: Open,
  next: number,
): boolean {
  const first = text[blocks[next]?.start ?? text.length]
  if (first !== undefined && (first === outer.mark.sign || isPartner(outer.mark.sign, first))) return true
  if (outer.mark.family === 'straight-single' || next - outer.block > farthest) return false
  for (let at = next; at < Math.min(blocks.length, next + farthest); at++) {
    const same = marks[at]?.find(({ family }) => family === outer.mark.family)
    if (same)
      return closes(outer.mark, same) && same.canClose && !same.canOpen && outer.mark.family !== 'single'
  }
  return false
}

/** A single mark that was never closed was an apostrophe, unless a plural's apostrophe can have been its end. */
function giveTentative(text: string, pairs: Quoted[], open: Open): void {
  if (open.end !== null) give(text, pairs, open, open.end, true)
}

function give(
  text: string,
  pairs: Quoted[],
  { mark, block, holdsOwnKind }: Open,
  end: number,
  closed: boolean,
): void {
  const isSingle = mark.family === 'single' || mark.family === 'straight-single'
  if (!closed && (isSingle || holdsOwnKind || !mark.canOpen)) return
  let start = mark.at + 1
  let last = end
  while (start < last && /\s/.test(text[start] ?? '')) start++
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, last))) return
  pairs.push({ start, end: last, from: mark.at, to: closed ? end + 1 : end, block })
}
