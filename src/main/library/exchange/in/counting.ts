/**
 * Finds out how a program counted the positions of its selections. The standard says code points and leaves open whether
 * the end is the last sign or the one after it, and whether a line end of two signs counts as one; programs differ. The
 * way in which selections begin and end at words, and begin with the words by which they are called, is taken.
 */
import { CodePoints } from '../code-points'
import { looseText } from './loose-text'

export interface Selected {
  readonly start: number
  readonly end: number
  /** What the program calls it: often its first words. */
  readonly name: string
}

interface Span {
  readonly start: number
  readonly end: number
}

export interface Counting {
  /** In UTF-16 code units of the text with `\n` alone; null for what lies outside of it or is empty. */
  readonly spans: readonly (Span | null)[]
  /** Whether the positions had to be read in another way than the standard has it, with another outcome. */
  readonly isOther: boolean
}

type Way = (position: number) => number

/** `raw` is the text as the file has it, without a mark of the encoding. */
export function countedAs(raw: string, selections: readonly Selected[], lineEndsAreOne: boolean): Counting {
  const plain = raw.replace(/\r\n?/g, '\n')
  const standard = waysOf(raw, plain, lineEndsAreOne)
  const readings = standard.flatMap((way) =>
    [0, 1].map((last) => selections.map(({ start, end }) => spanIn(plain, way(start), way(end + last)))),
  )
  const [usual = []] = readings
  let best = usual
  let most = scoreOf(plain, usual, selections)
  for (const reading of readings.slice(1)) {
    const score = scoreOf(plain, reading, selections)
    // Clearly better, so that chance does not overrule the standard.
    if (score <= most + 0.1) continue
    best = reading
    most = score
  }
  return { spans: best, isOther: best !== usual }
}

function waysOf(raw: string, plain: string, lineEndsAreOne: boolean): readonly Way[] {
  const inPlain = new CodePoints(plain)
  const inRaw = new CodePoints(raw)
  const toPlain = plainPositions(raw)
  const one: Way = (position) => inPlain.toUnit(position)
  const two: Way = (position) => toPlain(inRaw.toUnit(position))
  const units: Way = (position) => Math.min(position, plain.length)
  const rawUnits: Way = (position) => toPlain(Math.min(position, raw.length))
  return lineEndsAreOne ? [one, two, units, rawUnits] : [two, one, rawUnits, units]
}

/** Places of the raw text as places of the text with `\n` alone. */
function plainPositions(raw: string): Way {
  const second: number[] = []
  for (let at = raw.indexOf('\r\n'); at !== -1; at = raw.indexOf('\r\n', at + 2)) second.push(at + 1)
  return (position) => {
    let low = 0
    let high = second.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((second[middle] ?? 0) < position) low = middle + 1
      else high = middle
    }
    return position - low
  }
}

function spanIn(text: string, start: number, end: number): Span | null {
  const to = Math.min(end, text.length)
  return start >= 0 && start < to ? { start, end: to } : null
}

/** From 0 to 1, and more where names are the words of their selections. */
function scoreOf(text: string, spans: readonly (Span | null)[], selections: readonly Selected[]): number {
  if (spans.length === 0) return 0
  let sum = 0
  spans.forEach((span, at) => {
    if (span === null) return
    sum += Number(isBound(text, span.start)) + Number(isBound(text, span.end))
    sum += 2 * Number(isNamedAfter(text.slice(span.start, span.end), selections[at]?.name ?? ''))
  })
  return sum / (2 * spans.length)
}

const inWord = /[\p{L}\p{N}\p{M}]/u

function isBound(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at)
  const after = text.slice(at, at + 1)
  return !(inWord.test(before) && inWord.test(after))
}

function isNamedAfter(words: string, name: string): boolean {
  const called = looseText(name.replace(/(?:\.{3}|…)\s*$/, '')).text.trim()
  return called.length >= 3 && looseText(words).text.trim().startsWith(called)
}
