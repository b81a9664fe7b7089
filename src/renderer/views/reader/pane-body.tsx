/** The text of a letter with its notes beside it, in one scroller. */
import type { Letter } from '@shared/letter'
import {
  type CSSProperties,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import { pointToNote } from '../../actions/notes'
import { followOpened } from '../../dom/narrow-window'
import { useMarksOfPane } from '../../state/compared-marks'
import { useNotes } from '../../state/notes'
import type { Pane } from '../../state/reader'
import { useShell } from '../../state/shell'
import { useBacklinks } from '../notes/backlinks'
import { NotePeek } from '../notes/note-peek'
import { NotesMargin } from '../notes/notes-margin'
import { placedNotes } from '../notes/placed-notes'
import { useMarkPointer } from '../notes/use-mark-pointer'
import { keysInSentence } from '../shell/shortcuts'
import { LetterText } from './letter-text'
import { showsText } from './note-taking'
import { OnlyDescribed } from './only-described'
import { rememberSelection } from './passages-at-hand'
import { SelectionButton } from './selection-button'
import { onSelectionKeys } from './selection-keys'
import { useReadingPlace } from './use-reading-place'

interface PaneBodyProps {
  readonly pane: Pane
  readonly letter: Letter
  readonly number: number
  readonly active: boolean
}

export function PaneBody({ pane, letter, number, active }: PaneBodyProps) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const stored = useNotes((state) => state.ofLetter.get(letter.key))
  const drafts = useNotes((state) => state.drafts)
  const activeNote = useNotes((state) => state.active)
  const placed = useMemo(() => placedNotes(letter, stored ?? [], drafts), [letter, stored, drafts])
  const marks = useStableMarks(placed.marks)
  const compared = useMarksOfPane(pane.id)
  const found = pane.find?.words.trim() ? pane.find : null
  const linked = useBacklinks({ kind: 'letter', letterKey: letter.key }).length > 0
  const margin = placed.notes.length > 0 || linked
  useReadingPlace(pane, root, scroller)
  useMarkPointer(root)
  useFollowedOpening(scroller, active)
  useEffect(() => {
    if (root.current === null || scroller.current === null) return undefined
    return showsText(pane.id, { root: root.current, scroller: scroller.current, letter })
  }, [pane.id, letter])
  useLayoutEffect(() => {
    const text = root.current
    if (text === null) return undefined
    const remember = () => rememberSelection(pane.id, pane.opening, text, letter)
    document.addEventListener('selectionchange', remember)
    // Subtle: a key that takes the selection away may come before the document tells that there is one.
    document.addEventListener('keydown', remember, true)
    return () => {
      document.removeEventListener('selectionchange', remember)
      document.removeEventListener('keydown', remember, true)
    }
  }, [pane.id, pane.opening, letter])
  const onNote = useCallback((id: string) => {
    pointToNote(id)
    // The shelf of a narrow pane opens first.
    requestAnimationFrame(() => focusNote(scroller.current, id))
  }, [])
  return (
    <div
      ref={scroller}
      className="pane-body"
      role="region"
      aria-label={t('reader.text', { number, title: letter.title })}
      aria-description={t('reader.textKeys', { keys: keysInSentence('new-note', t, platform) })}
      style={lookOf(pane)}
      tabIndex={0}
      data-pane={pane.id}
      data-area-start=""
      data-notes={margin ? '' : undefined}
      onKeyDown={(event) => onSelectionKeys(event, root.current, scroller.current)}
    >
      <div className="page">
        {letter.text.trim() === '' ? <OnlyDescribed letter={letter} /> : null}
        <LetterText
          ref={root}
          letter={letter}
          direction={pane.direction}
          near={pane.target?.start ?? pane.offset}
          hits={found?.matches ?? pane.hits}
          currentHit={found?.current ?? pane.hit}
          lit={pane.lit}
          notes={marks}
          compared={compared}
          activeNote={activeNote}
          onNote={onNote}
        />
        {margin ? (
          <NotesMargin
            paneId={pane.id}
            letterKey={letter.key}
            paneActive={active}
            notes={placed.notes}
            root={root}
            scroller={scroller}
          />
        ) : null}
        <NotePeek root={root} scroller={scroller} notes={placed.notes} />
        <SelectionButton root={root} letter={letter} active={active} />
      </div>
    </div>
  )
}

/** The body is drawn anew with each opening. */
function useFollowedOpening(body: RefObject<HTMLElement | null>, active: boolean): void {
  const isActive = useRef(active)
  useEffect(() => {
    if (isActive.current) followOpened(body.current)
  }, [body])
}

/** The size of this pane's text beside that of all texts, and its own longest line. */
function lookOf({ zoom, lineLength }: Pane): CSSProperties {
  const own: Record<string, string> = { '--pane-zoom': String(zoom / 100) }
  if (lineLength !== null) own['--line-length'] = `${lineLength}ch`
  return own
}

/** Takes the keyboard from a mark in the text to its note; the text stays where it is. */
function focusNote(scroller: HTMLElement | null, id: string): void {
  scroller
    ?.querySelector<HTMLElement>(`[data-note="${id}"] .note-card-number`)
    ?.focus({ preventScroll: true })
}

/** The same marks are the same value, so that typing in a note does not draw the letter again. */
function useStableMarks<Mark>(marks: readonly Mark[]): readonly Mark[] {
  const kept = useRef(marks)
  if (JSON.stringify(kept.current) !== JSON.stringify(marks)) kept.current = marks
  return kept.current
}
