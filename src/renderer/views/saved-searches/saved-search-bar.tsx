/** Over the result of a saved search: its name, what is new in it, and keeping what was changed about it. */
import type { SavedSearch } from '@shared/saved-search'
import { Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lookNow } from '../../actions/look'
import { reportFailure } from '../../actions/notices'
import { changeSavedSearch } from '../../actions/saved-searches'
import { markSeen, showChanges } from '../../actions/search-news'
import { Button } from '../../components/button'
import { Menu } from '../../components/menu'
import { focusArea } from '../../dom/areas'
import { useLook } from '../../state/look'
import { newsCount, useSavedSearches } from '../../state/saved-searches'
import { useSearch } from '../../state/search'
import { NewsBadges } from './news-badges'
import { useSearchEntries } from './row-menu'
import { useChangesOnShow } from './use-changes-on-show'

export function SavedSearchBar() {
  const id = useLook((state) => state.savedSearch)
  const search = useSavedSearches((state) => state.searches?.find((candidate) => candidate.id === id))
  return search === undefined ? null : <BarOf search={search} />
}

function BarOf({ search }: { readonly search: SavedSearch }) {
  const { t } = useTranslation()
  const news = useSavedSearches((state) => state.news.get(search.id))
  const showing = useChangesOnShow() === search.id
  const edited = useSearch((state) => isEdited(state.query, search))
  const entries = useSearchEntries()
  const unseen = newsCount(news)
  const bar = useRef<HTMLElement>(null)
  const unseenBefore = useRef(unseen)
  // What was pressed went away with what it did: the keyboard goes on beside it, or in the list.
  useEffect(() => {
    const went = unseen === 0 && unseenBefore.current > 0
    unseenBefore.current = unseen
    if (!went || document.activeElement !== document.body) return
    const beside = bar.current?.querySelector<HTMLElement>('.button')
    if (beside === null || beside === undefined) focusArea('list')
    else beside.focus()
  }, [unseen])
  return (
    <section ref={bar} className="saved-search-bar" aria-label={t('savedSearches.bar')}>
      <div className="saved-search-head">
        <div className="saved-search-line">
          <bdi className="saved-search-title" title={search.name}>
            {search.name}
          </bdi>
          <NewsBadges news={news} />
        </div>
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
          {edited ? null : (
            <Button look="quiet" onClick={() => showChanges(showing ? null : search.id)}>
              {t(showing ? 'savedSearches.showResult' : 'savedSearches.whatIsNew')}
            </Button>
          )}
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

/** What is new belongs to the query as it was saved. */
function isEdited(query: string, search: SavedSearch): boolean {
  return query.trim() !== search.query.trim()
}

/** The query was edited, or it is shown otherwise than it was kept. */
function KeepChange({ search }: { readonly search: SavedSearch }) {
  const { t } = useTranslation()
  const query = useSearch((state) => state.query)
  const { order, descending } = useSearch()
  const { view, sort } = useLook()
  const [busy, setBusy] = useState(false)
  const { look } = search
  const edited = isEdited(query, search)
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
