/**
 * Walks a tree by keys, after the ARIA practice: one row has the focus, arrows go from row to row, in and out, a letter
 * to the next name that begins with it. What else a key does to a row is its owner's.
 */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

interface TreeWalkOptions<Row> {
  /** Those that are on show, from top to bottom. */
  readonly rows: readonly Row[]
  /** Which of them has the focus. */
  readonly at: number
  readonly nameOf: (row: Row) => string
  readonly activate: (row: Row) => void
  /** Null for a row that can hold nothing. */
  readonly isOpen: (row: Row) => boolean | null
  readonly setOpen: (row: Row, open: boolean) => void
  /** How many rows it holds. */
  readonly sizeOf: (row: Row) => number
  readonly parentOf: (row: Row) => Row | undefined
}

interface TreeWalk<Row> {
  readonly tree: RefObject<HTMLDivElement | null>
  readonly focus: (row: Row | undefined) => void
  /** The keyboard stays with the row that has the focus, wherever it is drawn next. */
  readonly follow: () => void
  /** Whether the key walks; it then did. */
  readonly walks: (event: KeyboardEvent, row: Row) => boolean
  /** Whether some name begins with what the key writes; the focus is there then. */
  readonly begins: (key: string) => boolean
}

export function useTreeWalk<Row>(options: TreeWalkOptions<Row>): TreeWalk<Row> {
  const { rows, at, nameOf, activate, isOpen, setOpen, sizeOf, parentOf } = options
  const tree = useRef<HTMLDivElement>(null)
  const following = useRef(false)
  useLayoutEffect(() => {
    if (!following.current) return
    following.current = false
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus()
  })
  const follow = () => {
    following.current = true
  }
  const focus = (row: Row | undefined) => {
    if (row === undefined) return
    follow()
    activate(row)
  }
  const goIn = (row: Row) => {
    const open = isOpen(row)
    if (open === false) setOpen(row, true)
    else if (open && sizeOf(row) > 0) focus(rows[at + 1])
  }
  const goOut = (row: Row) => {
    if (isOpen(row)) setOpen(row, false)
    else focus(parentOf(row))
  }
  const walks = ({ key, currentTarget }: KeyboardEvent, row: Row): boolean => {
    switch (key) {
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
      case 'ArrowLeft':
        if (isInwards(key, currentTarget)) goIn(row)
        else goOut(row)
        return true
      default:
        return false
    }
  }
  const begins = (key: string): boolean => {
    if ([...key].length !== 1) return false
    const letter = key.toLocaleLowerCase()
    const found = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find((row) =>
      nameOf(row).toLocaleLowerCase().startsWith(letter),
    )
    focus(found)
    return found !== undefined
  }
  return { tree, focus, follow, walks, begins }
}

/** The arrow that points the way the window is written goes down into the tree. */
export function isInwards(key: string, row: Element): boolean {
  return (key === 'ArrowRight') !== (getComputedStyle(row).direction === 'rtl')
}
