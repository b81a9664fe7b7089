/** Marks what is not part of the letter but came with it: share links, source lines, legal footers of mails. Nothing is taken away. */
import type { Block, BlockKind } from '@shared/letter'
import { isBoilerplate, tailOf } from './boilerplate/boilerplate-lines'

/** The same blocks; one in which only some lines, or the end of the last one, are boilerplate is divided. */
export function markBoilerplate(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index) => {
    if (!candidates.has(block.kind)) return [block]
    const dated = index === 0 ? afterScrapedDate(text, block) : [block]
    return dated.flatMap((piece) => (piece.kind === 'boilerplate' ? [piece] : marked(text, piece)))
  })
}

const candidates: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'heading', 'note'])
const scrapedDate = /^date:? \d{4}-\d{2}-\d{2}[ \t]+(?=\S)/i

/** Texts scraped from the web begin with the day of their publication, on the line of the first sentence. */
function afterScrapedDate(text: string, block: Block): readonly Block[] {
  const found = scrapedDate.exec(text.slice(block.start, Math.min(block.end, block.start + 40)))?.[0]
  if (found === undefined) return [block]
  const end = block.start + found.trimEnd().length
  return [
    { ...block, kind: 'boilerplate', end },
    { ...block, start: block.start + found.length },
  ]
}

function marked(text: string, block: Block): readonly Block[] {
  const words = text.slice(block.start, block.end)
  if (isBoilerplate(words.includes('\n') ? words.replaceAll('\n', ' ') : words))
    return [{ ...block, kind: 'boilerplate' }]
  return words.includes('\n') ? byLines(text, block) : withoutTail(text, block)
}

function withoutTail(text: string, block: Block): readonly Block[] {
  const from = Math.max(block.start, block.end - 200)
  const found = tailOf(text.slice(from, block.end))
  const words = found?.[1]
  if (!found || words === undefined) return [block]
  const start = from + found.index + found[0].indexOf(words)
  const end = block.start + text.slice(block.start, start).trimEnd().length
  if (end <= block.start) return [{ ...block, kind: 'boilerplate' }]
  return [
    { ...block, end },
    { ...block, kind: 'boilerplate', start },
  ]
}

/** Lines of boilerplate above and below the lines of a paragraph. */
function byLines(text: string, block: Block): readonly Block[] {
  const lines = linesOf(text, block)
  if (!lines.some(({ kind }) => kind === 'boilerplate')) return withoutTail(text, block)
  const grouped: Block[] = []
  for (const line of lines) {
    const last = grouped.at(-1)
    if (last !== undefined && last.kind === line.kind)
      grouped[grouped.length - 1] = { ...last, end: line.end }
    else grouped.push(line)
  }
  return grouped.flatMap((group) => (group.kind === 'boilerplate' ? [group] : withoutTail(text, group)))
}

function linesOf(text: string, block: Block): readonly Block[] {
  const lines: Block[] = []
  let start = block.start
  while (start < block.end) {
    const next = text.indexOf('\n', start)
    const end = next === -1 || next > block.end ? block.end : next
    const line = text.slice(start, end)
    const trimmed = line.trim()
    if (trimmed !== '') {
      const first = start + line.indexOf(trimmed)
      const kind = isBoilerplate(trimmed) ? 'boilerplate' : block.kind
      lines.push({ ...block, kind, start: first, end: first + trimmed.length })
    }
    start = end + 1
  }
  return lines
}
