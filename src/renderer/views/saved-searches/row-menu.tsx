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
import { steppedPlace, type TreeItem, type TreeRow } from '../../state/search-tree'
import { useShell } from '../../state/shell'
import { keyWords } from '../shell/shortcuts'

interface RowMenuProps {
  readonly item: TreeItem
  readonly rows: readonly TreeRow[]
  /** Whether Tab comes here from its row. */
  readonly reachable: boolean
  /** Moves a row one line up or down. */
  readonly onStep: (id: string, by: -1 | 1) => void
}

export function RowMenu({ item, rows, reachable, onStep }: RowMenuProps) {
  const { t } = useTranslation()
  const moves = useMoves({ item, rows, onStep })
  const searchEntries = useSearchEntries()
  const entries: readonly MenuEntry[] =
    item.kind === 'search'
      ? searchEntries(item.search, moves)
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
          ...moves,
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

/** What dragging a row does, by single clicks. */
function useMoves({ item, rows, onStep }: Omit<RowMenuProps, 'reachable'>): readonly MenuEntry[] {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const steps = [
    { id: 'up', label: t('savedSearches.moveUp'), key: 'arrowup', by: -1 },
    { id: 'down', label: t('savedSearches.moveDown'), key: 'arrowdown', by: 1 },
  ] as const
  return steps
    .filter(({ by }) => steppedPlace(rows, item.id, by) !== null)
    .map(({ id, label, key, by }, at) => ({
      ...{ id, label, apart: at === 0 },
      keys: keyWords({ key, alt: true }, t, platform),
      onChoose: () => onStep(item.id, by),
    }))
}

type SearchEntries = (search: SavedSearch, moves?: readonly MenuEntry[]) => readonly MenuEntry[]

/** The entries of a saved search, here and over its result, where it is not moved. */
export function useSearchEntries(): SearchEntries {
  const { t } = useTranslation()
  const news = useSavedSearches((state) => state.news)
  return (search, moves = []) => {
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
      ...moves,
      {
        id: 'remove',
        label: t('savedSearches.remove'),
        apart: true,
        onChoose: () => void removeSavedSearch(search),
      },
    ]
  }
}
