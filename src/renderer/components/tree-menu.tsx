/** What can be done with a row of a tree: a menu at its end, reached by Tab from the row that has the focus. */
import { Ellipsis } from 'lucide-react'
import { Menu, type MenuEntry } from './menu'

interface TreeMenuProps {
  /** The button's name. */
  readonly label: string
  readonly reachable: boolean
  readonly entries: readonly MenuEntry[]
}

export function TreeMenu({ label, reachable, entries }: TreeMenuProps) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="icon-button tree-menu"
          tabIndex={reachable ? 0 : -1}
          aria-label={label}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      }
      entries={entries}
    />
  )
}
