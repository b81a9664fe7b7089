/** The reading area: one pane, or two side by side. */
import { Fragment, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel } from 'react-resizable-panels'
import { setNoteTaker, setPassageCopier } from '../../actions/commands'
import { keepWidths } from '../../actions/settings'
import { Announcement } from '../../components/announcement'
import { EmptyState } from '../../components/empty-state'
import { Separator } from '../../components/separator'
import { useHitWalk } from '../../state/hit-walk'
import { useLibrary } from '../../state/library'
import { useReader } from '../../state/reader'
import { useSettings } from '../../state/settings'
import { useShell } from '../../state/shell'
import { CompareBar } from '../compare/compare-bar'
import { copyPassage } from '../search/copy-passage'
import { keyWords } from '../shell/shortcuts'
import { takeNoteInActivePane } from './note-taking'
import { Pane } from './pane'
import { useKeptFocus } from './use-kept-focus'

/** Panes are drawn by their places: a place keeps its width when another letter opens in it. */
const places = ['pane-1', 'pane-2', 'pane-3', 'pane-4'] as const

interface ReaderProps {
  /** The element that holds the panes. */
  readonly area: RefObject<HTMLElement | null>
}

export function Reader({ area }: ReaderProps) {
  const { t } = useTranslation()
  const panes = useReader((state) => state.panes)
  const active = useReader((state) => state.active)
  const anyLetters = useLibrary((state) => (state.library?.letters ?? 0) > 0)
  const platform = useShell((state) => state.platform)
  const [firstWidth] = useState(() => useSettings.getState().paneWidth)
  useEffect(() => setNoteTaker(takeNoteInActivePane), [])
  useEffect(() => setPassageCopier(copyPassage), [])
  const arrived = useHitWalk((state) => state.arrived)
  const arrivedWords = arrived === null ? '' : t('results.arrived', { ...arrived, row: arrived.row + 1 })
  useKeptFocus(area, panes.map(({ id }) => id).join(), active)
  if (panes.length === 0) {
    if (!anyLetters) return null
    const keys = keyWords({ key: 'enter', control: true }, t, platform)
    return <EmptyState title={t('reader.emptyTitle')} text={t('reader.emptyText', { keys })} />
  }
  return (
    <>
      <Announcement>{arrivedWords}</Announcement>
      <CompareBar />
      <Group
        orientation="horizontal"
        className="panes"
        onLayoutChanged={({ 'pane-1': first }, { isUserInteraction }) => {
          if (isUserInteraction && first !== undefined) keepWidths({ paneWidth: first })
        }}
      >
        {panes.map((pane, at) => (
          <Fragment key={places[at]}>
            {at === 0 ? null : <Separator label={t('areas.resizePanes')} />}
            <Panel
              id={places[at] ?? 'pane-1'}
              minSize={220}
              defaultSize={`${panes.length === 1 ? 100 : at === 0 ? firstWidth : 100 - firstWidth}%`}
            >
              <Pane
                key={pane.id}
                pane={pane}
                number={at + 1}
                active={at === active}
                several={panes.length > 1}
              />
            </Panel>
          </Fragment>
        ))}
      </Group>
    </>
  )
}
