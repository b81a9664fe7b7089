/** How many letters are new, gone and changed since a saved search was looked at. */
import type { SearchNews } from '@shared/saved-search'
import { useTranslation } from 'react-i18next'

export function NewsBadges({ news }: { readonly news: SearchNews | null | undefined }) {
  const { t } = useTranslation()
  if (news === null || news === undefined) return null
  if (news.since === null) return <span className="news-badge">{t('savedSearches.neverSeen')}</span>
  const kinds = (['new', 'gone', 'changed'] as const).filter((kind) => news[kind] > 0)
  if (kinds.length === 0) return null
  return (
    <span className="news-badges">
      {kinds.map((kind) => (
        <span key={kind} className="news-badge" data-kind={kind}>
          {t(`savedSearches.badges.${kind}`, { count: news[kind] })}
        </span>
      ))}
    </span>
  )
}
