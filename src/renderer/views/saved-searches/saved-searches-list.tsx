/** The saved searches in their folders, each with the number of letters it finds now and what is new. */
import { Ellipsis, FolderPlus } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { readSavedSearches } from '../../actions/saved-searches'
import { countSavedSearches } from '../../actions/search-news'
import { exportSavedSearches, importSavedSearches } from '../../actions/search-runs'
import { openDialog } from '../../actions/shell'
import { Button, IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { Menu } from '../../components/menu'
import { focusArea } from '../../dom/areas'
import { useLibrary } from '../../state/library'
import { useSavedSearches } from '../../state/saved-searches'
import { useShell } from '../../state/shell'
import { keysInSentence } from '../shell/shortcuts'
import { failureWords } from '../shell/words'
import { SearchTree } from './search-tree'

export function SavedSearchesList() {
  const { t } = useTranslation()
  const { searches, folders, failure } = useSavedSearches()
  const platform = useShell((state) => state.platform)
  const damaged = useLibrary((state) => state.library?.notebook.kind === 'damaged')
  const copies = useLibrary((state) => state.library?.copies ?? 0)
  const count = (searches?.length ?? 0) + folders.length
  // Notes and corrections may have changed what is found since the letters last changed.
  useEffect(() => void countSavedSearches(), [])
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
  if (count === 0)
    return (
      <EmptyState
        title={t('savedSearches.emptyTitle')}
        text={t('savedSearches.emptyText', { keys: keysInSentence('save-search', t, platform) })}
      >
        <Button onClick={() => openDialog({ kind: 'count-queries' })}>
          {t('savedSearches.countQueries')}
        </Button>
        <Button look="quiet" onClick={() => void importSavedSearches()}>
          {t('savedSearches.import')}
        </Button>
      </EmptyState>
    )
  return (
    <>
      <div className="list-head">
        <p className="list-count">{t('savedSearches.count', { count: searches.length })}</p>
        <div className="list-tools">
          <IconButton
            icon={FolderPlus}
            label={t('savedSearches.newFolder')}
            onClick={() => openDialog({ kind: 'search-folder', id: null, parentId: null })}
          />
          <ListMenu />
        </div>
      </div>
      {copies === 0 || searches.length === 0 ? null : (
        <p className="copies-line saved-copies">{t('savedSearches.withCopies')}</p>
      )}
      <SearchTree shelves={{ searches, folders }} />
    </>
  )
}

function ListMenu() {
  const { t } = useTranslation()
  return (
    <Menu
      trigger={
        <button type="button" className="icon-button" aria-label={t('savedSearches.more')}>
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      }
      entries={[
        {
          id: 'count',
          label: t('savedSearches.countQueries'),
          onChoose: () => openDialog({ kind: 'count-queries' }),
        },
        {
          id: 'runs',
          label: t('savedSearches.runsOfAll'),
          onChoose: () => openDialog({ kind: 'search-runs', id: null }),
        },
        {
          id: 'import',
          label: t('savedSearches.import'),
          apart: true,
          onChoose: () => void importSavedSearches(),
        },
        { id: 'export', label: t('savedSearches.export'), onChoose: () => void exportSavedSearches() },
      ]}
    />
  )
}
