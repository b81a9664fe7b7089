/** Whatever the result is shown as, with the years and facets before it. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Announcement } from '../../components/announcement'
import { useLook } from '../../state/look'
import { isSearching, shownTotal, useSearch } from '../../state/search'
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
      <Found />
      {facetsShown ? <FacetsPanel /> : null}
      <div ref={place} className="result-list" tabIndex={-1}>
        {look === 'concordance' ? <ConcordanceList /> : searching ? <HitsList /> : <LettersList />}
      </div>
    </div>
  )
}

/** How many were found, for screen readers: it stands before any list does, since they read out only what changes. */
function Found() {
  const { t } = useTranslation()
  const total = useSearch(shownTotal)
  const isList = useLook((state) => state.view !== 'concordance')
  return <Announcement>{isList && total > 0 ? t('search.count', { count: total }) : ''}</Announcement>
}
