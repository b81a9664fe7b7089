/** Which words of the collection were searched for the words of a query, for the reader to see. */
import type { SearchedForms } from '@shared/search'
import type { IndexState } from '../index-state'
import type { Compiled } from '../plan/compile'

export function searchedForms({ searched }: Compiled, state: IndexState): readonly SearchedForms[] {
  return searched.map(({ asked, rule, cut, words }) => ({
    asked,
    rule,
    cut,
    words: words.map((word) => ({ word, letters: state.lettersWith(word) })),
  }))
}
