/** The tree itself, after the ARIA practice: one row has the focus, the arrow keys walk, open and close. */
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { goToSavedSearch } from '../../actions/look'
import { moveInShelves, removeSavedSearch, removeSearchFolder } from '../../actions/saved-searches'
import { activateTreeRow, setFolderOpen } from '../../actions/search-tree'
import { openDialog } from '../../actions/shell'
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
  const tree = useRef<HTMLDivElement>(null)
  const following = useRef(false)
  const at = Math.max(
    0,
    rows.findIndex(({ item }) => item.id === active),
  )
  useLayoutEffect(() => {
    if (!following.current) return
    following.current = false
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus()
  })
  const focus = (row: Row | undefined) => {
    if (row === undefined) return
    following.current = true
    activateTreeRow(row.item.id)
  }
  const onKeyDown = (event: KeyboardEvent, row: Row) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    if (!keyActs(event, row)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const keyActs = (event: KeyboardEvent, row: Row): boolean => {
    const { item } = row
    if (event.altKey) return moves(event.key, row)
    switch (event.key) {
      case 'ArrowDown':
        focus(rows[at + 1])
        return true
      case 'ArrowUp':
        focus(rows[at - 1])
        return true
      case 'Home':
        focus(rows[0])
        return true
      case 'End':
        focus(rows.at(-1))
        return true
      case 'ArrowRight':
      case 'ArrowLeft': {
        const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
        if ((event.key === 'ArrowRight') !== rtl) goIn(row)
        else goOut(row)
        return true
      }
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
        return begins(event.key)
    }
  }
  const moves = (key: string, { item }: Row): boolean => {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
    const place = steppedPlace(rows, item.id, key === 'ArrowUp' ? -1 : 1)
    following.current = true
    if (place !== null) void moveInShelves(item.id, place)
    return true
  }
  const goIn = ({ item }: Row) => {
    if (item.kind !== 'folder') return
    if (!item.open) setFolderOpen(item.id, true)
    else if (item.size > 0) focus(rows[at + 1])
  }
  const goOut = ({ item, parentId }: Row) => {
    if (item.kind === 'folder' && item.open) setFolderOpen(item.id, false)
    else focus(rows.find((row) => row.item.id === parentId))
  }
  /** A letter goes to the next row whose name begins with it. */
  const begins = (key: string): boolean => {
    if ([...key].length !== 1) return false
    const letter = key.toLocaleLowerCase()
    const found = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(({ item }) =>
      item.name.toLocaleLowerCase().startsWith(letter),
    )
    focus(found)
    return found !== undefined
  }
  return (
    <div ref={tree} role="tree" aria-label={t('savedSearches.list')} className="search-tree">
      {rows.map((row, index) => (
        <TreeRow key={row.item.id} row={row} rows={rows} active={index === at} onKeyDown={onKeyDown} />
      ))}
    </div>
  )
}
