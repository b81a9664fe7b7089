/**
 * The line between two panels, moved with the pointer or the arrow keys, or by single clicks in the menu that a click on
 * it opens. How far a step goes and where it ends is the panels' own affair.
 */
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { Separator as Base } from 'react-resizable-panels'
import { FloatingMenu } from './menu'

interface SeparatorProps {
  readonly label: string
  /** The entries of the menu, in words. */
  readonly larger: string
  readonly smaller: string
  /** Which of the two panels the label speaks of. */
  readonly sized: 'before' | 'after'
}

interface Clicked {
  readonly line: HTMLElement
  readonly x: number
  readonly y: number
}

export function Separator({ label, larger, smaller, sized }: SeparatorProps) {
  const [clicked, setClicked] = useState<Clicked | null>(null)
  const [isOpen, setOpen] = useState(false)
  const onClick = (event: MouseEvent<HTMLElement>) => {
    setClicked({ line: event.currentTarget, x: event.clientX, y: event.clientY })
    setOpen(true)
  }
  const [grows, shrinks] = sized === 'before' ? ([1, -1] as const) : ([-1, 1] as const)
  return (
    <>
      <Base className="separator" aria-label={label} onClick={onClick} onKeyDownCapture={mirrored} />
      {clicked === null ? null : (
        <FloatingMenu
          label={label}
          isOpen={isOpen}
          onOpenChange={setOpen}
          at={clicked}
          focusAfter={clicked.line}
          entries={[
            { id: 'larger', label: larger, stays: true, onChoose: () => step(clicked.line, grows) },
            { id: 'smaller', label: smaller, stays: true, onChoose: () => step(clicked.line, shrinks) },
          ]}
        />
      )}
    </>
  )
}

/**
 * The panels know no direction of writing in their keys: in a mirrored window they would move the line away from where
 * the arrow points. Subtle: what `step` sends is no key of the reader's, and is theirs as it is.
 */
function mirrored(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget: line, nativeEvent } = event
  if (!nativeEvent.isTrusted || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return
  if (!isUpright(line) || getComputedStyle(line).direction !== 'rtl') return
  event.preventDefault()
  step(line, key === 'ArrowLeft' ? 1 : -1)
}

function isUpright(line: HTMLElement): boolean {
  return line.getAttribute('aria-orientation') === 'vertical'
}

/** As the arrow key does, which alone keeps to the least and greatest sizes; 1 gives to the panel before the line. */
function step(line: HTMLElement, towards: 1 | -1): void {
  const keys = isUpright(line) ? (['ArrowLeft', 'ArrowRight'] as const) : (['ArrowUp', 'ArrowDown'] as const)
  const key = keys[towards === 1 ? 1 : 0]
  line.dispatchEvent(new globalThis.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
