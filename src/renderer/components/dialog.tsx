/** A dialog over the window: named, closed with Escape, giving the focus back where it was. */
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { createContext, type ReactNode, type RefObject, useContext, useLayoutEffect } from 'react'

interface DialogProps {
  readonly title: string
  readonly text?: string | undefined
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | 'wide'
  /** The control that has the focus first. */
  readonly focus?: RefObject<HTMLElement | null>
  /** What gets the keyboard when the dialog is closed; else what had it before. */
  readonly focusAfter?: HTMLElement | null
}

/** What may lie over any dialog, as one of its own. Drawn inside, so that the keyboard can go there and comes back. */
export const OverDialog = createContext<ReactNode>(null)

export function Dialog(props: DialogProps) {
  const { title, text, closeLabel, onClose, children, size = 'medium', focus, focusAfter } = props
  const over = useContext(OverDialog)
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Viewport className="dialog-viewport">
          <Base.Popup
            className={`dialog dialog-${size}`}
            {...(focus === undefined ? {} : { initialFocus: focus })}
            {...(focusAfter === undefined ? {} : { finalFocus: () => focusAfter ?? true })}
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
            {over}
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
