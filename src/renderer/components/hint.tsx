/** Words of a text with something to say about them, shown on hover and when the keyboard is on them. */
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'

interface HintProps {
  readonly words: string
  readonly className: string
  readonly kind: string
  readonly children: ReactNode
}

export function Hint({ words, className, kind, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={<span tabIndex={0} className={className} data-kind={kind} aria-description={words} />}
      >
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="floating">
          <Tooltip.Popup className="tooltip">{words}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
