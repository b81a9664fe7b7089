/**
 * What stars mean between quotation marks. In a phrase only the last word may be the beginning of a longer one:
 * "human right*"; other stars are signs like any other. In words near each other each may have them: "*anct* peace"~5.
 */
import { foldText } from '../fold'
import { isPattern } from './atoms'

const openEnd = /[\p{L}\p{N}\p{M}]\*+$/u

export interface PhraseParts {
  /** The words without the star. */
  readonly words: string
  /** The last word also stands for words that begin with it. */
  readonly lastBegins: boolean
}

/** The words of a phrase as typed, and whether its last word is the beginning of one. */
export function phraseParts(text: string): PhraseParts {
  const lastBegins = openEnd.test(text.slice(-80))
  return { words: lastBegins ? text.replace(/\*+$/u, '') : text, lastBegins }
}

export interface NearPart {
  readonly text: string
  /** The text is a word with `*` for any letters. */
  readonly isPattern: boolean
}

/** The words that are to stand near each other, in the order typed. */
export function nearParts(text: string): readonly NearPart[] {
  return text.split(/\s+/u).flatMap((part): NearPart[] => {
    const pattern = part.replace(/\*+/g, '*')
    if (isPattern(pattern)) return [{ text: pattern, isPattern: true }]
    return foldText(part) === '' ? [] : [{ text: part, isPattern: false }]
  })
}

/** Whether a phrase has a star within or before a word, where it means nothing. */
export function hasStrayStar(text: string): boolean {
  return /\*[\p{L}\p{N}\p{M}]/u.test(text) || /[\p{L}\p{N}\p{M}]\*+\s/u.test(text)
}
