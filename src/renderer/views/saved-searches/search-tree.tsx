/** The tree itself, after the ARIA practice: one row has the focus, the arrow keys walk, open and close. */
import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { goToSavedSearch } from '../../actions/look'
import { moveInShelves, removeSavedSearch, removeSearchFolder } from '../../actions/saved-searches'
import { activateTreeRow, setFolderOpen } from '../../actions/search-tree'
import { openDialog } from '../../actions/shell'
import { useTreeWalk } from '../../components/use-tree-walk'
import {
  type TreeRow as Row,
  type Shelves,
  steppedPlace,
  treeRows,
  useSearchTree,
} from '../../state/search-tree'
import { TreeRow } from './tree-row'

export function SearchTree({ shelves }: { readonly shelves: Shelves }) {
  const { t } = useTranslation()
  const { closed, active } = useSearchTree()
  const rows = useMemo(() => treeRows(shelves, closed), [shelves, closed])
  const at = Math.max(
    0,
    rows.findIndex(({ item }) => item.id === active),
  )
  const { tree, focus, follow, walks, begins } = useTreeWalk<Row>({
    ...{ rows, at },
    nameOf: ({ item }) => item.name,
    activate: ({ item }) => activateTreeRow(item.id),
    isOpen: ({ item }) => (item.kind === 'folder' ? item.open : null),
    setOpen: ({ item }, open) => setFolderOpen(item.id, open),
    sizeOf: ({ item }) => (item.kind === 'folder' ? item.size : 0),
    parentOf: ({ parentId }) => rows.find((row) => row.item.id === parentId),
  })
  const onKeyDown = (event: KeyboardEvent, row: Row) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    if (!keyActs(event, row)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const keyActs = (event: KeyboardEvent, row: Row): boolean => {
    if (event.altKey) return moves(event.key, row)
    return walks(event, row) || does(event.key, row)
  }
  const does = (key: string, { item }: Row): boolean => {
    switch (key) {
      case 'Enter':
      case ' ':
        if (item.kind === 'search') goToSavedSearch(item.search)
        else setFolderOpen(item.id, !item.open)
        return true
      case 'F2':
        if (item.kind === 'search') openDialog({ kind: 'edit-search', id: item.id })
        else openDialog({ kind: 'search-folder', id: item.id, parentId: null })
        return true
      case 'Delete':
        focus(rows[at + 1] ?? rows[at - 1])
        void (item.kind === 'search' ? removeSavedSearch(item.search) : removeSearchFolder(item.folder))
        return true
      default:
        return begins(key)
    }
  }
  const moves = (key: string, { item }: Row): boolean => {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
    step(item.id, key === 'ArrowUp' ? -1 : 1)
    return true
  }
  const step = (id: string, by: -1 | 1) => {
    const place = steppedPlace(rows, id, by)
    follow()
    if (place !== null) void moveInShelves(id, place)
  }
  return (
    <div ref={tree} role="tree" aria-label={t('savedSearches.list')} className="search-tree">
      {rows.map((row, index) => (
        <TreeRow
          key={row.item.id}
          row={row}
          rows={rows}
          active={index === at}
          onStep={step}
          onKeyDown={onKeyDown}
        />
      ))}
    </div>
  )
}
