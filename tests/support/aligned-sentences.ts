/** Alignments of texts without blocks, as tests make and judge them. */
import type { SentenceLink } from '@shared/comparison'
import { type Alignable, alignable } from '../../src/main/library/compare/translations/alignable'
import { sentencesOf } from '../../src/main/library/compare/translations/sentences'
import type { PlantedLink } from './planted-translation'

export function alignableTexts(a: string, b: string): Alignable {
  const side = (text: string) => {
    const letter = { text, blocks: [], language: null }
    return { ...letter, sentences: sentencesOf(letter) }
  }
  return alignable(side(a), side(b))
}

export interface Agreement {
  right: number
  found: number
  planted: number
}

/** Only links with exactly the planted sentences on both sides count. */
export function agreement(found: readonly SentenceLink[], planted: readonly PlantedLink[]): Agreement {
  const keys = (links: readonly PlantedLink[]) =>
    new Set(links.filter(({ a, b }) => a.length > 0 && b.length > 0).map(({ a, b }) => `${a} ${b}`))
  const [known, told] = [keys(planted), keys(found)]
  return {
    right: [...told].filter((key) => known.has(key)).length,
    found: told.size,
    planted: known.size,
  }
}

/** The harmonic mean of precision and recall, over all of them together. */
export function f1(agreements: readonly Agreement[]): number {
  const sum = (of: keyof Agreement) => agreements.reduce((all, each) => all + each[of], 0)
  return (2 * sum('right')) / Math.max(1, sum('found') + sum('planted'))
}
