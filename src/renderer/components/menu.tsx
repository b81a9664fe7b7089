/** A menu that opens from a button. */
import { Menu as Base } from '@base-ui/react/menu'
import { Fragment, type ReactElement } from 'react'

interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly keys?: string | undefined
  readonly onChoose: () => void
  /** Draws a line above. */
  readonly apart?: boolean
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
            {entries.map((entry) => (
              <Fragment key={entry.id}>
                {entry.apart === true ? <Base.Separator className="menu-line" /> : null}
                <Base.Item className="menu-item" onClick={entry.onChoose}>
                  <span>{entry.label}</span>
                  {entry.keys === undefined ? null : <kbd className="keys">{entry.keys}</kbd>}
                </Base.Item>
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
