/** Turns a condition round. */
import { useTranslation } from 'react-i18next'

interface NotToggleProps {
  readonly negated: boolean
  readonly onChange: (negated: boolean) => void
}

export function NotToggle({ negated, onChange }: NotToggleProps) {
  const { t } = useTranslation()
  return (
    <label className="query-not" title={t('queryForm.negate')}>
      <input type="checkbox" checked={negated} onChange={(event) => onChange(event.target.checked)} />
      {t('queryForm.negated')}
    </label>
  )
}
