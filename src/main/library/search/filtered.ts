/** Letters by what is known of them: kind, language, date, origin, notes and tags. */
import type { IndexState } from './index-state'
import type { LetterSet } from './letter-sets'
import type { LetterFilter } from './plan'

export function filteredLetters(filter: LetterFilter, state: IndexState): LetterSet {
  switch (filter.kind) {
    case 'letter-kind':
      return state.letters.ofKind(filter.value)
    case 'language':
      return state.letters.inLanguage(filter.value)
    case 'path':
      return state.withPath(filter.value)
    case 'date':
      return state.letters.dated(filter)
    default:
      return new Uint8Array(state.letters.count)
  }
}
