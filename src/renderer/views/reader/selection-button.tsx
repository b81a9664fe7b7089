/** The button that floats beside a selected passage. */
import type { Letter } from '@shared/letter'
import { Link, MapPinned, PencilLine, Tag } from 'lucide-react'
import { type PointerEvent, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { rangeOf, selectedPassage } from '../../dom/selection'
import { useNotes } from '../../state/notes'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { isDeciding, isOnPassages, takeNoteInActivePane } from './note-taking'

interface SelectionButtonProps {
  readonly root: RefObject<HTMLDivElement | null>
  readonly letter: Letter
  readonly active: boolean
}

interface Place {
  readonly left: number
  readonly top: number
}

export function SelectionButton({ root, letter, active }: SelectionButtonProps) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const inHand = useNotes((state) => state.editing ?? state.active)
  const deciding = useShell((state) => state.view === 'anchors') && isDeciding()
  const addable = deciding || (inHand !== null && isOnPassages(inHand))
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setPlace(active ? placeOfButton(root.current, letter) : null))
    }
    look()
    document.addEventListener('selectionchange', look)
    // The first note of a letter makes room beside the text, which moves the words.
    const resized = new ResizeObserver(look)
    if (root.current !== null) resized.observe(root.current)
    return () => {
      resized.disconnect()
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', look)
    }
  }, [root, letter, active])
  if (place === null) return null
  const keepSelection = (event: PointerEvent) => event.preventDefault()
  return (
    <div
      className="selection-buttons"
      role="group"
      aria-label={t('reader.selection')}
      style={{ insetInlineStart: 'auto', left: place.left, top: place.top }}
    >
      <button
        type="button"
        className="selection-button"
        onPointerDown={keepSelection}
        onClick={takeNoteInActivePane}
      >
        <PencilLine size={14} aria-hidden="true" />
        {t('notes.take')}
        <kbd className="keys">N</kbd>
      </button>
      <button
        type="button"
        className="selection-button"
        onPointerDown={keepSelection}
        onClick={() => run('code-passage')}
      >
        <Tag size={14} aria-hidden="true" />
        {t('codes.code')}
        <kbd className="keys">{keysOf('code-passage', t, platform)}</kbd>
      </button>
      {addable ? (
        <button
          type="button"
          className="selection-button"
          onPointerDown={keepSelection}
          onClick={() => run('add-passage')}
        >
          <Link size={14} aria-hidden="true" />
          {t(deciding ? 'anchors.attachHere' : 'notes.addPassage')}
          <kbd className="keys">{keysOf('add-passage', t, platform)}</kbd>
        </button>
      ) : null}
      <button
        type="button"
        className="selection-button"
        onPointerDown={keepSelection}
        onClick={() => run('where-else')}
      >
        <MapPinned size={14} aria-hidden="true" />
        {t('elsewhere.ask')}
        <kbd className="keys">{keysOf('where-else', t, platform)}</kbd>
      </button>
    </div>
  )
}

/** About that of all of them in one line; where there is less room they stand in two. In pixels. */
const widthOfButtons = 390

/** Below the end of the selection, inside the page. */
function placeOfButton(root: HTMLElement | null, letter: Letter): Place | null {
  const page = root?.parentElement
  if (root === null || page === null || page === undefined) return null
  const passage = selectedPassage(root, letter.text)
  if (passage === null) return null
  const rects = rangeOf(root, passage)?.getClientRects()
  const last = rects?.[rects.length - 1]
  if (last === undefined) return null
  const bounds = page.getBoundingClientRect()
  const left = Math.max(8, Math.min(last.right - bounds.left - 40, bounds.width - widthOfButtons))
  return { left, top: last.bottom - bounds.top + 6 }
}
