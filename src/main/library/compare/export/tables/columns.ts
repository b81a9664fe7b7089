/** Tables of a comparison, in which every row says what was compared, so that rows keep their origin wherever they go. */
import type { Block, Span } from '@shared/letter'
import { table } from '../../../export/table'
import type { DocumentLetter, Origin } from '../comparison-document'
import { placeOf } from '../letter-names'

type Cell = string | number | null

export type Column<Item> = readonly [heading: string, value: (item: Item) => Cell]

/** A heading, then a row for each of the items. */
export function tableOf<Item>(columns: readonly Column<Item>[], items: readonly Item[]): string {
  return table([
    columns.map(([heading]) => heading),
    ...items.map((item) => columns.map(([, value]) => String(value(item) ?? ''))),
  ])
}

/** Which letter it is; `name` is `base` or the like. */
export function letterColumns<Item>(
  name: string,
  letter: (item: Item) => DocumentLetter | null,
): readonly Column<Item>[] {
  return [
    [`${name} title`, (item) => letter(item)?.title ?? null],
    [`${name} date`, (item) => letter(item)?.date ?? null],
    [`${name} path`, (item) => placeOrNull(letter(item))],
    [`${name} text (SHA-256)`, (item) => letter(item)?.textHash ?? null],
  ]
}

function placeOrNull(letter: DocumentLetter | null): string | null {
  return letter === null ? null : placeOf(letter)
}

/** Where a passage stands, in UTF-16 code units of the letter's text, end exclusive. */
export function spanColumns<Item>(
  name: string,
  span: (item: Item) => Span | null,
  letter: (item: Item) => DocumentLetter | null,
): readonly Column<Item>[] {
  return [
    [`${name} start`, (item) => span(item)?.start ?? null],
    [`${name} end`, (item) => span(item)?.end ?? null],
    [`${name} block`, (item) => blockAt(letter(item)?.blocks ?? [], span(item))],
  ]
}

/** `paragraph 4`: the kind of the block and its place in the letter. */
function blockAt(blocks: readonly Block[], span: Span | null): string | null {
  if (span === null) return null
  const at = blocks.findIndex(({ start, end }) => start <= span.start && span.start < end)
  const block = blocks[at]
  return block === undefined ? null : `${block.kind} ${at + 1}`
}

export function originColumns<Item>({ at, rules }: Origin): readonly Column<Item>[] {
  return [
    ['rules', () => rules],
    ['compared at', () => at],
  ]
}

const longestContext = 60

/** Up to sixty signs before and behind a passage, whole words, on one line. */
export function contextOf(
  text: string,
  { start, end }: Span,
): { readonly before: string; readonly after: string } {
  const before = oneLine(text.slice(Math.max(0, start - longestContext), start))
  const after = oneLine(text.slice(end, end + longestContext))
  return {
    before: start > longestContext ? before.replace(/^\S*\s/, '') : before,
    after: end + longestContext < text.length ? after.replace(/\s\S*$/, '') : after,
  }
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').trim()
}

/** Shares to three digits. */
export function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
