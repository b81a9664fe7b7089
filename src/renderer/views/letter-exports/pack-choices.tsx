/** What goes into a reading pack besides the letters: nothing private, unless the reader says so. */
import { packLanguages } from '@shared/letter-export'
import { useTranslation } from 'react-i18next'
import { openLetterKeys } from '../../actions/letter-exports'
import { RadioRow } from '../../components/radio-row'
import { Select } from '../../components/select'
import { shownLanguage } from '../../locales/language'
import { useCodes } from '../../state/codes'
import { type LettersAsked, packNotes } from '../../state/letter-exports'

interface PackChoicesProps {
  readonly asked: LettersAsked
  readonly onChange: (change: Partial<LettersAsked>) => void
}

export function PackChoices({ asked, onChange }: PackChoicesProps) {
  const { t } = useTranslation()
  const codes = useCodes((state) => state.codes) ?? []
  const choices = packNotes.filter((one) => one !== 'code' || codes.length > 0)
  const open = openLetterKeys().length
  return (
    <>
      <div className="exchange-row">
        <span className="exchange-label">{t('letterExports.packLanguage')}</span>
        <Select
          label={t('letterExports.packLanguage')}
          value={asked.language ?? shownLanguage()}
          choices={packLanguages.map((value) => ({ value, label: t(`preferences.languages.${value}`) }))}
          onChoose={(language) => onChange({ language })}
        />
      </div>
      <div className="exchange-row">
        <RadioRow
          label={t('letterExports.packNotes')}
          value={asked.notes}
          choices={choices.map((value) => ({ value, label: t(`letterExports.notesChoices.${value}`) }))}
          onChoose={(notes) => onChange({ notes, code: asked.code ?? codes[0]?.id ?? null })}
        />
        {asked.notes === 'code' && asked.code !== null ? (
          <Select
            label={t('exchange.withCode')}
            value={asked.code}
            choices={codes.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(code) => onChange({ code })}
          />
        ) : null}
      </div>
      {open < 2 ? null : (
        <label className="pack-choice">
          <input
            type="checkbox"
            checked={asked.compared}
            onChange={(event) => onChange({ compared: event.target.checked })}
          />
          {t('letterExports.compared', { count: open })}
        </label>
      )}
    </>
  )
}
