/** What can be done with a code. */
import type { Code } from '@shared/code'
import type { Shortcut } from '@shared/shortcut'
import { useTranslation } from 'react-i18next'
import { moveCode, removeCode } from '../../actions/codes'
import { openDialog } from '../../actions/shell'
import type { MenuEntry } from '../../components/menu'
import { TreeMenu } from '../../components/tree-menu'
import { type CodePlace, type CodeRow, indentedCode, outdentedCode, steppedCode } from '../../state/code-tree'
import { useShell } from '../../state/shell'
import { keyWords } from '../shell/shortcuts'

interface CodeMenuProps {
  readonly row: CodeRow
  readonly codes: readonly Code[]
  /** Whether Tab comes here from its row. */
  readonly reachable: boolean
}

export function CodeMenu({ row, codes, reachable }: CodeMenuProps) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const { code } = row
  const keys = (shortcut: Shortcut) => keyWords(shortcut, t, platform)
  const move = (id: string, label: string, place: CodePlace | null): readonly MenuEntry[] =>
    place === null ? [] : [{ id, label, onChoose: () => void moveCode(code, place) }]
  const moves = [
    ...move('up', t('codes.tree.moveUp'), steppedCode(codes, code.id, -1)),
    ...move('down', t('codes.tree.moveDown'), steppedCode(codes, code.id, 1)),
    ...move('in', t('codes.tree.moveIn'), indentedCode(codes, code.id)),
    ...move('out', t('codes.tree.moveOut'), outdentedCode(codes, code.id)),
  ]
  const entries: readonly MenuEntry[] = [
    {
      id: 'edit',
      label: t('codes.tree.edit'),
      keys: keys({ key: 'f2' }),
      onChoose: () => openDialog({ kind: 'code', id: code.id, parent: code.parent }),
    },
    {
      id: 'new',
      label: t('codes.tree.newBelow'),
      keys: '+',
      onChoose: () => openDialog({ kind: 'code', id: null, parent: code.id }),
    },
    ...moves.map((entry, at) => ({ ...entry, apart: at === 0 })),
    {
      id: 'merge',
      label: t('codes.tree.merge'),
      keys: keys({ key: 'm', alt: true }),
      apart: true,
      onChoose: () => openDialog({ kind: 'merge-codes', from: [code.id] }),
    },
    {
      id: 'remove',
      label: t('codes.tree.remove'),
      keys: keys({ key: 'delete' }),
      apart: true,
      onChoose: () => void removeCode(code),
    },
  ]
  return (
    <TreeMenu label={t('codes.tree.menuOf', { name: code.name })} reachable={reachable} entries={entries} />
  )
}
