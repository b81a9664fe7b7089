/** Over the results: their years, and what they have in common, to be asked for or left out. Nothing here runs a search. */
import { Tabs } from '@base-ui/react/tabs'
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { readOverview, showFacet, showFacets, tookFocus } from '../../actions/overview'
import { IconButton } from '../../components/button'
import { Failed } from '../../components/failed'
import { askedValues } from '../../state/facet-clauses'
import { useLetters } from '../../state/letters'
import { type ListedFacet, listedFacets, useOverview } from '../../state/overview'
import { isSearching, useSearch } from '../../state/search'
import { failureWords } from '../shell/words'
import { FacetValues } from './facet-values'
import { focusResults } from './use-kept-rows'
import { YearsPart } from './years-part'

export function FacetsPanel() {
  const { t } = useTranslation()
  const { failure, facet, wantsFocus, busy } = useOverview()
  const panel = useRef<HTMLElement>(null)
  useFollowedResult()
  useEffect(() => {
    if (!wantsFocus) return undefined
    let frame = 0
    // Subtle: a tab that takes the focus before it knows its place among the others can be left by no arrow key.
    const focus = () => {
      const tab = panel.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
      if (tab?.tabIndex !== 0) {
        frame = requestAnimationFrame(focus)
        return
      }
      tab.focus()
      tookFocus()
    }
    frame = requestAnimationFrame(focus)
    return () => cancelAnimationFrame(frame)
  }, [wantsFocus])
  return (
    <section
      ref={panel}
      className="facets"
      aria-label={t('facets.title')}
      aria-busy={busy}
      onKeyDown={leaveByEscape}
    >
      <YearsPart />
      <IconButton
        icon={X}
        label={t('facets.hide')}
        className="facets-close"
        onClick={() => {
          showFacets(false)
          focusResults()
        }}
      />
      {failure === null ? null : (
        <Failed
          title={t('facets.failed')}
          text={failureWords(failure, t)}
          retryLabel={t('notices.retry')}
          onRetry={() => void readOverview()}
        />
      )}
      <Tabs.Root
        className="facet-tabs-root"
        value={facet}
        onValueChange={(value: ListedFacet | null) => (value === null ? undefined : showFacet(value))}
      >
        <Tabs.List className="facet-tabs" aria-label={t('facets.list')}>
          {listedFacets.map((name) => (
            <FacetTab key={name} name={name} />
          ))}
        </Tabs.List>
        <Tabs.Panel value={facet} className="facet-panel" tabIndex={-1}>
          <FacetValues key={facet} name={facet} />
        </Tabs.Panel>
      </Tabs.Root>
    </section>
  )
}

function FacetTab({ name }: { readonly name: ListedFacet }) {
  const { t, i18n } = useTranslation()
  const chosen = useSearch((state) => askedValues(name, state.query).length)
  return (
    <Tabs.Tab value={name} className="facet-tab">
      {t(`facets.names.${name}`)}
      {chosen === 0 ? null : (
        <span className="facet-tab-count">
          <span aria-hidden="true">{chosen.toLocaleString(i18n.language)}</span>
          <span className="for-screen-readers">{t('facets.chosen', { count: chosen })}</span>
        </span>
      )}
    </Tabs.Tab>
  )
}

/** Counts anew when there is another result. */
function useFollowedResult(): void {
  const answer = useSearch((state) => state.answer)
  const searching = useSearch(isSearching)
  const copies = useLetters((state) => state.copies)
  useEffect(() => {
    // Before the first answer there is nothing to count.
    if (!searching || answer !== null || copies) void readOverview()
  }, [answer, searching, copies])
}

function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  focusResults()
}
