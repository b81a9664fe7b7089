/** The inputs that a value is typed into, as its field needs them. */

import type { JudgedField } from '@shared/judgement'
import { dateRoles, letterKinds, placeRoles } from '@shared/letter'
import { latinDigits } from '@shared/text/latin-digits'
import { type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { shownCalendar } from '../../locales/calendar'
import { languageName } from '../../locales/formatters'
import { type Draft, type DraftInput, inputsOf } from '../../state/value-draft'

/** Languages that letters are commonly written in. */
const languages =
  'ar az be bg bn bs ca ckb cs da de el en eo es et eu fa fi fr ga gl grc he hi hr hu hy id is it ja ka kk ko ku la lt lv mk mn nb nl no pa pl ps pt ro ru sk sl sq sr sv ta tg tr uk ur uz vi yi zh'.split(
    ' ',
  )

interface ValueInputsProps {
  readonly field: JudgedField
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly first: RefObject<HTMLInputElement | HTMLSelectElement | null>
  /** Id of the words that say what is wrong. */
  readonly faultId: string
}

export function ValueInputs({ field, draft, onChange, first, faultId }: ValueInputsProps) {
  const id = useId()
  return inputsOf[field].map((input, at) => (
    <ValueInput
      key={input}
      id={`${id}-${input}`}
      field={field}
      input={input}
      value={draft[input] ?? ''}
      onChange={(value) => onChange({ ...draft, [input]: value })}
      first={at === 0 ? first : undefined}
      faultId={faultId}
    />
  ))
}

interface ValueInputProps {
  readonly id: string
  readonly field: JudgedField
  readonly input: DraftInput
  readonly value: string
  readonly onChange: (value: string) => void
  readonly first: ValueInputsProps['first'] | undefined
  readonly faultId: string
}

function ValueInput({ id, field, input, value, onChange, first, faultId }: ValueInputProps) {
  const { t } = useTranslation()
  const label = useLabel(field, input)
  const choices = useChoices(input, value)
  const described = input === 'edtf' ? `${id}-hint ${faultId}` : faultId
  return (
    <div className="value-input" data-input={input}>
      <label htmlFor={id}>{label}</label>
      {choices === null ? (
        <input
          ref={first as RefObject<HTMLInputElement | null>}
          id={id}
          dir="auto"
          value={value}
          maxLength={2000}
          spellCheck={false}
          inputMode={input === 'count' ? 'numeric' : 'text'}
          aria-describedby={described}
          onChange={(event) =>
            onChange(input === 'count' ? latinDigits(event.target.value) : event.target.value)
          }
        />
      ) : (
        <select
          ref={first as RefObject<HTMLSelectElement | null>}
          id={id}
          value={value}
          aria-describedby={faultId}
          onChange={(event) => onChange(event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
      {input === 'edtf' ? (
        <p id={`${id}-hint`} className="value-hint">
          {t(shownCalendar() === 'gregorian' ? 'review.dateHint' : 'review.dateHintJalali')}
        </p>
      ) : null}
    </div>
  )
}

function useLabel(field: JudgedField, input: DraftInput): string {
  const { t } = useTranslation()
  switch (input) {
    case 'title':
    case 'letterKind':
    case 'language':
    case 'edtf':
      return t(`fields.${field}`)
    case 'dateRole':
    case 'placeRole':
      return t('inputs.what')
    case 'name':
    case 'role':
    case 'organisation':
    case 'count':
    case 'publisher':
    case 'url':
    case 'edition':
      return t(`inputs.${input}`)
  }
}

function useChoices(input: DraftInput, value: string) {
  const { t, i18n } = useTranslation()
  switch (input) {
    case 'letterKind':
      return letterKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))
    case 'dateRole':
      return dateRoles.map((role) => ({ value: role, label: t(`dateRoles.${role}`) }))
    case 'placeRole':
      return placeRoles.map((role) => ({ value: role, label: t(`placeRoles.${role}`) }))
    case 'language':
      return [...new Set(value === '' ? ['', ...languages] : [value, ...languages])]
        .map((code) => ({ value: code, label: code === '' ? '–' : languageName(code, i18n.language) }))
        .sort((a, b) =>
          a.value === '' ? -1 : b.value === '' ? 1 : a.label.localeCompare(b.label, i18n.language),
        )
    case 'title':
    case 'edtf':
    case 'name':
    case 'role':
    case 'organisation':
    case 'count':
    case 'publisher':
    case 'url':
    case 'edition':
      return null
  }
}
