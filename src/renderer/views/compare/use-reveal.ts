/** Counts up when another row became the active one, also with the first one: the list then brings it into view. */
import { useEffect, useState } from 'react'

export function useReveal(active: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (active >= 0) setTurn((before) => before + 1)
  }, [active])
  return turn
}
