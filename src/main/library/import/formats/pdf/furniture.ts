/**
 * Running heads, running feet and page numbers: rows at the top or the bottom of pages that come again on other pages.
 * They are taken out of the text; the first of each kind is kept as boilerplate, page numbers only as page labels.
 */

/** A row of a page as far as this needs it. */
export interface PageRow {
  /** Counted from the top of the page. */
  readonly row: number
  readonly text: string
  readonly y: number
  readonly size: number
}

export interface PageFurniture {
  /** Rows that are no part of the text. */
  readonly rows: ReadonlySet<number>
  /** Those of them that are seen for the first time, at the top of the page and at its bottom. */
  readonly heads: readonly string[]
  readonly feet: readonly string[]
  /** The page number that is printed; null for none. */
  readonly number: string | null
}

/** How many rows from the top and from the bottom may be furniture. */
const depth = 3

type Edge = 'top' | 'bottom'

interface Candidate {
  readonly page: number
  readonly row: PageRow
  readonly key: string
  readonly edge: Edge
  /** How many rows are further out. */
  readonly place: number
}

/** `pages` have their rows from the top down. */
export function pageFurniture(pages: readonly (readonly PageRow[])[]): readonly PageFurniture[] {
  const candidates = pages.flatMap(candidatesOf)
  const repeated = repeatedRows(candidates)
  const numbers = pageNumbers(candidates, pages)
  const numbered = numberedRows(candidates)
  for (const row of numbered.keys()) repeated.add(row)
  const seen = new Set<string>()
  return pages.map((rows, page) => {
    const own = candidates.filter((candidate) => candidate.page === page)
    const number = own.find((candidate) => numbers.has(candidate.row))
    const taken = ownRows(own, repeated, numbers)
    const firstSeen = rows.filter((row) => {
      const key = keyOf(row.text)
      if (!taken.has(row.row) || seen.has(key) || number?.row === row) return false
      seen.add(key)
      return true
    })
    const firstAt = (edge: Edge) =>
      firstSeen.filter((row) => taken.get(row.row) === edge).map(({ text }) => text)
    const withNumber = own.find((candidate) => numbered.has(candidate.row))
    const printed = (number && numbers.get(number.row)) ?? (withNumber && numbered.get(withNumber.row))
    const shown = { heads: firstAt('top'), feet: firstAt('bottom') }
    return { rows: new Set(taken.keys()), ...shown, number: printed ?? null }
  })
}

/** Each with its edge. A row further in counts only if all rows further out are furniture too. */
function ownRows(
  own: readonly Candidate[],
  repeated: ReadonlySet<PageRow>,
  numbers: ReadonlyMap<PageRow, string>,
): ReadonlyMap<number, Edge> {
  const taken = new Map<number, Edge>()
  for (const edge of ['top', 'bottom'] as const) {
    for (const { row, edge: side } of own) {
      if (side !== edge) continue
      if (!repeated.has(row) && !numbers.has(row)) break
      if (!taken.has(row.row)) taken.set(row.row, edge)
    }
  }
  return taken
}

function candidatesOf(rows: readonly PageRow[], page: number): readonly Candidate[] {
  const outer = (some: readonly PageRow[], edge: Edge) =>
    some.slice(0, depth).map((row, place): Candidate => ({ page, row, key: keyOf(row.text), edge, place }))
  return [...outer(rows, 'top'), ...outer(rows.toReversed(), 'bottom')]
}

/** Numbers change from page to page, and nothing else does. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/g, ' ')
    .trim()
}

function repeatedRows(candidates: readonly Candidate[]): Set<PageRow> {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    if (!/\p{L}/u.test(candidate.key)) continue
    const key = `${candidate.edge} ${candidate.key}`
    const group = groups.get(key)
    if (group) group.push(candidate)
    else groups.set(key, [candidate])
  }
  const repeated = new Set<PageRow>()
  for (const group of groups.values()) {
    for (const candidate of group) {
      const others = group.filter((other) => other.page !== candidate.page && isSameHeight(other, candidate))
      if (others.length > 0) repeated.add(candidate.row)
    }
  }
  return repeated
}

/**
 * Rows with the page number at their beginning or end. Heads of left and right pages differ: what they have in common
 * is that their number counts with the pages.
 */
