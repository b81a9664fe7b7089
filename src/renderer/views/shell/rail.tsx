/** The rail at the side: the library, its views and its folders. */
import {
  Bookmark,
  ListChecks,
  Mails,
  Megaphone,
  NotebookPen,
  Table2,
  Tags,
  TriangleAlert,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { goToView, showView } from '../../actions/shell'
import { isNarrow } from '../../dom/narrow-window'
import { useCodes } from '../../state/codes'
import { useLibrary } from '../../state/library'
import { useNotesList } from '../../state/notes-list'
import { newsCount, useSavedSearches } from '../../state/saved-searches'
import { type RailView, useShell, type View, views } from '../../state/shell'
import { LibraryMenu } from '../library/library-menu'
import { SourceFolders } from '../library/source-folders'

const icons = {
  letters: Mails,
  notes: NotebookPen,
  codes: Tags,
  'saved-searches': Bookmark,
  problems: TriangleAlert,
  queue: ListChecks,
  table: Table2,
  campaigns: Megaphone,
} as const

export function Rail() {
  const { t } = useTranslation()
  return (
    <nav className="rail" data-area="rail" aria-label={t('areas.library')}>
      <h1 className="for-screen-readers">{t('app.name')}</h1>
      <LibraryMenu />
      <ul className="rail-views">
        {views.map((view) => (
          <li key={view}>
            <ViewButton view={view} />
          </li>
        ))}
      </ul>
      <SourceFolders />
    </nav>
  )
}

/** The view of the rail from which another one is reached. */
const within: { readonly [Name in View]?: RailView } = { anchors: 'notes', notebook: 'notes' }

function ViewButton({ view }: { readonly view: RailView }) {
  const { t, i18n } = useTranslation()
  const current = useShell((state) => (within[state.view] ?? state.view) === view)
  const count = useCount(view)
  const Icon = icons[view]
  return (
    <button
      type="button"
      className="rail-view"
      aria-current={current ? 'page' : undefined}
      title={t(`views.${view}`)}
      // There the view may be scrolled out of sight, below or above a letter.
      onClick={() => (isNarrow() ? goToView(view) : showView(view))}
      {...(current ? { 'data-area-start': '' } : {})}
    >
      <Icon size={17} strokeWidth={1.7} aria-hidden="true" />
      <span className="rail-view-name">{t(`views.${view}`)}</span>
      {view === 'saved-searches' ? <Unseen /> : null}
      {count === null ? null : (
        <span className="rail-view-count">{new Intl.NumberFormat(i18n.language).format(count)}</span>
      )}
    </button>
  )
}

/** Letters in saved searches that the reader has not looked at yet. */
function Unseen() {
  const { t, i18n } = useTranslation()
  const count = useSavedSearches(({ searches, news }) =>
    (searches ?? []).reduce((sum, { id }) => sum + newsCount(news.get(id)), 0),
  )
  if (count === 0) return null
  return (
    <span className="news-badge" data-kind="new" title={t('savedSearches.unseen', { count })}>
      <span aria-hidden="true">{new Intl.NumberFormat(i18n.language).format(count)}</span>
      <span className="for-screen-readers">{t('savedSearches.unseen', { count })}</span>
    </span>
  )
}

/** Nothing to count, nothing shown: a zero would only be noise. */
function useCount(view: RailView): number | null {
  const letters = useLibrary((state) => state.library?.letters ?? 0)
  const notes = useNotesList((state) => state.all)
  const searches = useSavedSearches((state) => state.searches?.length ?? 0)
  const codes = useCodes((state) => state.codes?.length ?? 0)
  const problems = useLibrary((state) => state.library?.problems ?? 0)
  const queue = useLibrary((state) => state.library?.needing ?? 0)
  const counts = {
    letters,
    notes,
    codes,
    'saved-searches': searches,
    problems,
    queue,
    table: null,
    campaigns: null,
  } as const
  const count = counts[view]
  return count === null || count === 0 ? null : count
}
