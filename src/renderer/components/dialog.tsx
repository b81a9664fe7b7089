/** A dialog over the window: named, closed with Escape, giving the focus back where it was. */
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'

interface DialogProps {
  readonly title: string
  readonly text?: string | undefined
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | 'wide'
  /** The control that has the focus first. */
  readonly focus?: RefObject<HTMLElement | null>
}

export function Dialog({ title, text, closeLabel, onClose, children, size = 'medium', focus }: DialogProps) {
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Viewport className="dialog-viewport">
          <Base.Popup
            className={`dialog dialog-${size}`}
            {...(focus === undefined ? {} : { initialFocus: focus })}
          >
            <header className="dialog-head">
              <Base.Title className="dialog-title">{title}</Base.Title>
            </header>
            {text === undefined ? null : <Base.Description className="dialog-text">{text}</Base.Description>}
            {children}
            {/* Last in the order of tabs, so that the dialog begins with what it is for. */}
            <Base.Close className="icon-button dialog-close" aria-label={closeLabel}>
              <X size={16} aria-hidden="true" />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
