/** Turns a condition round. */
import { useTranslation } from 'react-i18next'

interface NotToggleProps {
  readonly negated: boolean
  readonly onChange: (negated: boolean) => void
}

export function NotToggle({ negated, onChange }: NotToggleProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="query-not"
      aria-pressed={negated}
      title={t('queryForm.negate')}
      onClick={() => onChange(!negated)}
    >
      {t('queryForm.negated')}
    </button>
  )
}
