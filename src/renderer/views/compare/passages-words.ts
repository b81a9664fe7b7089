/** What is said of a shared passage in a few words: its length, how like it is, how common. Pure. */
import type { TFunction } from 'i18next'
import type { PassageGroup } from '../../state/shared-passages'

export function wordsOfGroup({ words, similarity, formula }: PassageGroup, t: TFunction): string {
  return [
    lengthWords(words, t),
    similarityWords(similarity, t),
    ...(formula ? [t('passages.formula')] : []),
  ].join(' · ')
}

export function lengthWords(words: number, t: TFunction): string {
  return t('passages.words', { count: words })
}

export function similarityWords(similarity: number, t: TFunction): string {
  return similarity >= 1 ? t('passages.exact') : t('passages.similarity', { percent: percentOf(similarity) })
}

/** What is not all is never said to be: 0.996 is 99, and what is something is not said to be nothing. */
export function percentOf(share: number): number {
  const percent = Math.round(share * 100)
  if (share < 1 && percent >= 100) return 99
  return share > 0 ? Math.max(1, percent) : 0
}
