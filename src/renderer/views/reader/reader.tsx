/** The reading area: one pane, or two side by side. */
import { Fragment, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel } from 'react-resizable-panels'
import { setNoteTaker } from '../../actions/commands'
import { EmptyState } from '../../components/empty-state'
import { Separator } from '../../components/separator'
import { useLibrary } from '../../state/library'
import { useReader } from '../../state/reader'
import { useShell } from '../../state/shell'
import { keyWords } from '../shell/shortcuts'
import { takeNoteInActivePane } from './note-taking'
import { Pane } from './pane'

export function Reader() {
  const { t } = useTranslation()
  const panes = useReader((state) => state.panes)
  const active = useReader((state) => state.active)
  const anyLetters = useLibrary((state) => (state.library?.letters ?? 0) > 0)
  const platform = useShell((state) => state.platform)
  useEffect(() => setNoteTaker(takeNoteInActivePane), [])
  if (panes.length === 0) {
    if (!anyLetters) return null
    const keys = keyWords({ key: 'enter', control: true }, t, platform)
    return <EmptyState title={t('reader.emptyTitle')} text={t('reader.emptyText', { keys })} />
  }
  return (
    <Group orientation="horizontal" className="panes">
      {panes.map((pane, at) => (
        <Fragment key={pane.id}>
          {at === 0 ? null : <Separator label={t('areas.resizePanes')} />}
          <Panel id={`pane-${pane.id}`} minSize={260}>
            <Pane pane={pane} number={at + 1} active={at === active} several={panes.length > 1} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
