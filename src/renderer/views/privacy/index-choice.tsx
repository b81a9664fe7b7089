/** Whether the index of the letters is encrypted too, with what that means. */
import { useTranslation } from 'react-i18next'

interface IndexChoiceProps {
  readonly checked: boolean
  readonly disabled: boolean
  readonly onChange: (checked: boolean) => void
}

export function IndexChoice({ checked, disabled, onChange }: IndexChoiceProps) {
  const { t } = useTranslation()
  return (
    <label className="privacy-choice">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {t('privacy.index')}
        <span className="form-note">{t('privacy.indexText')}</span>
      </span>
    </label>
  )
}
