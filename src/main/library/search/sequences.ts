/**
 * Turns words as typed into the sequences of folded words that the index may hold for them: halves and joined
 * spelling of one word, pairs of signs. It asks the collection only for the parts of joined spellings.
 */
import { isUnspaced, tokens } from '@shared/text/tokens'
import { Joint } from '@shared/text/word-buffer'
import type { Sequence, Term } from './plan'

/** The parts that the index holds for a word that is written joined, each with spaces between them. */
export type PartsOf = (joined: string) => readonly string[]

/** More forms of one clause than this are not searched. */
export const mostForms = 200

export interface Forms<Form> {
  readonly forms: readonly Form[]
  /** There would have been more than `mostForms`. */
  readonly cut: boolean
}

/** All sequences for words that follow each other; `grows` lets the last word be the beginning of a longer one. */
export function sequencesFor(text: string, partsOf: PartsOf, grows: boolean): Forms<Sequence> {
  const units = unitsOf(text)
  const last = units.at(-1)
  if (last) units[units.length - 1] = openEnd(last, grows)
  const choices = units.map((unit) => formsOfUnit(unit, partsOf))
  const product = combinations(choices)
  return { forms: product.forms.map((choice) => choice.flat()), cut: product.cut }
}

/** Every way of choosing one sequence for each word, for words that stand near each other. */
export function combinationsFor(text: string, partsOf: PartsOf): Forms<readonly Sequence[]> {
  return combinations(unitsOf(text).map((unit) => formsOfUnit(openEnd(unit, false), partsOf)))
}

interface Unit {
  readonly terms: Sequence
  /** Signs of a script without spaces, of which the last stands once more alone. */
  readonly unspaced: boolean
}

/** What was typed as one word: halves that a sign joins, or a run of signs. */
function unitsOf(text: string): Unit[] {
  const { words, starts, ends, joints } = tokens(text)
  const units: { terms: Term[]; unspaced: boolean }[] = []
  words.forEach((word, index) => {
    const unspaced = isUnspaced(word)
    const overlaps = index > 0 && (starts[index] ?? 0) < (ends[index - 1] ?? 0)
    const unit = units.at(-1)
    const term = { word, prefix: false }
    if (unit && (joints[index] !== Joint.none || (unspaced && unit.unspaced && overlaps)))
      unit.terms.push(term)
    else units.push({ terms: [term], unspaced })
  })
  return units
}

/**
 * The end of what was typed: a last sign that stands alone there only begins a pair in longer texts, and a word
 * that is being typed may go on.
 */
function openEnd(unit: Unit, grows: boolean): Unit {
  const { terms } = unit
  const last = terms.at(-1)
  if (!last) return unit
  if (!unit.unspaced)
    return grows ? { ...unit, terms: [...terms.slice(0, -1), { ...last, prefix: true }] } : unit
  if (terms.length > 1) return { ...unit, terms: terms.slice(0, -1) }
  return { ...unit, terms: [{ ...last, prefix: true }] }
}

function formsOfUnit({ terms, unspaced }: Unit, partsOf: PartsOf): readonly Sequence[] {
  if (unspaced) return [terms]
  const forms = new Map<string, Sequence>()
  for (const joined of joinings(terms)) {
    const choices = joined.map((term): readonly Sequence[] => [
      [term],
      ...partsOf(term.word).map(asSequence(term)),
    ])
    for (const form of combinations(choices).forms) {
      const sequence = form.flat()
      forms.set(sequence.map((term) => term.word).join(' '), sequence)
    }
  }
  return [...forms.values()]
}

function asSequence({ prefix }: Term): (parts: string) => Sequence {
  return (parts) => {
    const words = parts.split(' ')
    return words.map((word, index) => ({ word, prefix: prefix && index === words.length - 1 }))
  }
}

/** Halves of one word with every gap open or closed: as typed first, then joined. */
function joinings(terms: Sequence): readonly Sequence[] {
  const gaps = terms.length - 1
  if (gaps < 1 || gaps > 3) return [terms]
  const forms: Sequence[] = []
  for (let closed = 0; closed < 1 << gaps; closed++) forms.push(closeGaps(terms, closed))
  return forms
}

function closeGaps(terms: Sequence, closed: number): Sequence {
  const joined: Term[] = []
  terms.forEach((term, index) => {
    const before = joined.at(-1)
    if (before && index > 0 && closed & (1 << (index - 1))) {
      joined[joined.length - 1] = { word: before.word + term.word, prefix: term.prefix }
    } else joined.push(term)
  })
  return joined
}

function combinations<Choice>(choices: readonly (readonly Choice[])[]): Forms<readonly Choice[]> {
  let forms: (readonly Choice[])[] = [[]]
  let cut = false
  for (const choice of choices) {
    const longer = forms.flatMap((form) => choice.map((next) => [...form, next]))
    cut ||= longer.length > mostForms
    forms = longer.slice(0, mostForms)
  }
  return { forms, cut }
}
