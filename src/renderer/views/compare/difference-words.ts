/** Differences and sums of versions in words, for the bar and for announcements. Pure. */
import type { Comparison } from '@shared/comparison'
import type { TFunction } from 'i18next'
import { listFormat } from '../../locales/formatters'
import { type Difference, type VersionReading, type VersionsState, wordsAt } from '../../state/versions'
import { isolated } from '../shell/words'
import { shortened } from './mark-words'

/** In UTF-16 code units. */
const longestWords = 80

/** For instance `812 words the same, 14 changed, 2 passages moved`. */
export function summaryWords(summary: Comparison['summary'], t: TFunction, language: string): string {
  const { same, changed, removed, added, moves } = summary
  const parts = [
    t('versions.same', { count: same }),
    changed === 0 ? '' : t('versions.changed', { count: changed }),
    removed === 0 ? '' : t('versions.removed', { count: removed }),
    added === 0 ? '' : t('versions.added', { count: added }),
    moves === 0 ? '' : t('versions.moved', { count: moves }),
  ].filter((part) => part !== '')
  if (parts.length === 1) return `${parts[0] ?? ''}. ${t('versions.none')}`
  return listFormat(language, 'narrow').format(parts)
}

/** What a difference is, with the words of both sides; of several versions one after the other. */
export function differenceWords(state: VersionsState, difference: Difference, t: TFunction): string {
  const several = state.others.length > 1
  return difference.readings
    .map((reading) => {
      const words = readingWords(state, reading, t)
      const number = state.others[reading.version]?.number ?? 0
      return several ? t('versions.inPane', { number, words }) : words
    })
    .join('; ')
}

function readingWords({ base, others }: VersionsState, reading: VersionReading, t: TFunction): string {
  const other = others[reading.version]
  const from = base === null ? '' : quoted(wordsAt(base, reading.a))
  const to = other === undefined ? '' : quoted(wordsAt(other, reading.b))
  switch (reading.kind) {
    case 'changed':
      return t('versions.says.changed', { from, to })
    case 'removed':
      return t('versions.says.removed', { from })
    case 'added':
      return t('versions.says.added', { to })
    case 'moved':
      return t(reading.altered === true ? 'versions.says.movedAltered' : 'versions.says.moved', { from })
  }
}

function quoted(words: string): string {
  return isolated(shortened(words, longestWords))
}
