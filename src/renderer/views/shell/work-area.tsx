/** The list column and the reading area beside it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, useGroupRef } from 'react-resizable-panels'
import { keepWidths } from '../../actions/settings'
import { focusArea } from '../../dom/areas'
import { useLook } from '../../state/look'
import { useReader } from '../../state/reader'
import { isSearching, useSearch } from '../../state/search'
import { useSettings } from '../../state/settings'
import { useShell, type View } from '../../state/shell'
import { AnchorReview } from '../anchors/anchor-review'
import { CodesView } from '../codes/codes-view'
import { CampaignsView } from '../compare/campaigns-view'
import { ReadingArea } from '../compare/reading-area'
import { ResultSwitch } from '../concordance/result-switch'
import { NotebookView } from '../notes/notebook-view'
import { NotesList } from '../notes/notes-list'
import { ProblemsTable } from '../problems/problems-table'
import { Queue } from '../queue/queue'
import { ChangesList } from '../saved-searches/changes-list'
import { SavedSearchBar } from '../saved-searches/saved-search-bar'
import { SavedSearchesList } from '../saved-searches/saved-searches-list'
import { useChangesOnShow } from '../saved-searches/use-changes-on-show'
import { Results } from '../search/results'
import { SearchBox } from '../search/search-box'
import { LettersTable } from '../table/letters-table'
import { Area } from './area'
import { ResizeLine } from './resize-line'

export function WorkArea() {
  const { t } = useTranslation()
  const view = useShell((state) => state.view)
  const listFocus = useShell((state) => state.listFocus)
  useEffect(() => {
    if (listFocus > 0) focusArea('list')
  }, [listFocus])
  const reading = useRef<HTMLElement>(null)
  const [firstWidth] = useState(() => useSettings.getState().listWidth)
  // Lines need the whole width: the letter is then read below them.
  const lines = useLook((state) => state.view === 'concordance') && view === 'letters'
  const below = lines || view === 'anchors'
  const isRead = useReader((state) => state.panes.length > 0) && below
  const group = useGroupRef()
  useLayoutEffect(() => {
    const heights = lines ? heightsOfLines : heightsOfReview
    const list = below ? heights[isRead ? 'reading' : 'alone'] : useSettings.getState().listWidth
    group.current?.setLayout({ list, reading: 100 - list })
  }, [below, lines, isRead, group])
  return (
    <main className="work">
      {isWide(view) ? (
        <section className="wide-view" data-area="list" aria-label={t(`views.${view}`)}>
          <Area shows={view}>
            <WideView view={view} />
          </Area>
        </section>
      ) : null}
      {/* Kept while a wide view is looked at, so that every letter stays where it was read. */}
      <div className="work-panels" hidden={isWide(view)}>
        <Group
          orientation={below ? 'vertical' : 'horizontal'}
          groupRef={group}
          onLayoutChanged={({ list }, { isUserInteraction }) => {
            if (isUserInteraction && list !== undefined && !below) keepWidths({ listWidth: list })
          }}
        >
          <Panel
            id="list"
            defaultSize={`${firstWidth}%`}
            minSize={250}
            maxSize={below ? '85%' : '60%'}
            groupResizeBehavior="preserve-pixel-size"
          >
            <section className="list-column" data-area="list" aria-label={t(`views.${view}`)}>
              <Area shows={view}>
                <ListView />
              </Area>
            </section>
          </Panel>
          <ResizeLine
            sizes={below ? 'height' : 'width'}
            label={t(lines ? 'concordance.resizeLines' : below ? 'anchors.resize' : 'areas.resizeList')}
          />
          <Panel id="reading" minSize={below ? 120 : 280}>
            <section ref={reading} className="reading" aria-label={t('areas.reading')}>
              <ReadingArea area={reading} />
            </section>
          </Panel>
        </Group>
      </div>
    </main>
  )
}

/** In percent of the height of both, while a letter is read below the lines and while none is. */
const heightsOfLines = { reading: 64, alone: 80 } as const
/** The same for passages that are decided about, for which words are selected in the letter. */
const heightsOfReview = { reading: 52, alone: 80 } as const

/** Views that take the place of list and reader together. */
type WideName = 'problems' | 'table' | 'campaigns' | 'codes' | 'notebook'
const wideNames: readonly View[] = ['problems', 'table', 'campaigns', 'codes', 'notebook']

function isWide(view: View): view is WideName {
  return wideNames.includes(view)
}

function WideView({ view }: { readonly view: WideName }) {
  switch (view) {
    case 'problems':
      return <ProblemsTable />
    case 'table':
      return <LettersTable />
    case 'campaigns':
      return <CampaignsView />
    case 'codes':
      return <CodesView />
    case 'notebook':
      return <NotebookView />
  }
}

function ListView() {
  const view = useShell((state) => state.view)
  const searching = useSearch(isSearching)
  const look = useLook((state) => state.view)
  const changes = useChangesOnShow()
  switch (view) {
    case 'letters':
      return (
        <>
          <SearchBox />
          <SavedSearchBar />
          {searching && look === 'letters' && changes === null ? <ResultSwitch /> : null}
          {changes !== null ? <ChangesList id={changes} /> : <Results />}
        </>
      )
    case 'notes':
      return <NotesList />
    case 'anchors':
      return <AnchorReview />
    case 'saved-searches':
      return <SavedSearchesList />
    case 'queue':
      return <Queue />
    case 'problems':
    case 'table':
    case 'campaigns':
    case 'codes':
    case 'notebook':
      return null
  }
}
