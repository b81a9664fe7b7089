/** One code in the tree: its colour and name, its key, how many notes have it, and what can be done with it. */
import type { Code } from '@shared/code'
import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activateCode, setCodeOpen, toggleCode } from '../../actions/code-view'
import { moveCode } from '../../actions/codes'
import { type CodeRow, type DropSide, droppedCode } from '../../state/code-tree'
import { codeNamed } from '../../state/codes'
import { CodeMenu } from './code-menu'
import { ShortcutKeys } from './code-picker'
import { CodeSign } from './code-sign'

interface CodeTreeRowProps {
  readonly row: CodeRow
  readonly codes: readonly Code[]
  readonly active: boolean
  readonly chosen: boolean
  readonly onKeyDown: (event: KeyboardEvent, row: CodeRow) => void
}

const type = 'application/x-letterbook-code'

export function CodeTreeRow({ row, codes, active, chosen, onKeyDown }: CodeTreeRowProps) {
  const { code, level, place, neighbours, size, open } = row
  const [side, setSide] = useState<DropSide | null>(null)
  const words = useId()
  // A menu for every code would make a long tree slow.
  const [near, setNear] = useState(false)
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button, [role="menu"]') !== null) return
    activateCode(code.id)
    if (event.ctrlKey || event.metaKey) toggleCode(code.id)
  }
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(type)) return
    event.preventDefault()
    // Subtle: the window lets nothing but files be dropped on it.
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'move'
    setSide(sideOf(event))
  }
  const onDrop = (event: DragEvent) => {
    setSide(null)
    const dragged = codeNamed(codes, event.dataTransfer.getData(type))
    const target = dragged === undefined ? null : droppedCode(codes, dragged.id, code.id, sideOf(event))
    if (dragged === undefined || target === null) return
    event.preventDefault()
    event.stopPropagation()
    void moveCode(dragged, target)
  }
  return (
    <div
      role="treeitem"
      aria-labelledby={words}
      aria-level={level}
      aria-posinset={place + 1}
      aria-setsize={neighbours}
      aria-selected={chosen}
      aria-expanded={size > 0 ? open : undefined}
      tabIndex={active ? 0 : -1}
      data-area-start={active ? '' : undefined}
      data-active={active ? '' : undefined}
      className="tree-row code-row"
      data-drop={side ?? undefined}
      style={{ paddingInlineStart: `${level * 16 - 8}px` }}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(type, code.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setSide(null)}
      onDrop={onDrop}
      onPointerEnter={() => setNear(true)}
      onFocus={() => activateCode(code.id)}
      onClick={onClick}
      onKeyDown={(event) => onKeyDown(event, row)}
    >
      <OpenMark row={row} />
      <RowWords row={row} id={words} chosen={chosen} />
      <LookedAt code={code} chosen={chosen} />
      {active || near ? (
        <CodeMenu row={row} codes={codes} reachable={active} />
      ) : (
        <span className="tree-menu-room" />
      )}
    </div>
  )
}

function OpenMark({ row: { code, size, open } }: { readonly row: CodeRow }) {
  const { t } = useTranslation()
  if (size === 0) return <span className="code-open" />
  const Icon = open ? ChevronDown : ChevronRight
  return (
    <button
      type="button"
      tabIndex={-1}
      className="code-open"
      aria-label={t(open ? 'codes.tree.hideLower' : 'codes.tree.showLower')}
      onClick={() => setCodeOpen(code.id, !open)}
    >
      <Icon size={14} aria-hidden="true" className={open ? '' : 'pointing'} />
    </button>
  )
}

function RowWords({
  row,
  id,
  chosen,
}: {
  readonly row: CodeRow
  readonly id: string
  readonly chosen: boolean
}) {
  const { t } = useTranslation()
  const { name, notes, shortcut } = row.code
  return (
    <span id={id} className="code-row-words">
      <CodeSign code={row.code} />
      <bdi className="tree-name">{name}</bdi>{' '}
      {shortcut === null ? null : <ShortcutKeys shortcut={shortcut} />}{' '}
      <span className="tree-count">{t('codes.notes', { count: notes })}</span>{' '}
      {chosen ? <span className="for-screen-readers">{t('codes.tree.lookedAt')}</span> : null}
    </span>
  )
}

/** The same as Space, for the mouse. */
function LookedAt({ code, chosen }: { readonly code: Code; readonly chosen: boolean }) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      tabIndex={-1}
      className="code-box"
      aria-pressed={chosen}
      aria-label={t('codes.tree.lookAt', { name: code.name })}
      title={t('codes.tree.lookAt', { name: code.name })}
      onClick={() => toggleCode(code.id)}
    >
      {chosen ? <Check size={13} aria-hidden="true" /> : null}
    </button>
  )
}

function sideOf(event: DragEvent): DropSide {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const share = (event.clientY - top) / height
  if (share > 0.3 && share < 0.7) return 'inside'
  return share < 0.5 ? 'before' : 'after'
}
