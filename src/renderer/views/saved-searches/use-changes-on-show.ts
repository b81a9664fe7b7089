/** The saved search whose changes stand in the place of its result; null while the result itself is on show. */
import { useLook } from '../../state/look'
import { useSavedSearches } from '../../state/saved-searches'
import { useSearch } from '../../state/search'
import { useSearchChanges } from '../../state/search-changes'

export function useChangesOnShow(): string | null {
  const id = useSearchChanges((state) => state.id)
  const isOpen = useLook((state) => state.savedSearch === id)
  const query = useSearch((state) => state.query)
  const kept = useSavedSearches((state) => state.searches?.find((search) => search.id === id)?.query)
  return isOpen && kept?.trim() === query.trim() ? id : null
}
