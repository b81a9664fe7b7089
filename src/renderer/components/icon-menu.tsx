/** A menu that opens from a button with an icon, whose name is its tooltip. */
import type { LucideIcon } from 'lucide-react'
import { Menu, type MenuEntry } from './menu'

interface IconMenuProps {
  readonly icon: LucideIcon
  /** The button's name. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly disabled?: boolean
}

export function IconMenu({ icon: Icon, label, entries, disabled = false }: IconMenuProps) {
  return (
    <Menu
      trigger={
        <button type="button" className="icon-button" aria-label={label} title={label} disabled={disabled}>
          <Icon size={16} aria-hidden="true" />
        </button>
      }
      entries={entries}
    />
  )
}
