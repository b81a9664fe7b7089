/** Whatever the result is shown as, with the years and facets before it. */
import { useLook } from '../../state/look'
import { isSearching, useSearch } from '../../state/search'
import { useSettings } from '../../state/settings'
import { ConcordanceList } from '../concordance/concordance-list'
import { LettersList } from '../letters/letters-list'
import { FacetsPanel } from './facets-panel'
import { HitsList } from './hits-list'

export function Results() {
  const look = useLook((state) => state.view)
  const searching = useSearch(isSearching)
  const facetsShown = useSettings((state) => state.facetsShown)
  return (
    <div className="result-body">
      {facetsShown ? <FacetsPanel /> : null}
      <div className="result-list">
        {look === 'concordance' ? <ConcordanceList /> : searching ? <HitsList /> : <LettersList />}
      </div>
    </div>
  )
}
