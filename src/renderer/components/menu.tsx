/** A menu that opens from a button, or at a place that was clicked. Entries that are on or off carry a mark. */
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { Fragment, type ReactElement, useMemo } from 'react'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly keys?: string | undefined
  readonly onChoose: () => void
  /** Draws a line above. */
  readonly apart?: boolean
  /** For an entry that switches something on and off. */
  readonly checked?: boolean
  /** Keeps the menu open, for entries of which several are chosen. */
  readonly stays?: boolean
}

interface MenuProps {
  /** The button; it gets its behaviour from the menu. */
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
}

export function Menu({ trigger, entries }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="floating">
          <Base.Popup className="menu">
            <Items entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface FloatingMenuProps {
  readonly label: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** In the window. The menu stays there, so that one entry can be clicked again and again. */
  readonly at: { readonly x: number; readonly y: number }
  /** Where the keyboard goes when the menu closes. */
  readonly focusAfter: HTMLElement
  readonly entries: readonly MenuEntry[]
}

export function FloatingMenu(props: FloatingMenuProps) {
  const { x, y } = props.at
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }), [x, y])
  return (
    <Base.Root open={props.isOpen} onOpenChange={props.onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={8} align="start" className="floating">
          <Base.Popup className="menu" aria-label={props.label} finalFocus={() => props.focusAfter}>
            <Items entries={props.entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Items({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry) => (
    <Fragment key={entry.id}>
      {entry.apart === true ? <Base.Separator className="menu-line" /> : null}
      <Item entry={entry} />
    </Fragment>
  ))
}

function Item({ entry }: { readonly entry: MenuEntry }) {
  const { label, keys, onChoose, checked, stays = false } = entry
  const words = (
    <>
      <span>{label}</span>
      {keys === undefined ? null : <kbd className="keys">{keys}</kbd>}
    </>
  )
  if (checked === undefined)
    return (
      <Base.Item className="menu-item" onClick={onChoose} closeOnClick={!stays}>
        {words}
      </Base.Item>
    )
  return (
    <Base.CheckboxItem
      className="menu-item"
      checked={checked}
      onCheckedChange={onChoose}
      closeOnClick={!stays}
    >
      {words}
      <Base.CheckboxItemIndicator className="menu-check">
        <Check size={14} aria-hidden="true" />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  )
}
