/** What can be done with a saved search or a folder. */
import type { SavedSearch } from '@shared/saved-search'
import { useTranslation } from 'react-i18next'
import { goToSavedSearch } from '../../actions/look'
import { openNotesOn } from '../../actions/open-note'
import { removeSavedSearch, removeSearchFolder } from '../../actions/saved-searches'
import { markSeen, showChanges } from '../../actions/search-news'
import { openDialog } from '../../actions/shell'
import type { MenuEntry } from '../../components/menu'
import { TreeMenu } from '../../components/tree-menu'
import { newsCount, useSavedSearches } from '../../state/saved-searches'
import type { TreeItem } from '../../state/search-tree'

interface RowMenuProps {
  readonly item: TreeItem
  /** Whether Tab comes here from its row. */
  readonly reachable: boolean
}

export function RowMenu({ item, reachable }: RowMenuProps) {
  const { t } = useTranslation()
  const searchEntries = useSearchEntries()
  const entries: readonly MenuEntry[] =
    item.kind === 'search'
      ? searchEntries(item.search)
      : [
          {
            id: 'rename',
            label: t('savedSearches.renameFolder'),
            onChoose: () => openDialog({ kind: 'search-folder', id: item.id, parentId: null }),
          },
          {
            id: 'new',
            label: t('savedSearches.newFolderInside'),
            onChoose: () => openDialog({ kind: 'search-folder', id: null, parentId: item.id }),
          },
          {
            id: 'remove',
            label: t('savedSearches.removeFolder'),
            apart: true,
            onChoose: () => void removeSearchFolder(item.folder),
          },
        ]
  return (
    <TreeMenu
      label={t('savedSearches.menuOf', { name: item.name })}
      reachable={reachable}
      entries={entries}
    />
  )
}

/** The entries of a saved search, here and over its result. */
export function useSearchEntries(): (search: SavedSearch) => readonly MenuEntry[] {
  const { t } = useTranslation()
  const news = useSavedSearches((state) => state.news)
  return (search) => {
    const { id } = search
    const unseen = newsCount(news.get(id))
    const whatIsNew: readonly MenuEntry[] =
      unseen === 0
        ? []
        : [
            {
              id: 'changes',
              label: t('savedSearches.whatIsNew'),
              onChoose: () => {
                goToSavedSearch(search)
                showChanges(id)
              },
            },
            { id: 'seen', label: t('savedSearches.markSeen'), onChoose: () => void markSeen(id) },
          ]
    return [
      ...whatIsNew,
      { id: 'edit', label: t('savedSearches.edit'), onChoose: () => openDialog({ kind: 'edit-search', id }) },
      {
        id: 'notes',
        label: t('notes.onSearch'),
        onChoose: () => void openNotesOn({ kind: 'saved-search', id }),
      },
      {
        id: 'runs',
        label: t('savedSearches.runs'),
        onChoose: () => openDialog({ kind: 'search-runs', id }),
      },
      {
        id: 'remove',
        label: t('savedSearches.remove'),
        apart: true,
        onChoose: () => void removeSavedSearch(search),
      },
    ]
  }
}
