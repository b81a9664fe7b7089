/** Every way in which a collection may write typed words, for the naive matcher. */
import { foldText } from '@shared/text/fold'
import { type Stemmer, scriptOf } from '../../src/main/library/search/words/stemmer'
import type { Written } from './naive-matcher'

export type Test = (word: Written) => boolean
/** Tests for words that follow each other. */
export type Spelled = readonly Test[]

export interface SpellingRules {
  readonly forms: boolean
  readonly accents: boolean
  readonly case: boolean
  /** The words need not follow each other. */
  readonly apart: boolean
}

const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u
const halves = /[\p{L}\p{M}]+(?:[-’'\u200c][\p{L}\p{M}]+)+/gu

export class NaiveWords {
  /** Folded parts of words that are written with a sign between them. */
  private readonly divided: readonly (readonly string[])[]

  constructor(
    texts: readonly string[],
    private readonly vocabulary: readonly string[],
    private readonly stemmers: readonly Stemmer[],
  ) {
    this.divided = texts
      .flatMap((text) => text.match(halves) ?? [])
      .flatMap((word) => neighbours(foldText(word).split(' ')))
  }

  /** Every way of writing these words, each a row of tests. */
  spellings(typed: string, rules: SpellingRules): readonly Spelled[] {
    const parts = typed.split(' ')
    const choices = parts.map((part, index) => {
      const isLast = rules.apart || index === parts.length - 1
      return this.ofPart(
        part,
        { ...rules, forms: rules.forms && (rules.apart || parts.length === 1) },
        isLast,
      )
    })
    return choices.reduce<readonly Spelled[]>(
      (ways, choice) => ways.flatMap((way) => choice.map((next) => [...way, ...next])),
      [[]],
    )
  }

  /** Only as typed, accents and letter forms included. */
  asWritten(typed: string, withCase: boolean): Spelled {
    return typed.split(' ').flatMap((part, index, parts): Spelled => {
      if (unspaced.test(part)) return signs(part, index === parts.length - 1)
      const written = part.split(/[-’'\u200c]/u)
      return written.map((one) => same(one, { accents: true, case: withCase }))
    })
  }

  private ofPart(typed: string, rules: SpellingRules, isLast: boolean): readonly Spelled[] {
    if (unspaced.test(typed)) return [signs(typed, isLast)]
    const words = foldText(typed).split(' ')
    const joined = words.join('')
    if (rules.accents) {
      const forms = rules.forms ? this.formsOf(joined) : []
      const divided = this.divided.filter((parts) => parts.join('') === joined)
      return [
        [same(typed, rules)],
        ...divided.map((parts) => partTests(parts, typed, rules)),
        ...forms.map((form) => formTests(form, typed, rules)),
      ]
    }
    const divided = this.divided.filter((parts) => parts.join('') === joined)
    const ways = words.length > 1 ? [words, [joined], ...divided] : [words, ...divided]
    const forms = rules.forms ? this.formsOf(joined).map((form) => form.split(' ')) : []
    return [...ways, ...forms].map((way) => way.map(is))
  }

  /** Words of the collection that share a stem with this one; those in two words have a space between them. */
  private formsOf(word: string): readonly string[] {
    const script = scriptOf(word)
    if (word.length < 3) return []
    const known = this.stemmers.filter((stemmer) => stemmer.script === script)
    const fitting = known.filter(
      (stemmer) => !stemmer.isStopWord(word) && !(stemmer.language === 'ar' && /[پچژگ]/u.test(word)),
    )
    const others = this.vocabulary.filter(
      (other) =>
        other.length > 2 &&
        scriptOf(other) === script &&
        !known.some((stemmer) => stemmer.isStopWord(other)) &&
        fitting.some((stemmer) => stemmer.stems(other).some((stem) => stemmer.stems(word).includes(stem))),
    )
    const apart = fitting.flatMap((stemmer) =>
      stemmer.stems(word).flatMap((stem) => stemmer.apart?.(stem) ?? []),
    )
    return [...others, ...apart]
  }
}

/** Every two to four parts that stand beside each other. */
function neighbours(parts: readonly string[]): readonly (readonly string[])[] {
  return parts.flatMap((_, at) => [2, 3, 4].map((count) => parts.slice(at, at + count)))
}

const is =
  (wanted: string): Test =>
  ({ word }) =>
    word === wanted

/** Signs without spaces between them: their pairs, and one sign alone as the first of any pair. */
function signs(typed: string, isLast: boolean): Spelled {
  const all = [...typed]
  if (all.length === 1) return [isLast ? ({ word }) => word.startsWith(typed) : is(typed)]
  const pairs = all.map((_, at) => all.slice(at, at + 2).join(''))
  return (isLast ? pairs.slice(0, -1) : pairs).map(is)
}

interface Letters {
  readonly accents: boolean
  readonly case: boolean
}

export function plain(written: string, rules: Letters): string {
  const composed = written.normalize('NFC')
  return rules.case ? composed : composed.toLowerCase()
}

function same(typed: string, rules: Letters): Test {
  return ({ word, written }) => word === foldText(typed) && plain(written, rules) === plain(typed, rules)
}

/** Parts of a word that is folded letter by letter. */
function partTests(parts: readonly string[], typed: string, rules: Letters): Spelled {
  let end = 0
  return parts.map((part) => {
    const start = end
    end += part.length
    return same(typed.slice(start, end), rules)
  })
}

/** As far as a form begins like the word that was typed, its letters must be the same. */
function formTests(form: string, typed: string, rules: Letters): Spelled {
  const folded = foldText(typed)
  return form.split(' ').map((part, index) => {
    let common = 0
    while (common < folded.length && folded[common] === part[common]) common++
    const wanted = plain(typed, rules).slice(0, common)
    return ({ word, written }) =>
      word === part && (index > 0 || plain(written, rules).slice(0, common) === wanted)
  })
}
