/** The value of a condition: chosen where the field has a list, completed where the letters have values, or written. */

import type { FieldValue } from '@shared/search'
import { fixedValues } from '@shared/text/query/field-values'
import type { Condition } from '@shared/text/query/groups'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { valuesOf } from '../../actions/completion'
import { Combobox } from '../../components/combobox'
import { Select } from '../../components/select'
import type { Suggestion } from '../../components/suggestion-list'
import { shownCalendar } from '../../locales/calendar'
import { edtfOfJalali } from '../../locales/jalali'
import { valueName } from '../search/suggestions'

interface ConditionValueProps {
  readonly condition: Condition
  readonly onChange: (change: Partial<Condition>) => void
}

export function ConditionValue({ condition, onChange }: ConditionValueProps) {
  const { t, i18n } = useTranslation()
  const { field, value } = condition
  const fixed = fixedValues(field)
  if (fixed === null) return <WrittenValue condition={condition} onChange={onChange} />
  const words = { t, language: i18n.language }
  const known = fixed.includes(value) ? fixed : [value, ...fixed]
  return (
    <Select
      label={t('queryForm.value')}
      value={value}
      choices={known.map((choice) => ({
        value: choice,
        label: choice === '' ? '…' : (valueName(field, choice, words) ?? choice),
      }))}
      onChoose={(chosen) => onChange({ value: chosen })}
    />
  )
}

function WrittenValue({ condition, onChange }: ConditionValueProps) {
  const { t } = useTranslation()
  const { field, value } = condition
  const [asking, setAsking] = useState(false)
  const suggestions = useSuggestions(field, value, asking)
  const input = useRef<HTMLInputElement>(null)
  const isDate = field === 'date' || field === 'before' || field === 'after'
  const isJalali = shownCalendar() !== 'gregorian'
  // The query holds Gregorian dates alone. What was typed is turned when it is whole, not under the fingers.
  const turn = () => {
    const edtf = isDate && isJalali ? edtfOfJalali(value) : null
    if (edtf !== null) onChange({ value: edtf.replace('/', '..') })
  }
  return (
    <Combobox
      label={t('queryForm.value')}
      listLabel={t('queryBox.suggestions')}
      value={value}
      placeholder={isDate ? t(isJalali ? 'queryForm.datesJalali' : 'queryForm.dates') : ''}
      input={input}
      className="query-value"
      suggestions={suggestions}
      onFocus={() => setAsking(true)}
      onDismiss={() => setAsking(false)}
      onBlur={turn}
      onChange={(typed) => {
        setAsking(true)
        onChange({ value: typed })
      }}
      onChoose={({ id }) => {
        setAsking(false)
        // A name from the list is meant as a whole.
        onChange({ value: id, ...(condition.comparison === 'word' ? { comparison: 'exact' } : {}) })
      }}
    />
  )
}

const noValues: readonly FieldValue[] = []

function useSuggestions(field: string, typed: string, asking: boolean): readonly Suggestion[] {
  const { t, i18n } = useTranslation()
  const [values, setValues] = useState(noValues)
  useEffect(() => {
    if (!asking) return undefined
    let wanted = true
    const timer = setTimeout(async () => {
      const found = await valuesOf(field, typed)
      if (wanted) setValues(found)
    }, 60)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [field, typed, asking])
  return useMemo(() => {
    if (!asking) return []
    return values.map(({ value, letters }) => {
      const detail = valueName(field, value, { t, language: i18n.language })
      const count = t('queryBox.letters', { count: letters })
      return { id: value, label: value, count, ...(detail === null ? {} : { detail }) }
    })
  }, [asking, values, field, t, i18n.language])
}
