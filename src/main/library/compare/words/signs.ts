/** What stands between the words of a text, as words of their own: signs where punctuation counts, breaks where spaces do. */
import type { Ignoring } from '@shared/comparison'
import { hyphens, isInvisible } from '@shared/text/letter-forms'

export interface Sign {
  readonly key: string
  readonly start: number
  readonly end: number
}

const paragraphBreak = '\n\n'
const nonJoiner = '\u200c'

/** A row of the same sign is one; a hyphen that joins halves of a word belongs to the spaces. */
export function signsBetween(text: string, from: number, to: number, ignoring: Ignoring): readonly Sign[] {
  if (from >= to || (to - from === 1 && text[from] === ' ')) return []
  const signs: Sign[] = []
  const joins = to - from === 1 && from > 0 && to < text.length
  for (let at = from; at < to; ) {
    const end = endOfRun(text, at, to)
    const key = keyOf(text.slice(at, end), joins, ignoring)
    if (key !== null) signs.push({ key, start: at, end: endWithoutSpace(text, at, end) })
    at = end
  }
  return signs
}

/** Space runs on to the next sign, a sign to where another one begins. */
function endOfRun(text: string, at: number, to: number): number {
  let end = at
  if (/\s/.test(text[at] ?? '')) {
    while (end < to && /\s/.test(text[end] ?? '')) end++
    return end
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  while (end < to && text.startsWith(sign, end)) end += sign.length
  return Math.min(end, to)
}

function keyOf(run: string, joins: boolean, ignoring: Ignoring): string | null {
  if (/^\s/.test(run)) {
    if (ignoring.spaces) return null
    const breaks = run.split('\n').length - 1
    return breaks === 0 ? null : breaks === 1 ? '\n' : paragraphBreak
  }
  if (run === nonJoiner || (joins && hyphens.test(run))) return ignoring.spaces ? null : run
  if (isInvisible(run.slice(0, 1))) return null
  return ignoring.punctuation ? null : run
}

/** A break ends with its last line end, not with the space that indents the next line. */
function endWithoutSpace(text: string, start: number, end: number): number {
  const last = text.lastIndexOf('\n', end - 1)
  return last >= start ? last + 1 : end
}