function numberedRows(candidates: readonly Candidate[]): ReadonlyMap<PageRow, string> {
  const numbered = candidates.flatMap((candidate) => {
    const text = candidate.row.text.normalize('NFKC')
    if (candidate.place > 0 || text.length > 90) return []
    return [/^\p{Nd}{1,4}(?=\s)/u.exec(text), /(?<=\s)\p{Nd}{1,4}$/u.exec(text)].flatMap((found) => {
      const value = found ? numberIn(found[0]) : null
      return found && value !== null
        ? [{ ...candidate, written: found[0], offset: value - candidate.page }]
        : []
    })
  })
  const counts = (one: (typeof numbered)[number]) =>
    numbered.some(
      (other) =>
        other.page !== one.page &&
        other.edge === one.edge &&
        other.offset === one.offset &&
        isSameHeight(one, other),
    )
  return new Map(numbered.filter(counts).map(({ row, written }) => [row, written]))
}

function isSameHeight(a: Candidate, b: Candidate): boolean {
  return Math.abs(a.row.y - b.row.y) < Math.max(a.row.size, b.row.size) * 1.2
}

const numberAlone =
  /^[\s\-–—|([.]*(?:(?:page|seite|s\.|p\.|pg\.|página|pagina|стр\.|صفحه|صفحة|עמוד|第)\s*)?(\p{Nd}{1,4}|[ivxlc]{1,7})(?:\s*(?:页|頁|ページ))?(?:\s*(?:\/|of|von|de|di|sur|из|از|من|מתוך)\s*\p{Nd}{1,4})?[\s\-–—|)\].]*$/iu

/** Rows that hold nothing but a number which counts with the pages. */
function pageNumbers(
  candidates: readonly Candidate[],
  pages: readonly (readonly PageRow[])[],
): ReadonlyMap<PageRow, string> {
  const found = candidates.flatMap((candidate) => {
    const written =
      candidate.place < 2 ? numberAlone.exec(candidate.row.text.normalize('NFKC'))?.[1] : undefined
    const value = written === undefined ? null : numberIn(written)
    return written === undefined || value === null
      ? []
      : [{ ...candidate, written, offset: value - candidate.page }]
  })
  const numbers = new Map<PageRow, string>()
  for (const one of found) {
    const agrees = found.some((other) => other.page !== one.page && other.offset === one.offset)
    const standsAlone =
      pages.length <= 3 && one.offset === 1 && one.place === 0 && isApart(one, pages[one.page] ?? [])
    if (agrees || standsAlone) numbers.set(one.row, one.written)
  }
  return numbers
}

function isApart({ row, edge }: Candidate, rows: readonly PageRow[]): boolean {
  const at = rows.indexOf(row)
  const next = rows[edge === 'top' ? at + 1 : at - 1]
  return next === undefined || Math.abs(next.y - row.y) > row.size * 1.6
}

function numberIn(written: string): number | null {
  const digits = [...written].map(digitOf)
  if (digits.every((digit) => digit !== null)) return Number(digits.join(''))
  return romanValue(written.toLowerCase())
}

function digitOf(sign: string): number | null {
  if (!/\p{Nd}/u.test(sign)) return null
  // Every script has its ten digits in a row that begins at a multiple of 16 or six after one.
  const code = sign.codePointAt(0) ?? 0
  const low = code & 0xf
  return low >= 6 && !/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low - 6 : low
}

function romanValue(written: string): number | null {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  let sum = 0
  for (let at = 0; at < written.length; at++) {
    const value = values[written[at] ?? '']
    if (value === undefined) return null
    sum += value < (values[written[at + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}
