/**
 * Turns words as typed into the sequences of folded words that the index may hold for them: halves and joined
 * spelling of one word, pairs of signs. It asks the collection only for the parts of joined spellings.
 */
import { fold, originalSpan } from '@shared/text/fold'
import { isUnspaced, tokens } from '@shared/text/tokens'
import { Joint } from '@shared/text/word-buffer'
import type { Sequence, Term } from './plan'

/** The parts that the index holds for a word that is written joined, each with spaces between them. */
export type PartsOf = (joined: string) => readonly string[]

/** More forms of one word than this are not searched. */
export const mostForms = 200

export interface SpellingOptions {
  readonly partsOf: PartsOf
  /** The last word may be the beginning of a longer one. */
  readonly grows: boolean
  /** The words need not follow each other. */
  readonly apart: boolean
  /** Only as written: neither joined nor split otherwise. */
  readonly asWritten: boolean
  /** Keeps what was typed beside the folded words. */
  readonly keepTyped: boolean
}

/** One word as typed and the sequences of words that the index may hold for it, as typed first. */
export interface SpelledWord {
  readonly asked: string
  /** The whole word in one, folded; empty for signs of a script without spaces. */
  readonly joined: string
  readonly grows: boolean
  readonly sequences: readonly Sequence[]
}

/** The words of what was typed, in their order. */
export function spelledWords(text: string, options: SpellingOptions): readonly SpelledWord[] {
  const units = unitsOf(text, options.keepTyped)
  return units.map((unit, index) => {
    const isLast = index === units.length - 1
    const open = isLast || options.apart ? openEnd(unit, isLast && options.grows) : unit
    return {
      asked: text.slice(unit.start, unit.end),
      joined: unit.unspaced ? '' : unit.terms.map(({ word }) => word).join(''),
      grows: open.terms.at(-1)?.prefix === true,
      sequences: options.asWritten ? [open.terms] : formsOfUnit(open, options.partsOf),
    }
  })
}

interface Unit {
  readonly terms: Sequence
  /** Signs of a script without spaces, of which the last stands once more alone. */
  readonly unspaced: boolean
  readonly start: number
  readonly end: number
}

/** What was typed as one word: halves that a sign joins, or a run of signs. */
function unitsOf(text: string, keepTyped: boolean): Unit[] {
  const { words, starts, ends, joints } = tokens(text)
  const units: { terms: Term[]; unspaced: boolean; start: number; end: number }[] = []
  words.forEach((word, index) => {
    const unspaced = isUnspaced(word)
    const overlaps = index > 0 && (starts[index] ?? 0) < (ends[index - 1] ?? 0)
    const unit = units.at(-1)
    const [start, end] = [starts[index] ?? 0, ends[index] ?? 0]
    const term = { word, prefix: false, ...(keepTyped ? { typed: text.slice(start, end) } : {}) }
    if (unit && (joints[index] !== Joint.none || (unspaced && unit.unspaced && overlaps))) {
      unit.terms.push(term)
      unit.end = end
    } else units.push({ terms: [term], unspaced, start, end })
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
    for (const form of combinations(choices)) {
      const sequence = form.flat()
      forms.set(sequence.map((term) => term.word).join(' '), sequence)
    }
  }
  return [...forms.values()]
}

function asSequence({ prefix, typed }: Term): (parts: string) => Sequence {
  return (parts) => {
    const words = parts.split(' ')
    let at = 0
    return words.map((word, index) => {
      const from = at
      at += word.length
      const letters = typed === undefined ? {} : { typed: lettersOf(typed, from, at) }
      return { word, prefix: prefix && index === words.length - 1, ...letters }
    })
  }
}

/** The letters that a stretch of the folded word came from. */
function lettersOf(typed: string, from: number, to: number): string {
  const [start, end] = originalSpan(fold(typed), from, to)
  return typed.slice(start, end)
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
      const typed = before.typed === undefined ? {} : { typed: before.typed + (term.typed ?? '') }
      joined[joined.length - 1] = { word: before.word + term.word, prefix: term.prefix, ...typed }
    } else joined.push(term)
  })
  return joined
}

function combinations<Choice>(choices: readonly (readonly Choice[])[]): (readonly Choice[])[] {
  let forms: (readonly Choice[])[] = [[]]
  for (const choice of choices) {
    forms = forms.flatMap((form) => choice.map((next) => [...form, next])).slice(0, mostForms)
  }
  return forms
}
