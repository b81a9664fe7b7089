/** How years are written: in the digits of the interface's language, without grouping. */
import type { TFunction } from 'i18next'
import type { YearSpan } from '../../state/year-span'
import { isolated } from '../shell/words'

export function yearWords(year: number, t: TFunction): string {
  return t('years.number', { year })
}

export function spanWords({ from, to }: YearSpan, t: TFunction): string {
  const [first, last] = [yearWords(from, t), yearWords(to, t)]
  return from === to ? first : t('years.span', { from: isolated(first), to: isolated(last) })
}
