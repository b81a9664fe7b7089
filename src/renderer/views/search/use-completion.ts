/** What can be completed where the caret stands, and its suggestions; the newest values win. */
import type { FieldValue } from '@shared/search'
import { type Completion, completionAt } from '@shared/text/query/complete'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { valuesOf } from '../../actions/completion'
import type { Suggestion } from '../../components/suggestion-list'
import { suggestionsFor } from './suggestions'

/** Swallows fast typing; in milliseconds. */
const pause = 40
const noValues: readonly FieldValue[] = []
const nothing: readonly Suggestion[] = []

export interface QueryCompletion {
  readonly completion: Completion | null
  readonly suggestions: readonly Suggestion[]
}

/** Names of fields only come when they are asked for: most words that begin like one are words to search. */
export function useCompletion(text: string, caret: number | null, withFields: boolean): QueryCompletion {
  const { t, i18n } = useTranslation()
  const completion = useMemo(() => {
    const found = caret === null ? null : completionAt(text, caret)
    return found?.kind === 'field' && !withFields ? null : found
  }, [text, caret, withFields])
  const values = useValues(completion)
  const suggestions = useMemo(
    () =>
      completion === null ? nothing : suggestionsFor(completion, values, { t, language: i18n.language }),
    [completion, values, t, i18n.language],
  )
  return { completion, suggestions }
}

function useValues(completion: Completion | null): readonly FieldValue[] {
  const field = completion?.kind === 'value' ? completion.field : null
  const typed = completion?.kind === 'value' ? completion.typed : ''
  const [found, setFound] = useState({ field: '', values: noValues })
  useEffect(() => {
    if (field === null) return undefined
    let wanted = true
    const timer = setTimeout(async () => {
      const values = await valuesOf(field, typed)
      if (wanted) setFound({ field, values })
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [field, typed])
  return found.field === field ? found.values : noValues
}
