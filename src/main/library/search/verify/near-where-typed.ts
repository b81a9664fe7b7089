/**
 * Quick answers to whether words stand in a text exactly as they were typed: by looking around the places where these
 * very letters stand. Where that does not settle it, the whole text has to be looked at.
 */
import { tokens } from '@shared/text/tokens'
import type { PassageFinder } from '../passages'
import type { TextPlan } from '../plan/plan'
import { PlainText } from './plain-text'
import { hidesLetters, plain } from './typed-letters'

/** Letters looked at behind the first word, for each of the others. */
const reachOfWord = 80
/** Places looked at before the whole text is read. */
const mostPlaces = 8

/** Null when it is not settled. */
export function standsWhereTyped(finder: PassageFinder, plan: TextPlan, text: string): boolean | null {
  const typed = typedBeginning(plan)
  if (typed === null) return null
  const letters = plain(typed, plan.exactness)
  // Subtle: the lower case of a few letters is longer, and then places differ; then the whole text is read.
  const searched = plan.exactness === 'case' ? text : text.toLowerCase()
  if (searched.length !== text.length) return null
  let at = searched.indexOf(letters)
  if (at < 0) return hidesLetters(text) ? null : false
  for (let places = 0; at >= 0 && places < mostPlaces; places++) {
    const piece = pieceAround(text, at, letters.length + reachOfWord * (lengthOf(plan) - 1))
    if (finder.findEach(tokens(piece), new PlainText(piece)).length > 0) return true
    at = searched.indexOf(letters, at + letters.length)
  }
  // Words that follow may stand farther off than was looked.
  return at < 0 && lengthOf(plan) === 1 && !hidesLetters(text) ? false : null
}

/** The first word as typed, where it can stand in one spelling only. */
function typedBeginning({ chains, exactness, zone }: TextPlan): string | null {
  const [chain, another] = chains
  if (exactness === 'folded' || zone !== null || !chain || another) return null
  if (chain.choices.some(({ length }) => length !== 1)) return null
  return chain.choices[0]?.[0]?.terms[0]?.typed ?? null
}

function lengthOf({ chains }: TextPlan): number {
  return (chains[0]?.choices ?? []).reduce((sum, [spelling]) => sum + (spelling?.terms.length ?? 0), 0)
}

/** Cut at spaces, where words always end. */
function pieceAround(text: string, at: number, length: number): string {
  let from = at
  while (from > 0 && !isSpace(text.charCodeAt(from - 1))) from--
  let to = Math.min(text.length, at + length)
  while (to < text.length && !isSpace(text.charCodeAt(to))) to++
  return text.slice(from, to)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10
}
