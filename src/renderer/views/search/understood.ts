/** Says in the interface's language how a query was read. Pure. */
import type { Understanding } from '@shared/search'
import { isRemark, understandingKeys } from '@shared/text/query/understanding-keys'
import type { TFunction } from 'i18next'
import { isolated } from '../shell/words'

export interface UnderstoodWords {
  /** One sentence; empty when nothing was asked. */
  readonly asked: string
  readonly remarks: readonly string[]
}

export function understoodWords(understood: readonly Understanding[], t: TFunction): UnderstoodWords {
  const asked = understood.filter((part) => !isRemark(part))
  return {
    asked: asked.length === 0 ? '' : t('understood.line', { parts: joined(asked, 'and', t) }),
    remarks: understood.filter(isRemark).map((part) => words(part, t)),
  }
}

function words(part: Understanding, t: TFunction): string {
  const key = understandingKeys.find((known) => known === part.key)
  if (key === undefined) return isolated(part.key)
  if (key === 'all' || key === 'any') return grouped(part.of ?? [], key === 'all' ? 'and' : 'or', t)
  const [inner, place] = part.of ?? []
  const values = Object.fromEntries(
    Object.entries(part.values).map(([name, value]) => [name, isolated(value)]),
  )
  const options: Record<string, unknown> = {
    ...values,
    ...(part.values['distance'] === undefined ? {} : { count: Number(part.values['distance']) }),
    part: inner === undefined ? '' : words(inner, t),
    place: place === undefined ? '' : words(place, t),
  }
  return t(`understood.${key}`, options)
}

function grouped(parts: readonly Understanding[], joint: 'and' | 'or', t: TFunction): string {
  return t('understood.group', { parts: joined(parts, joint, t) })
}

function joined(parts: readonly Understanding[], joint: 'and' | 'or', t: TFunction): string {
  return parts.map((part) => words(part, t)).reduce((list, part) => t(`understood.${joint}`, { list, part }))
}
