/** How many letters a change would touch, before it is made. */
import { useTranslation } from 'react-i18next'
import type { TableChange } from '../../state/table-changes'

export function ForeseenLine({ change }: { readonly change: TableChange | null }) {
  const { t } = useTranslation()
  if (change === null) return null
  const { added, replaced, same, several } = change
  return (
    <div className="form-note" role="status">
      <p>
        {t('table.foreseen', {
          changed: t('table.changes', { count: added + replaced }),
          same: t('table.changes', { count: same }),
        })}
      </p>
      {several === 0 ? null : <p className="form-fault">{t('table.several', { count: several })}</p>}
    </div>
  )
}
