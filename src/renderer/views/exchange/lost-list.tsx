/** What the format cannot carry, before it is written. */
import type { Lost } from '@shared/exchange'
import { useTranslation } from 'react-i18next'

export function LostList({ lost }: { readonly lost: readonly Lost[] }) {
  const { t } = useTranslation()
  if (lost.length === 0) return <p className="form-note">{t('exchange.nothingLost')}</p>
  return (
    <div className="lost-list">
      <h3>{t('exchange.lostTitle')}</h3>
      <ul>
        {lost.map(({ what, count }) => (
          <li key={what}>{t(`exchange.lost.${what}`, { count })}</li>
        ))}
      </ul>
    </div>
  )
}
