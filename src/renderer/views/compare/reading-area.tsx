/** The open letters, what joins them, and below them the list of what was found. */
import { Fragment, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel } from 'react-resizable-panels'
import { setWordingAsker } from '../../actions/commands'
import { useFindings } from '../../state/findings'
import { useNotes } from '../../state/notes'
import { useReader } from '../../state/reader'
import { NoteSheet } from '../notes/note-sheet'
import { Reader } from '../reader/reader'
import { Area } from '../shell/area'
import { ResizeLine } from '../shell/resize-line'
import { askWordingInActivePane } from './ask-wording'
import { FindingsPanel } from './findings-panel'
import { JoiningLines } from './joining-lines'

interface ReadingAreaProps {
  /** The element that holds all of it. */
  readonly area: RefObject<HTMLElement | null>
}

export function ReadingArea({ area }: ReadingAreaProps) {
  const { t } = useTranslation()
  const shown = useFindings((state) => state.shown)
  const sheet = useNotes((state) => state.sheet)
  const letters = useReader((state) => state.panes.map(({ letterKey }) => letterKey).join('\n'))
  const panes = useRef<HTMLDivElement>(null)
  useEffect(() => setWordingAsker(askWordingInActivePane), [])
  return (
    <Group orientation="vertical" className="reading-area">
      <Panel id="panes" minSize={140}>
        <Group orientation="horizontal" className="reading-and-sheet">
          <Panel id="letters" minSize={240}>
            <div ref={panes} className="reading-panes">
              <Area shows={letters}>
                <Reader area={area} />
              </Area>
              <JoiningLines area={panes} />
            </div>
          </Panel>
          {sheet === null ? null : (
            <Fragment key="sheet">
              <ResizeLine label={t('notes.resizeSheet')} sizes="width" sized="after" />
              <Panel id="sheet" minSize={260} defaultSize="40%" groupResizeBehavior="preserve-pixel-size">
                <NoteSheet sheet={sheet} />
              </Panel>
            </Fragment>
          )}
        </Group>
      </Panel>
      {shown === null ? null : (
        <Fragment key="findings">
          <ResizeLine label={t('findings.resize')} sizes="height" sized="after" />
          <Panel id="findings" minSize={120} defaultSize="38%" groupResizeBehavior="preserve-pixel-size">
            <Area shows={shown}>
              <FindingsPanel kind={shown} />
            </Area>
          </Panel>
        </Fragment>
      )}
    </Group>
  )
}
