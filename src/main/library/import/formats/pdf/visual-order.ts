/**
 * Turns signs as they stand on the page from left to right into the order in which they are read: the Unicode
 * bidirectional algorithm (UAX #9) backwards, for one line. Signs that are printed as one stay together.
 */

type Flow = 'ltr' | 'rtl' | 'number' | 'neutral'

const rightToLeft = /[\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const mirrored: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
)

function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/** Whether the signs are mostly of a script that is written from right to left. */
export function isMostlyRightToLeft(pieces: readonly string[]): boolean {
  let balance = 0
  for (const piece of pieces) {
    if (rightToLeft.test(piece)) balance++
    else if (/\p{L}/u.test(piece)) balance--
  }
  return balance > 0
}

/** `base` is the direction of the paragraph. */
export function logicalOrder(pieces: readonly string[], base: 'ltr' | 'rtl'): string {
  if (!pieces.some(isRightToLeft)) return pieces.join('')
  const flows = resolved(pieces.map(flowOf), base)
  const runs = runsOf(pieces, flows)
  const ordered = base === 'rtl' ? runs.toReversed() : runs
  const text = ordered
    .map(({ flow, pieces: run }) => (flow === 'rtl' ? run.toReversed() : run).join(''))
    .join('')
  return base === 'rtl' ? withBracketsMeant(text) : text
}

function flowOf(piece: string): Flow {
  if (rightToLeft.test(piece)) return 'rtl'
  if (/[\p{Nd}]/u.test(piece)) return 'number'
  return /\p{L}/u.test(piece) ? 'ltr' : 'neutral'
}

/** Neutral signs go with their neighbours where both agree, else with the paragraph. */
function resolved(flows: readonly Flow[], base: 'ltr' | 'rtl'): readonly ('ltr' | 'rtl')[] {
  const result: ('ltr' | 'rtl')[] = []
  let at = 0
  while (at < flows.length) {
    const flow = flows[at]
    if (flow !== 'neutral') {
      result.push(flow === 'rtl' ? 'rtl' : 'ltr')
      at++
      continue
    }
    let end = at
    while (flows[end] === 'neutral') end++
    const before = flows[at - 1] ?? base
    const after = flows[end] ?? base
    for (; at < end; at++) result.push(between(before, after, end - result.length, base))
  }
  return result
}

/** A point or a colon inside a number is part of it; spaces between numbers go with the paragraph. */
function between(before: Flow, after: Flow, count: number, base: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  if (before === 'number' && after === 'number') return count === 1 ? 'ltr' : base
  const [a, b] = [before === 'number' ? base : before, after === 'number' ? base : after]
  return a === b && a !== 'neutral' ? a : base
}

interface Run {
  readonly flow: 'ltr' | 'rtl'
  readonly pieces: string[]
}

function runsOf(pieces: readonly string[], flows: readonly ('ltr' | 'rtl')[]): readonly Run[] {
  const runs: Run[] = []
  pieces.forEach((piece, at) => {
    const flow = flows[at] ?? 'ltr'
    const last = runs.at(-1)
    if (last?.flow === flow) last.pieces.push(piece)
    else runs.push({ flow, pieces: [piece] })
  })
  return runs
}

/**
 * Some programs write the bracket that is seen, others the one that is meant. An opening one has its space before it
 * and its word after it, a closing one the other way round.
 */
function withBracketsMeant(text: string): string {
  return text.replace(/[()[\]{}«»‹›]/gu, (bracket, at: number) => {
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    const opens = isBreak(before) && !isBreak(after)
    const closes = !isBreak(before) && isBreak(after)
    const isOpening = '([{«‹'.includes(bracket)
    return (opens && !isOpening) || (closes && isOpening) ? (mirrored.get(bracket) ?? bracket) : bracket
  })
}

function isBreak(sign: string): boolean {
  return /[\s.,:;!?،؛؟…()[\]{}«»]/u.test(sign)
}
