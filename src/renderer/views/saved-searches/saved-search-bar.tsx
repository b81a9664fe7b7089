/** Over the result of a saved search: its name, what is new in it, and keeping what was changed about it. */
import type { SavedSearch } from '@shared/saved-search'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lookNow } from '../../actions/look'
import { reportFailure } from '../../actions/notices'
import { changeSavedSearch } from '../../actions/saved-searches'
import { markSeen, showChanges } from '../../actions/search-news'
import { Button } from '../../components/button'
import { Menu } from '../../components/menu'
import { useLook } from '../../state/look'
import { newsCount, useSavedSearches } from '../../state/saved-searches'
import { useSearch } from '../../state/search'
import { useSearchChanges } from '../../state/search-changes'
import { NewsBadges } from './news-badges'
import { useSearchEntries } from './row-menu'

export function SavedSearchBar() {
  const id = useLook((state) => state.savedSearch)
  const search = useSavedSearches((state) => state.searches?.find((candidate) => candidate.id === id))
  return search === undefined ? null : <BarOf search={search} />
}

function BarOf({ search }: { readonly search: SavedSearch }) {
  const { t } = useTranslation()
  const news = useSavedSearches((state) => state.news.get(search.id))
  const showing = useSearchChanges((state) => state.id === search.id)
  const entries = useSearchEntries()
  const unseen = newsCount(news)
  return (
    <section className="saved-search-bar" aria-label={t('savedSearches.bar')}>
      <div className="saved-search-line">
        <bdi className="saved-search-title">{search.name}</bdi>
        <NewsBadges news={news} />
        <Menu
          trigger={
            <button
              type="button"
              className="icon-button"
              aria-label={t('savedSearches.menuOf', { name: search.name })}
            >
              <Ellipsis size={16} aria-hidden="true" />
            </button>
          }
          entries={entries(search)}
        />
      </div>
      <KeepChange search={search} />
      {unseen === 0 && !showing ? null : (
        <div className="saved-search-line">
          <Button look="quiet" aria-pressed={showing} onClick={() => showChanges(showing ? null : search.id)}>
            {t(showing ? 'savedSearches.showResult' : 'savedSearches.whatIsNew')}
          </Button>
          {unseen === 0 ? null : (
            <Button look="quiet" onClick={() => void markSeen(search.id)}>
              {t('savedSearches.markSeen')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** The query was edited, or it is shown otherwise than it was kept. */
function KeepChange({ search }: { readonly search: SavedSearch }) {
  const { t } = useTranslation()
  const query = useSearch((state) => state.query)
  const { order, descending } = useSearch()
  const { view, sort } = useLook()
  const [busy, setBusy] = useState(false)
  const { look } = search
  const edited = query.trim() !== search.query.trim()
  const shownOtherwise =
    view !== look.view ||
    order !== look.order ||
    (order !== 'rank' && descending !== look.descending) ||
    (view === 'concordance' && JSON.stringify(sort) !== JSON.stringify(look.sort))
  if (!edited && !shownOtherwise) return null
  const keep = async () => {
    setBusy(true)
    await changeSavedSearch(search, { query, look: lookNow() }).catch(reportFailure)
    setBusy(false)
  }
  return (
    <div className="saved-search-line">
      <span className="saved-search-edited">
        {t(edited ? 'savedSearches.edited' : 'savedSearches.shownOtherwise')}
      </span>
      <Button look="quiet" disabled={busy} onClick={() => void keep()}>
        {t('savedSearches.keepChange')}
      </Button>
    </div>
  )
}
