/** The letter that is being dragged, if one is. Only this window takes it, so that its words never leave the window. */

/** Where a letter that was dropped begins: at a note, at its first hit, at a passage, or where it was left. */
type DraggedLanding =
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'hit' }
  | { readonly kind: 'span'; readonly start: number; readonly end: number }
  | { readonly kind: 'place' }

export interface DraggedLetter {
  readonly letterKey: string
  readonly title: string
  readonly landing?: DraggedLanding
}

/** Says to whatever it is dragged over what it is. */
const type = 'application/x-letterbook-letter'
let dragged: DraggedLetter | null = null

export function carryLetter(data: DataTransfer, letter: DraggedLetter): void {
  dragged = letter
  data.setData(type, '')
  data.effectAllowed = 'copy'
}

export function carriesLetter(data: DataTransfer): boolean {
  return data.types.includes(type)
}

/** Null when something else is dropped. */
export function draggedLetter(data: DataTransfer): DraggedLetter | null {
  return carriesLetter(data) ? dragged : null
}
