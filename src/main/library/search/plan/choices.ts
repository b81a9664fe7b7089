/**
 * Expands words as typed into everything that may stand for them in the collection: spellings, forms, words that
 * resemble or fit. It keeps what it searched for, so that the reader can be told.
 */
import type { MatchingRule, SearchedForms } from '@shared/search'
import { foldText } from '@shared/text/fold'
import { isUnspaced } from '@shared/text/tokens'
import type { Chain, Choice, Spelling } from './plan'
import { mostForms, type PartsOf, type SpelledWord, spelledWords } from './sequences'

/** Words of the collection that stand for what was asked, commonest first, at most `limit`. */
export interface Expansion {
  similarTo(word: string, distance: number, limit: number): readonly string[]
  matching(pattern: string, limit: number): readonly string[]
  /** Other forms of a folded word, never the word itself; those written in two words have a space between them. */
  formsOf(word: string, limit: number): readonly WordForm[]
}

export interface WordForm {
  readonly word: string
  readonly rule: MatchingRule
}

/** More words that fit a pattern or resemble one than this are not searched; fewer of them are told. */
export const mostMatching = 20_000

/** What was searched for a word beyond the word itself. */
export type SearchedWords = Pick<SearchedForms, 'asked' | 'rule' | 'cut'> & {
  readonly words: readonly string[]
  /** Whether no others than these were searched; those that fit a pattern are mostly all searched. */
  readonly alone: boolean
}

export interface ChoiceOptions {
  readonly partsOf: PartsOf
  readonly vocabulary: () => Expansion
}

export interface WordRules {
  /** Other forms of the words. */
  readonly forms: boolean
  /** Only as written: neither joined nor split otherwise. */
  readonly asWritten: boolean
  readonly keepTyped: boolean
  readonly grows: boolean
}

export class Choices {
  readonly searched: SearchedWords[] = []

  constructor(private readonly options: ChoiceOptions) {}

  /** One chain of the words in their order; none when there is no word. */
  following(text: string, rules: WordRules): readonly Chain[] {
    const words = spelledWords(text, { ...rules, apart: false, partsOf: this.options.partsOf })
    if (words.length === 0) return []
    // What was typed without a space but folds to several words, such as a URL, is taken as it is.
    const forms = rules.forms && words.length === 1
    return [{ asked: text, choices: words.map((word) => this.choice(word, { ...rules, forms })) }]
  }

  /** A chain for each of the words. */
  apart(text: string, rules: WordRules): readonly Chain[] {
    const words = spelledWords(text, { ...rules, apart: true, partsOf: this.options.partsOf })
    return words.map((word) => ({ asked: word.asked, choices: [this.choice(word, rules)] }))
  }

  similar(text: string, distance: number): Choice {
    const folded = foldText(text)
    return this.expanded(text, folded, 'similar', (limit) =>
      this.options.vocabulary().similarTo(folded, distance, limit),
    )
  }

  matching(pattern: string): Choice {
    const folded = pattern.split('*').map(foldText).join('*')
    return this.expanded(pattern, '', 'pattern', (limit) => this.options.vocabulary().matching(folded, limit))
  }

  /** Tells which words begin with this. All of them are searched. */
  tellBeginnings(pattern: string): void {
    const found = this.options.vocabulary().matching(`${foldText(pattern.slice(0, -1))}*`, mostForms + 1)
    const words = found.slice(0, mostForms)
    this.searched.push({
      asked: pattern,
      rule: 'pattern',
      words,
      cut: found.length > mostForms,
      alone: false,
    })
  }

  private choice(word: SpelledWord, rules: WordRules): Choice {
    const spellings = word.sequences.map(
      (terms, index): Spelling => ({
        terms,
        rule: terms.at(-1)?.prefix && !isSign(terms) ? 'pattern' : index === 0 ? 'same' : 'joined',
      }),
    )
    if (!rules.forms || word.joined === '' || word.grows) return spellings
    return [...spellings, ...this.forms(word, spellings)]
  }

  private forms({ asked, joined, sequences }: SpelledWord, spellings: Choice): readonly Spelling[] {
    const typed = sequences[0]?.map((term) => term.typed ?? '').join('')
    const found = this.options.vocabulary().formsOf(joined, mostForms + 1)
    const known = new Set(spellings.flatMap(({ terms }) => (terms.length === 1 ? [terms[0]?.word] : [])))
    const others = found.filter(({ word }) => !known.has(word)).slice(0, mostForms)
    if (others.length > 0) {
      const words = others.map(({ word }) => word)
      this.searched.push({ asked, rule: 'form', words, cut: found.length > mostForms, alone: true })
    }
    // A form that is written in two words has a space between them; accents are compared where words begin alike.
    return others.map(({ word, rule }) => ({
      terms: word
        .split(' ')
        .map((part, index) => ({ word: part, prefix: false, ...(typed && index === 0 ? { typed } : {}) })),
      rule,
    }))
  }

  private expanded(
    asked: string,
    same: string,
    rule: MatchingRule,
    words: (limit: number) => readonly string[],
  ): Choice {
    const found = words(mostMatching + 1)
    this.searched.push({
      ...{ asked, rule, words: found.slice(0, mostForms) },
      cut: found.length > mostForms,
      alone: found.length > mostMatching,
    })
    return found.slice(0, mostMatching).map((word) => ({
      terms: [{ word, prefix: false }],
      rule: word === same ? 'same' : rule,
    }))
  }
}

/** A sign of a script without spaces, which begins pairs but is a word itself. */
function isSign(terms: Spelling['terms']): boolean {
  return isUnspaced(terms.at(-1)?.word ?? '')
}
