/** The keys that go from row to row, as the ARIA practices have it. Pure. */

/** The row that a key leads to from this one, never outside the list; null when the key is none of these. */
export function rowAfterKey(key: string, active: number, count: number, page: number): number | null {
  const target = targetOf(key, active, count, page)
  return target === null ? null : Math.max(0, Math.min(count - 1, target))
}

function targetOf(key: string, active: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + page
    case 'PageUp':
      return active - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
