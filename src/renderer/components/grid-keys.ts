/** What the keys do in a grid of cells, as the ARIA practices have it. Pure. */

/** How a row is chosen: by itself, along with others, or all from the last one to here. */
export type Choosing = 'only' | 'toggle' | 'extend'

export type GridAct =
  | { readonly kind: 'move'; readonly row: number; readonly column: number }
  | { readonly kind: 'choose'; readonly row: number; readonly choosing: Choosing }
  | { readonly kind: 'choose-all' | 'choose-none' | 'edit' | 'edit-selected' | 'open' }

export interface GridPlace {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** Rows that are in view at once. */
  readonly page: number
  /** Whether the first column stands at the right. */
  readonly rtl: boolean
}

interface Key {
  readonly key: string
  readonly code?: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Null when the key is none of the grid's. */
export function gridActOf(event: Key, place: GridPlace): GridAct | null {
  if (event.altKey) return null
  const { row, column } = place
  const control = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'Enter':
      return { kind: control ? 'open' : event.shiftKey ? 'edit-selected' : 'edit' }
    case 'F2':
      return { kind: 'edit' }
    case ' ':
      return { kind: 'choose', row, choosing: event.shiftKey ? 'extend' : 'toggle' }
    case 'Escape':
      return { kind: 'choose-none' }
  }
  if (control && (event.key.toLowerCase() === 'a' || event.code === 'KeyA')) return { kind: 'choose-all' }
  const target = targetOf(event.key, control, place)
  if (target === null) return null
  if (event.shiftKey && target.row !== row)
    return { kind: 'choose', row: clamped(target.row, place.rows), choosing: 'extend' }
  return {
    kind: 'move',
    row: clamped(target.row, place.rows),
    column: clamped(target.column ?? column, place.columns),
  }
}

function targetOf(
  key: string,
  control: boolean,
  { row, column, rows, columns, page, rtl }: GridPlace,
): { readonly row: number; readonly column?: number } | null {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1 }
    case 'ArrowUp':
      return { row: row - 1 }
    case 'PageDown':
      return { row: row + page }
    case 'PageUp':
      return { row: row - page }
    case 'ArrowRight':
      return { row, column: column + (rtl ? -1 : 1) }
    case 'ArrowLeft':
      return { row, column: column + (rtl ? 1 : -1) }
    case 'Home':
      return control ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return control ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 }
    default:
      return null
  }
}

function clamped(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at))
}
