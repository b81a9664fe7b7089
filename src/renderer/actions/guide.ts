/** Opens the guide beside the work, goes through its pages, and puts it away. */
import { useComparing } from '../state/comparing'
import { aPageBack, atPage, type GuidePlace, pageFor, useGuide } from '../state/guide'
import { useLook } from '../state/look'
import { isSearching, useSearch } from '../state/search'
import { useShell } from '../state/shell'
import { openQuery } from './search'

export function showGuidePage(page: GuidePlace): void {
  useGuide.setState((state) => atPage(state, page))
}

export function guideBack(): void {
  useGuide.setState(aPageBack)
}

export function searchGuide(searched: string): void {
  useGuide.setState({ searched })
}

export function closeGuide(): void {
  useGuide.setState({ open: false })
}

/** The page on what the reader has before him; when the keyboard is in the guide already, it is put away. */
export function toggleGuide(): void {
  const { open } = useGuide.getState()
  const area = document.activeElement?.closest<HTMLElement>('[data-area]')?.dataset.area
  if (open && area === 'guide') {
    closeGuide()
    return
  }
  const { view } = useShell.getState()
  showGuidePage(
    pageFor({
      view,
      searching: isSearching(useSearch.getState()),
      concordance: useLook.getState().view === 'concordance',
      comparing: useComparing.getState().kind !== null,
      inPane: area === 'reading',
    }),
  )
}

/** Runs an example against the open library; the guide stays where it is. */
export function tryQuery(query: string): void {
  const { order, descending } = useSearch.getState()
  openQuery(query, { order, descending })
}
