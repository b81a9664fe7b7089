/** Says in the interface's language how a query was read. Pure. */
import type { Understanding } from '@shared/search'
import { isRemark, understandingKeys } from '@shared/text/query/understanding-keys'
import { dateWords, isolated } from '../shell/words'
import { type SuggestionWords, valueName } from './suggestions'

export interface UnderstoodWords {
  /** One sentence; empty when nothing was asked. */
  readonly asked: string
  readonly remarks: readonly string[]
}

export function understoodWords(
  understood: readonly Understanding[],
  named: SuggestionWords,
): UnderstoodWords {
  const { t } = named
  const asked = understood.filter((part) => !isRemark(part))
  return {
    asked: asked.length === 0 ? '' : t(lineFor(asked), { parts: joined(asked, 'and', named) }),
    remarks: understood.filter(isRemark).map((part) => words(part, named)),
  }
}

/** "Letters with without" would be said where all that is asked is what they lack. */
function lineFor(asked: readonly Understanding[]): 'understood.line' | 'understood.line-without' {
  return asked.every(isLacking) ? 'understood.line-without' : 'understood.line'
}

function isLacking({ key }: Understanding): boolean {
  return key === 'not'
}

function words(part: Understanding, named: SuggestionWords): string {
  const { t } = named
  const key = understandingKeys.find((known) => known === part.key)
  if (key === undefined) return isolated(part.key)
  if (key === 'all' || key === 'any') return grouped(part.of ?? [], key === 'all' ? 'and' : 'or', named)
  const [inner, place] = part.of ?? []
  const values = Object.fromEntries(
    Object.entries(part.values).map(([name, value]) => [name, isolated(nameOf(key, name, value, named))]),
  )
  const options: Record<string, unknown> = {
    ...values,
    ...(part.values['distance'] === undefined ? {} : { count: Number(part.values['distance']) }),
    part: inner === undefined ? '' : words(inner, named),
    place: place === undefined ? '' : words(place, named),
  }
  return t(`understood.${key}`, options)
}

function grouped(parts: readonly Understanding[], joint: 'and' | 'or', named: SuggestionWords): string {
  return named.t('understood.group', { parts: joined(parts, joint, named) })
}

function joined(parts: readonly Understanding[], joint: 'and' | 'or', named: SuggestionWords): string {
  const { t } = named
  return [...parts.filter((part) => !isLacking(part)), ...parts.filter(isLacking)]
    .map((part) => words(part, named))
    .reduce((list, part) => t(`understood.${joint}`, { list, part }))
}

/** Kinds and languages are named as everywhere else in the window, not by the codes of the query. */
function nameOf(key: string, name: string, value: string, named: SuggestionWords): string {
  if (isNumber(key, name)) return new Intl.NumberFormat(named.language).format(Number(value))
  if (isDate(key) && (name === 'from' || name === 'to')) return dateWords(value, named.t, named.language)
  if (key === 'kind') return valueName('kind', value, named) ?? value
  return key === 'language' ? (valueName('lang', value, named) ?? value) : value
}

/** What the program counted; a number among the words that were typed stays as it was typed. */
function isNumber(key: string, name: string): boolean {
  return (
    (key === 'boost' && name === 'by') ||
    (key === 'too-many-words' && name === 'value') ||
    (key === 'too-many-forms' && name === 'count')
  )
}

function isDate(key: string): boolean {
  return /^(?:date|since|until|before|after)(?:-|$)/.test(key)
}
