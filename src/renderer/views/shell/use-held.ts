/** Whether the pointer or the keyboard is on something, so that it may not go away. */
import { type RefObject, useEffect, useState } from 'react'

const taking = ['pointerenter', 'focusin'] as const
const leaving = ['pointerleave', 'focusout'] as const

export function useHeld(thing: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const element = thing.current
    const take = () => setHeld(true)
    const leave = () => setHeld(false)
    for (const event of taking) element?.addEventListener(event, take)
    for (const event of leaving) element?.addEventListener(event, leave)
    return () => {
      for (const event of taking) element?.removeEventListener(event, take)
      for (const event of leaving) element?.removeEventListener(event, leave)
    }
  }, [thing])
  return held
}
