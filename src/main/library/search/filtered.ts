/** Letters by what is known of them: kind, language, date, origin, notes and tags. */
import { foldText } from '@shared/text/fold'
import { propertyLetters } from './filters/property-letters'
import { sourceLetters } from './filters/source-letters'
import type { IndexState } from './index-state'
import type { LetterSet } from './letter-sets'
import { keyedLetters } from './notes/noted-letters'
import type { LetterFilter } from './plan/plan'
import type { Turn } from './turn'

/** A set of the caller's own. Errors: `cancelled`. */
export async function filteredLetters(
  filter: LetterFilter,
  state: IndexState,
  turn: Turn,
): Promise<LetterSet> {
  switch (filter.kind) {
    case 'letter-kind':
      return state.letters.ofKind(filter.value)
    case 'language':
      return state.letters.inLanguage(filter.value)
    case 'path':
      return state.withPath(foldText(filter.value), filter.whole)
    case 'date':
      return state.letters.dated(filter)
    case 'source':
      return await sourceLetters(filter, state, turn)
    case 'tag':
      return await keyedLetters(state, state.notebook.lettersWithTag(filter.value), turn)
    case 'has':
    case 'is':
      return await propertyLetters(filter, state, turn)
  }
}
