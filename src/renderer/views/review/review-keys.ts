/** The single keys of the review panel: one table for its handler, its tooltips and the sheet of shortcuts. */
import type { Shortcut } from '@shared/shortcut'
import { isKey } from '../shell/shortcuts'

export const reviewKeys = {
  showWords: [{ key: 'enter' }],
  confirm: [{ key: 'y' }],
  correct: [{ key: 'e' }],
  reject: [{ key: 'x' }, { key: 'delete' }],
  addShort: [{ key: 'a' }],
  takeBack: [{ key: 'u' }],
  settle: [{ key: 'd' }],
  next: [{ key: 'j' }],
  previous: [{ key: 'k' }],
} as const satisfies Readonly<Record<string, readonly Shortcut[]>>

export type ReviewKey = keyof typeof reviewKeys
export const reviewKeyNames = Object.keys(reviewKeys) as readonly ReviewKey[]

/** What a key asks for; null when it is none of the panel's. */
export function reviewKeyOf(event: KeyboardEvent): ReviewKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
  return reviewKeyNames.find((name) => reviewKeys[name].some(({ key }) => isKey(key, event))) ?? null
}
