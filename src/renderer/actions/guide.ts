/** Opens the guide beside the work or over a dialog, goes through its pages, and puts it away. */
import { useComparing } from '../state/comparing'
import {
  aPageBack,
  atPage,
  atPageOverDialog,
  besideAgain,
  closed,
  type GuidePage,
  type GuidePlace,
  pageFor,
  pagesOfDialogs,
  useGuide,
} from '../state/guide'
import { useLook } from '../state/look'
import { isSearching, useSearch } from '../state/search'
import { useShell } from '../state/shell'
import { openQuery } from './search'
import { dialogAtHand } from './shell'

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
  useGuide.setState(closed)
}

/** The dialog under the guide is gone, and the guide over it. */
export function leaveDialog(): void {
  useGuide.setState(besideAgain)
}

/** The page on what the reader has before him; when the keyboard is in the guide already, it is put away. */
export function toggleGuide(): void {
  const { open, overDialog } = useGuide.getState()
  const dialog = dialogAtHand()
  const area = document.activeElement?.closest<HTMLElement>('[data-area]')?.dataset.area
  if (overDialog !== null || (dialog === null && open && area === 'guide')) closeGuide()
  else if (dialog === null) showGuidePage(pageBefore(area))
  else useGuide.setState((state) => atPageOverDialog(state, pagesOfDialogs[dialog]))
}

function pageBefore(area: string | undefined): GuidePage {
  const { view } = useShell.getState()
  return pageFor({
    view,
    searching: isSearching(useSearch.getState()),
    concordance: useLook.getState().view === 'concordance',
    comparing: useComparing.getState().kind !== null,
    inPane: area === 'reading',
  })
}

/** Runs an example against the open library; the guide stays where it is. */
export function tryQuery(query: string): void {
  const { order, descending } = useSearch.getState()
  openQuery(query, { order, descending })
}
