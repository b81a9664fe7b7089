/** The reading area: up to four panes, and over them what is done with all of them. */
import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import {
  setNoteTaker,
  setNoteWalker,
  setPassageAdder,
  setPassageCoder,
  setPassageCopier,
} from '../../actions/commands'
import { openDialog } from '../../actions/shell'
import { Announcement } from '../../components/announcement'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useHitWalk } from '../../state/hit-walk'
import { useLibrary } from '../../state/library'
import { useNotes } from '../../state/notes'
import { useReader } from '../../state/reader'
import { useShell } from '../../state/shell'
import { codePassage } from '../codes/code-passage'
import { CompareBar } from '../compare/compare-bar'
import { walkNotes } from '../notes/note-walk'
import { copyPassage } from '../search/copy-passage'
import { keyWords } from '../shell/shortcuts'
import { useEmptyDrop } from './dropped-letter'
import { addSelectionToNote, takeNoteInActivePane } from './note-taking'
import { Panes } from './panes'
import { ReadingBar } from './reading-bar'
import { useKeptFocus } from './use-kept-focus'

interface ReaderProps {
  /** The element that holds the panes. */
  readonly area: RefObject<HTMLElement | null>
}

export function Reader({ area }: ReaderProps) {
  const { t } = useTranslation()
  const ids = useReader((state) => state.panes.map(({ id }) => id).join())
  const active = useReader((state) => state.active)
  useEffect(() => setNoteTaker(takeNoteInActivePane), [])
  useEffect(() => setPassageCopier(copyPassage), [])
  useEffect(() => setPassageCoder(codePassage), [])
  useEffect(() => setNoteWalker(walkNotes), [])
  useEffect(() => setPassageAdder(addSelectionToNote), [])
  const note = useNotes((state) => state.arrived)
  const arrived = useHitWalk((state) => state.arrived)
  const arrivedWords = arrived === null ? '' : t('results.arrived', { ...arrived, row: arrived.row + 1 })
  useKeptFocus(area, ids, active)
  if (ids === '') return <NothingOpen />
  return (
    <>
      <Announcement>{arrivedWords}</Announcement>
      <Announcement>{note === null ? '' : t('notes.arrived', note)}</Announcement>
      <div className="reading-top">
        <CompareBar />
        <ReadingBar />
      </div>
      <Panes />
    </>
  )
}

function NothingOpen() {
  const { t } = useTranslation()
  const anyLetters = useLibrary((state) => (state.library?.letters ?? 0) > 0)
  const platform = useShell((state) => state.platform)
  const drop = useEmptyDrop()
  if (!anyLetters) return null
  const keys = keyWords({ key: 'enter', control: true }, t, platform)
  return (
    <div className="nothing-open" {...drop}>
      <EmptyState title={t('reader.emptyTitle')} text={t('reader.emptyText', { keys })}>
        <Button look="quiet" onClick={() => openDialog({ kind: 'reading-tables' })}>
          {t('tables.open')}
        </Button>
      </EmptyState>
    </div>
  )
}
