/** The saved searches, each with the number of letters it finds now. */
import type { SavedSearch } from '@shared/saved-search'
import { Pencil, Trash2 } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { openSavedSearch } from '../../actions/look'
import { readSavedSearches, removeSavedSearch } from '../../actions/saved-searches'
import { openDialog } from '../../actions/shell'
import { IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { focusArea } from '../../dom/areas'
import { useLibrary } from '../../state/library'
import { useSavedSearches } from '../../state/saved-searches'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { failureWords } from '../shell/words'

export function SavedSearchesList() {
  const { t } = useTranslation()
  const { searches, failure } = useSavedSearches()
  const platform = useShell((state) => state.platform)
  const damaged = useLibrary((state) => state.library?.notebook.kind === 'damaged')
  const count = searches?.length ?? 0
  // The button that removed a search went away with it: the keyboard goes on in the list.
  useEffect(() => {
    if (count >= 0 && document.activeElement === document.body) focusArea('list')
  }, [count])
  if (damaged) return <EmptyState title={t('library.notebookDamaged')} />
  if (failure !== null)
    return (
      <Failed
        title={t('savedSearches.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={() => void readSavedSearches()}
      />
    )
  if (searches === null) return null
  if (searches.length === 0)
    return (
      <EmptyState
        title={t('savedSearches.emptyTitle')}
        text={t('savedSearches.emptyText', { keys: keysOf('save-search', t, platform) ?? '' })}
      />
    )
  return (
    <>
      <div className="list-head">
        <p className="list-count">{t('savedSearches.count', { count: searches.length })}</p>
      </div>
      <ul className="saved-searches" aria-label={t('savedSearches.list')}>
        {searches.map((search) => (
          <SavedSearchRow key={search.id} search={search} />
        ))}
      </ul>
    </>
  )
}

function SavedSearchRow({ search }: { readonly search: SavedSearch }) {
  const { t } = useTranslation()
  const count = useSavedSearches((state) => state.news.get(search.id)?.total)
  const { id, name, query } = search
  return (
    <li className="saved-search">
      <button type="button" className="saved-search-open" onClick={() => openSavedSearch(search)}>
        <span className="saved-search-name" dir="auto">
          {name}
        </span>
        {query === name ? null : (
          <span className="saved-search-query" dir="auto">
            {query.trim() === '' ? t('savedSearches.everyLetter') : query}
          </span>
        )}
        <span className="saved-search-count">
          {count === undefined ? t('savedSearches.counting') : t('letters.count', { count })}
        </span>
      </button>
      <div className="saved-search-buttons">
        <IconButton
          icon={Pencil}
          label={t('savedSearches.renameOf', { name })}
          onClick={() => openDialog({ kind: 'rename-search', id })}
        />
        <IconButton
          icon={Trash2}
          label={t('savedSearches.removeOf', { name })}
          onClick={() => void removeSavedSearch(search)}
        />
      </div>
    </li>
  )
}
