/** The tree of codes, after the ARIA practice: one row has the focus, the arrow keys walk, open and close. */
import type { Code } from '@shared/code'
import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { activateCode, setCodeOpen, toggleCode } from '../../actions/code-view'
import { moveCode, removeCode } from '../../actions/codes'
import { openDialog } from '../../actions/shell'
import { isInwards, useTreeWalk } from '../../components/use-tree-walk'
import {
  type CodeRow,
  codeRows,
  indentedCode,
  outdentedCode,
  steppedCode,
  useCodeTree,
} from '../../state/code-tree'
import { isKey } from '../shell/shortcuts'
import { CodeTreeRow } from './code-tree-row'

export function CodeTree({ codes }: { readonly codes: readonly Code[] }) {
  const { t } = useTranslation()
  const { closed, active, chosen } = useCodeTree()
  const rows = useMemo(() => codeRows(codes, closed), [codes, closed])
  const at = Math.max(
    0,
    rows.findIndex(({ code }) => code.id === active),
  )
  const { tree, focus, follow, walks, begins } = useTreeWalk<CodeRow>({
    ...{ rows, at },
    nameOf: ({ code }) => code.name,
    activate: ({ code }) => activateCode(code.id),
    isOpen: ({ size, open }) => (size === 0 ? null : open),
    setOpen: ({ code }, open) => setCodeOpen(code.id, open),
    sizeOf: ({ size }) => size,
    parentOf: ({ parent }) => rows.find((row) => row.code.id === parent),
  })
  const onKeyDown = (event: KeyboardEvent, row: CodeRow) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    const acts = event.altKey ? moves(event, row) : walks(event, row) || does(event, row)
    if (!acts) return
    event.preventDefault()
    event.stopPropagation()
  }
  const does = (event: KeyboardEvent, row: CodeRow): boolean => {
    const { code } = row
    switch (event.key) {
      case 'Enter':
        enterPassages(tree.current)
        return true
      case ' ':
        toggleCode(code.id)
        return true
      case 'F2':
        openDialog({ kind: 'code', id: code.id, parent: code.parent })
        return true
      case 'Insert':
      case '+':
        openDialog({ kind: 'code', id: null, parent: code.id })
        return true
      case 'Delete':
        focus(rows.slice(at + 1).find(({ level }) => level <= row.level) ?? rows[at - 1])
        void removeCode(code)
        return true
      default:
        return begins(event.key)
    }
  }
  const moves = (event: KeyboardEvent, { code }: CodeRow): boolean => {
    if (isKey('m', event.nativeEvent)) {
      openDialog({ kind: 'merge-codes', from: [code.id] })
      return true
    }
    if (!event.key.startsWith('Arrow')) return false
    const place =
      event.key === 'ArrowUp' || event.key === 'ArrowDown'
        ? steppedCode(codes, code.id, event.key === 'ArrowUp' ? -1 : 1)
        : isInwards(event.key, event.currentTarget)
          ? indentedCode(codes, code.id)
          : outdentedCode(codes, code.id)
    follow()
    if (place !== null) void moveCode(code, place)
    return true
  }
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={t('codes.list')}
      aria-multiselectable="true"
      aria-description={t('codes.tree.keys')}
      className="search-tree"
    >
      {rows.map((row, index) => (
        <CodeTreeRow
          key={row.code.id}
          row={row}
          codes={codes}
          active={index === at}
          chosen={chosen.includes(row.code.id)}
          onKeyDown={onKeyDown}
        />
      ))}
    </div>
  )
}

/** The keyboard goes on in what is shown of the code. */
function enterPassages(tree: HTMLElement | null): void {
  const body = tree?.closest('.codes')?.querySelector('.codes-body')
  body?.querySelector<HTMLElement>('[role="grid"], .codes-scroll')?.focus()
}
