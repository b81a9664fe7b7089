/** What a field of the query suggests: fields, their values, earlier queries. Pure. */

import { letterKinds } from '@shared/letter'
import type { FieldValue } from '@shared/search'
import { foldText } from '@shared/text/fold'
import { had, states, switches, zones } from '@shared/text/query/ast'
import type { Completion } from '@shared/text/query/complete'
import type { TFunction } from 'i18next'
import type { Suggestion } from '../../components/suggestion-list'
import { languageName } from '../../locales/formatters'

export interface SuggestionWords {
  readonly t: TFunction
  readonly language: string
}

/** Ids of suggestions that are no text to put in. */
export const clearId = 'clear'
export const fieldsId = 'fields'

const mostRecent = 8

export function suggestionsFor(
  completion: Completion,
  values: readonly FieldValue[],
  words: SuggestionWords,
): readonly Suggestion[] {
  const { t } = words
  if (completion.kind === 'field')
    return completion.names.map((name) => ({
      id: name,
      label: `${name}:`,
      detail: t(`queryFields.${name}`),
    }))
  const counts = new Map(values.map(({ value, letters }) => [value, letters]))
  const offered = completion.values ?? values.map(({ value }) => value)
  // What is already typed in full needs no completion.
  if (offered.length === 1 && foldText(offered[0] ?? '') === foldText(completion.typed)) return []
  return offered.map((value) => {
    const detail = valueName(completion.field, value, words)
    const letters = counts.get(value)
    return {
      id: value,
      label: value,
      ...(detail === null ? {} : { detail }),
      ...(letters === undefined ? {} : { count: t('queryBox.letters', { count: letters }) }),
    }
  })
}

/** An empty box offers what was searched before, then the fields. */
export function earlierQueries(recent: readonly string[], { t }: SuggestionWords): readonly Suggestion[] {
  const queries = recent.slice(0, mostRecent).map((query) => ({ id: `query:${query}`, label: query }))
  if (queries.length === 0) return []
  return [
    ...queries,
    { id: fieldsId, label: t('queryBox.showFields'), apart: true },
    { id: clearId, label: t('queryBox.clearHistory') },
  ]
}

/** What a value is called in the interface, where the query has a name of its own for it. */
export function valueName(field: string, value: string, { t, language }: SuggestionWords): string | null {
  const zone = zones.find((known) => known === value)
  const what = had.find((known) => known === value)
  const state = states.find((known) => known === value)
  const rule = switches.find((known) => known === value)
  const kind = letterKinds.find((known) => known === value)
  if (field === 'in' && zone !== undefined) return t(`understood.zone-${zone}`)
  if (field === 'has' && what !== undefined) return t(`understood.has-${what}`)
  if (field === 'is' && state !== undefined) return t(`understood.is-${state}`)
  if (field === 'match' && rule !== undefined) return t(`understood.match-${rule}`)
  if (field === 'kind' && kind !== undefined) return t(`kinds.${kind}`)
  return field === 'lang' ? languageName(value, language) : null
}
