/** A dialog over the window: named, closed with Escape, giving the focus back where it was. */
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useLayoutEffect } from 'react'

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
            <FocusAtOnce control={focus} />
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

interface FocusAtOnceProps {
  readonly control: RefObject<HTMLElement | null> | undefined
}

/**
 * Gives the control the focus in the same task in which the dialog opens: by itself it does so with the next picture
 * that is drawn, and keys that are typed until then go to what is behind it. It stands inside, because only what is drawn
 * with the control knows when that is there.
 */
function FocusAtOnce({ control }: FocusAtOnceProps) {
  useLayoutEffect(() => {
    // Subtle: later than the dialog notes where the focus was, which it does in an effect of its own.
    queueMicrotask(() => control?.current?.focus())
  }, [control])
  return null
}
