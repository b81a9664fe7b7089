/** Whatever the result is shown as, with the years and facets before it. */
import { useRef } from 'react'
import { useLook } from '../../state/look'
import { isSearching, useSearch } from '../../state/search'
import { useSettings } from '../../state/settings'
import { ConcordanceList } from '../concordance/concordance-list'
import { LettersList } from '../letters/letters-list'
import { FacetsPanel } from './facets-panel'
import { HitsList } from './hits-list'
import { useKeptRows } from './use-kept-rows'

export function Results() {
  const look = useLook((state) => state.view)
  const searching = useSearch(isSearching)
  const facetsShown = useSettings((state) => state.facetsShown)
  const place = useRef<HTMLDivElement>(null)
  useKeptRows(place)
  return (
    <div className="result-body">
      {facetsShown ? <FacetsPanel /> : null}
      <div ref={place} className="result-list" tabIndex={-1}>
        {look === 'concordance' ? <ConcordanceList /> : searching ? <HitsList /> : <LettersList />}
      </div>
    </div>
  )
}
