/** Plain text: kept as it was written; only its paragraphs are found. Where signs are missing, it stays one paragraph too few. */
import type { Block, BlockKind } from '@shared/letter'
import { headerLineCount } from '../../metadata/header-line'
import { decode } from '../../read/decode'
import { withPlainLineEnds } from '../../read/line-ends'
import type { ExtractedText, Reading, SourceFile } from '../format'

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

export async function extractTxt(file: SourceFile, reading: Reading): Promise<readonly ExtractedText[]> {
  const { text: written, ...decoded } = await decode(file.bytes(), { chosen: reading.encoding })
  const text = withPlainLineEnds(written)
  return [{ part: '', text, ...decoded, blocks: textBlocks(text), quotations: [], properties: [] }]
}

/** The paragraphs of a plain text: divided by blank lines, or by its lines where it has no blank ones. */
export function textBlocks(text: string): readonly Block[] {
  const lines = linesOf(text)
  const head = lines.slice(0, headerLineCount(text))
  const body = lines.slice(head.length)
  const groups = paragraphs(body).flatMap(byReplies).flatMap(byLongLines).flatMap(listItems)
  const fields = split(head, (line) => !/^[ \t]/.test(line.text))
  return [
    ...fields.map((field) => blockOf('paragraph', field)),
    ...groups.map((group, index) =>
      blockOf(kindOf(group, groups[index - 1], groups[index + 1], index === 0 && head.length === 0), group),
    ),
  ]
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    lines.push({ start, end, text: text.slice(start, end) })
    start = end + 1
  }
  return lines
}

function paragraphs(lines: readonly Line[]): Line[][] {
  const byBlankLines = split(lines, () => false)
  const written = lines.filter((line) => line.text.trim() !== '')
  // A blank line only after the title or before the signature says nothing about the paragraphs between.
  if (byBlankLines.length > Math.max(1, written.length / 12)) return byBlankLines
  if (isIndented(written)) return split(lines, (line) => /^(?:\t| {2,})\S/.test(line.text))
  const width = written.reduce((most, line) => Math.max(most, line.text.length), 0)
  if (isWrapped(written, width)) return split(lines, (_line, before) => endsParagraph(before, width))
  return split(lines, () => true)
}

/** Groups lines; a blank line ends a group, and so does a line of which `begins` is true. */
function split(lines: readonly Line[], begins: (line: Line, before: Line) => boolean): Line[][] {
  const groups: Line[][] = []
  let group: Line[] = []
  for (const line of lines) {
    const before = group.at(-1)
    const blank = line.text.trim() === ''
    if (before && (blank || begins(line, before))) {
      groups.push(group)
      group = []
    }
    if (!blank) group.push(line)
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** Whether first lines are set in, as in a book. */
function isIndented(lines: readonly Line[]): boolean {
  const indented = lines.filter((line) => /^(?:\t| {2,})\S/.test(line.text)).length
  return indented >= 2 && indented <= lines.length / 2
}

/** Whether the lines were broken at a fixed width, as by a typewriter or a mail program. */
function isWrapped(lines: readonly Line[], width: number): boolean {
  if (lines.length < 5 || width > 100) return false
  return lines.filter((line) => line.text.length > width * 0.75).length > lines.length * 0.6
}

function endsParagraph(line: Line, width: number): boolean {
  return line.text.length < width * 0.75 && /[.!?:…"”»’)]\s*$/.test(line.text)
}

/** What a mail quotes is parted from what its writer says, even without a blank line. */
function byReplies(group: Line[]): Line[][] {
  const isReply = (line: Line) => /^\s*>/.test(line.text)
  return group.some(isReply) ? split(group, (line, before) => isReply(line) !== isReply(before)) : [group]
}

/** Wider than any page: whoever writes lines like that breaks them at paragraphs only. */
const longLine = 130

/** A blank line somewhere does not join the paragraphs that stand on a line each. */
function byLongLines(group: Line[]): Line[][] {
  return group.some((line) => line.text.length > longLine) ? group.map((line) => [line]) : [group]
}

const bullet = /^\s*(?:[•‣◦▪●*–—-]|\(?\p{Nd}{1,3}[.)]|[a-z]\))\s+\S/u

/** A paragraph whose lines begin with signs of a list is one block an item; lines set in belong to the item above. */
function listItems(group: Line[]): Line[][] {
  const marked = group.filter((line) => bullet.test(line.text)).length
  const first = group[0]
  if (first === undefined || marked < 2 || group.length > marked * 6) return [group]
  return split(group, (line) => bullet.test(line.text))
}

function kindOf(
  group: readonly Line[],
  before: readonly Line[] | undefined,
  next: readonly Line[] | undefined,
  isFirst: boolean,
): BlockKind {
  const text = group.map((line) => line.text).join('\n')
  if (group.every((line) => /^\s*>/.test(line.text))) return 'quoted-reply'
  if (bullet.test(text) && (!isDashed(group) || isListed(group, before, next))) return 'list-item'
  if (isSetIn(group, text)) return 'block-quotation'
  if (next === undefined) return 'paragraph'
  return isHeading(group, text, isFirst && !isSalutation(next)) ? 'heading' : 'paragraph'
}

function isDashed([first]: readonly Line[]): boolean {
  return first !== undefined && /^\s*[–—-]\s/.test(first.text)
}

/** A single dash begins a sentence or a remark; one right after the other, on lines that follow, is a list. */
function isListed(
  group: readonly Line[],
  before: readonly Line[] | undefined,
  next: readonly Line[] | undefined,
): boolean {
  const follows = (a: readonly Line[] | undefined, b: readonly Line[] | undefined) =>
    a !== undefined &&
    b !== undefined &&
    isDashed(a) &&
    isDashed(b) &&
    (a.at(-1)?.end ?? 0) + 1 === b[0]?.start
  return follows(before, group) || follows(group, next)
}

/** Several full lines that are all set in, below text that is not: addresses and closings are shorter. */
function isSetIn(group: readonly Line[], text: string): boolean {
  if (group.length < 2 || text.length < 140 || group.some((line) => !/^(?:\t| {4,})\S/.test(line.text)))
    return false
  return group.slice(0, -1).every((line) => line.text.trim().length >= 36)
}

/** Before a salutation stands a date or an address. */
function isSalutation(group: readonly Line[]): boolean {
  return group.length === 1 && /^.{1,60}[,!:،]\s*$/.test(group[0]?.text ?? '')
}

/** Conservative: an underlined line, a line in capitals, or a short first line that is no sentence and no date. */
function isHeading(group: readonly Line[], text: string, isFirst: boolean): boolean {
  const underlined = group.length === 2 && /^\s*([=-])\1{2,}\s*$/.test(group[1]?.text ?? '')
  if (underlined) return true
  if (group.length !== 1 || text.length > 100 || /[.,;:!?…،؛؟]["”»’)]?\s*$/.test(text)) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  if (letters >= 6 && capitals === letters) return true
  return isFirst && letters >= 6 && !/\d/.test(text)
}

function blockOf(kind: BlockKind, lines: readonly Line[]): Block {
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return { kind, start: 0, end: 0 }
  return {
    kind,
    start: first.start + (first.text.length - first.text.trimStart().length),
    end: last.start + last.text.trimEnd().length,
  }
}
