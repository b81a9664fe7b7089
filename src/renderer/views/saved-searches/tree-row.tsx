/** One saved search or folder: its name, its numbers, and what can be done with it. */
import { ChevronDown, ChevronRight, Folder, FolderOpen } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goToSavedSearch } from '../../actions/look'
import { moveInShelves } from '../../actions/saved-searches'
import { activateTreeRow, setFolderOpen } from '../../actions/search-tree'
import { newsCount, useSavedSearches } from '../../state/saved-searches'
import { type DropSide, droppedPlace, type TreeRow as Row } from '../../state/search-tree'
import { NewsBadges } from './news-badges'
import { RowMenu } from './row-menu'

interface TreeRowProps {
  readonly row: Row
  readonly rows: readonly Row[]
  readonly active: boolean
  /** Moves a row one line up or down. */
  readonly onStep: (id: string, by: -1 | 1) => void
  readonly onKeyDown: (event: KeyboardEvent, row: Row) => void
}

const type = 'application/x-letterbook-saved-search'

export function TreeRow({ row, rows, active, onStep, onKeyDown }: TreeRowProps) {
  const { item, level, place, neighbours } = row
  const [side, setSide] = useState<DropSide | null>(null)
  const words = useId()
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button, [role="menu"]') !== null) return
    activateTreeRow(item.id)
    if (item.kind === 'search') goToSavedSearch(item.search)
    else setFolderOpen(item.id, !item.open)
  }
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(type)) return
    event.preventDefault()
    // Subtle: the window lets nothing but files be dropped on it.
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'move'
    setSide(sideOf(event, item.kind === 'folder'))
  }
  const onDrop = (event: DragEvent) => {
    setSide(null)
    const id = event.dataTransfer.getData(type)
    const target = id === '' ? null : droppedPlace(rows, id, item.id, sideOf(event, item.kind === 'folder'))
    if (target === null) return
    event.preventDefault()
    event.stopPropagation()
    void moveInShelves(id, target)
  }
  return (
    <div
      role="treeitem"
      aria-labelledby={words}
      aria-level={level}
      aria-posinset={place + 1}
      aria-setsize={neighbours}
      aria-selected={active}
      aria-expanded={item.kind === 'folder' ? item.open : undefined}
      tabIndex={active ? 0 : -1}
      data-area-start={active ? '' : undefined}
      className="tree-row"
      data-drop={side ?? undefined}
      style={{ paddingInlineStart: `${level * 16}px` }}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(type, item.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setSide(null)}
      onDrop={onDrop}
      onFocus={() => activateTreeRow(item.id)}
      onClick={onClick}
      onKeyDown={(event) => onKeyDown(event, row)}
    >
      {item.kind === 'folder' ? <FolderMark open={item.open} /> : null}
      <RowWords row={row} id={words} />
      <RowMenu item={item} rows={rows} reachable={active} onStep={onStep} />
    </div>
  )
}

function FolderMark({ open }: { readonly open: boolean }) {
  const [Chevron, Icon] = open ? [ChevronDown, FolderOpen] : [ChevronRight, Folder]
  return (
    <span className="tree-folder-mark">
      <Chevron size={14} aria-hidden="true" className={open ? '' : 'pointing'} />
      <Icon size={15} aria-hidden="true" />
    </span>
  )
}

function RowWords({ row: { item }, id }: { readonly row: Row; readonly id: string }) {
  const { t } = useTranslation()
  const news = useSavedSearches((state) => state.news.get(item.id))
  const unseen = useSavedSearches((state) =>
    item.kind === 'folder' && !item.open ? newsInFolder(state, item.id) : 0,
  )
  if (item.kind === 'folder')
    return (
      <span id={id} className="tree-words">
        <bdi className="tree-name">{item.name}</bdi>{' '}
        {unseen > 0 ? (
          <span className="news-badge">{t('savedSearches.unseen', { count: unseen })}</span>
        ) : null}
      </span>
    )
  const { query } = item.search
  return (
    <span id={id} className="tree-words">
      <bdi className="tree-name">{item.name}</bdi>{' '}
      <span className="tree-count">
        {news === undefined
          ? t('savedSearches.counting')
          : news === null
            ? t('queryForm.notCounted')
            : t('letters.count', { count: news.total })}
      </span>{' '}
      {query === item.name ? null : (
        <bdi className="tree-query">{query.trim() === '' ? t('savedSearches.everyLetter') : query}</bdi>
      )}{' '}
      <NewsBadges news={news} />
    </span>
  )
}

function newsInFolder(state: ReturnType<typeof useSavedSearches.getState>, id: string): number {
  const own = (state.searches ?? [])
    .filter(({ folderId }) => folderId === id)
    .reduce((sum, search) => sum + newsCount(state.news.get(search.id)), 0)
  const inner = state.folders
    .filter(({ parentId }) => parentId === id)
    .reduce((sum, folder) => sum + newsInFolder(state, folder.id), 0)
  return own + inner
}

function sideOf(event: DragEvent, isFolder: boolean): DropSide {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const share = (event.clientY - top) / height
  if (isFolder && share > 0.25 && share < 0.75) return 'inside'
  return share < 0.5 ? 'before' : 'after'
}
