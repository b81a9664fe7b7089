/** What the rows of the form can do to the tree of conditions; the focus follows what was added or moved. */
import type { ConditionGroup } from '@shared/text/query/groups'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import {
  type Gap,
  type Member,
  type Moved,
  memberAt,
  moved,
  type Path,
  stepped,
  withMember,
  withMemberAdded,
  withoutMember,
} from '../../state/query-form'

export interface FormEdits {
  change(path: Path, member: Member): void
  add(parent: Path, member: Member): void
  remove(path: Path): void
  move(from: Path, to: Gap): void
  step(from: Path, step: -1 | 1): void
  /** Whether there is a place to step to. */
  canStep(from: Path, step: -1 | 1): boolean
}

export function pathName(path: Path): string {
  return path.join('.')
}

export function useFormEdits(
  root: ConditionGroup,
  rows: RefObject<HTMLElement | null>,
  onChange: (root: ConditionGroup) => void,
): FormEdits {
  /** A row, and what in it should have the focus. */
  const wanted = useRef<{ readonly path: Path; readonly part: 'value' | 'handle' } | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const { path, part } = wanted.current
    wanted.current = null
    const row = rows.current?.querySelector(`[data-path="${pathName(path)}"]`)
    const control =
      part === 'handle'
        ? row?.querySelector<HTMLElement>('.query-handle')
        : row?.querySelector<HTMLElement>('.query-value input')
    control?.focus()
  })
  const show = (result: Moved | null) => {
    if (result === null) return
    wanted.current = { path: result.path, part: 'handle' }
    onChange(result.root)
  }
  return {
    change: (path, member) => onChange(withMember(root, path, member)),
    add: (parent, member) => {
      const group = memberAt(root, parent)
      const index = group?.kind === 'group' ? group.members.length : 0
      wanted.current = { path: [...parent, index], part: 'value' }
      onChange(withMemberAdded(root, { parent, index }, member))
    },
    remove: (path) => {
      wanted.current = { path: [...path.slice(0, -1), Math.max(0, (path.at(-1) ?? 0) - 1)], part: 'handle' }
      onChange(withoutMember(root, path))
    },
    move: (from, to) => show(moved(root, from, to)),
    step: (from, step) => show(stepped(root, from, step)),
    canStep: (from, step) => stepped(root, from, step) !== null,
  }
}
