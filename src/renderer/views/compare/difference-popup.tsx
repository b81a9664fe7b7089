/** What the other letters have in place of marked words, beside the pointer and for the difference that the reader went to. */
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { goToMarked } from '../../actions/comparing'
import { type ComparedMark, useComparedMarks } from '../../state/compared-marks'
import { isolated } from '../shell/words'
import { shortened, variedWords } from './mark-words'

interface Shown {
  readonly mark: ComparedMark
  readonly left: number
  readonly top: number
}

/** In UTF-16 code units. */
const longestWords = 260
/** In milliseconds; words that the pointer only passes over say nothing. */
const pause = 250

/** One for all marks of all panes: long letters have thousands of them. */
export function DifferencePopup() {
  const { t } = useTranslation()
  const shown = usePointedMark()
  if (shown === null) return null
  const { mark, left, top } = shown
  // Where it stands it would be cut off at the edge of the reading area.
  return createPortal(
    <div className="tooltip difference-popup floating" role="tooltip" style={{ left, top }}>
      {mark.differ === undefined ? (
        <strong>{t(`versions.kindOfMark.${mark.kind}`)}</strong>
      ) : (
        <strong>{variedWords(mark.differ, t)}</strong>
      )}
      {mark.there?.map(({ pane, words }) => (
        <span key={pane} dir="auto">
          {t('versions.reads', {
            pane,
            words:
              words === ''
                ? t('versions.nothing')
                : t('citation.quoted', { words: isolated(shortened(words, longestWords)) }),
          })}
        </span>
      ))}
    </div>,
    document.body,
  )
}

function usePointedMark(): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onOver = (event: Event) => {
      clearTimeout(timer)
      const element = markElement(event.target)
      if (element === null) return setShown(null)
      timer = setTimeout(() => setShown(shownAt(element)), pause)
    }
    const onClick = (event: Event) => {
      const element = markElement(event.target)
      const selection = document.getSelection()
      // Words that are being selected are not a click on their mark.
      if (element === null || (selection !== null && !selection.isCollapsed)) return
      const target = markOf(element)?.target
      if (target !== undefined) goToMarked(target)
    }
    const hide = () => {
      clearTimeout(timer)
      setShown(null)
    }
    const listeners = [
      ['pointerover', onOver],
      ['click', onClick],
      ['keydown', hide],
    ] as const
    for (const [name, listener] of listeners) document.addEventListener(name, listener)
    document.addEventListener('scroll', hide, { passive: true, capture: true })
    return () => {
      clearTimeout(timer)
      for (const [name, listener] of listeners) document.removeEventListener(name, listener)
      document.removeEventListener('scroll', hide, { capture: true })
    }
  }, [])
  return shown
}

/** The innermost mark around an element of a letter's text. */
function markElement(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.letter-text [data-compared]') : null
}

function markOf(element: HTMLElement): ComparedMark | undefined {
  const pane = Number(element.closest<HTMLElement>('[data-pane]')?.dataset['pane'])
  const { compared, group } = element.dataset
  const isGap = element.classList.contains('compared-gap')
  return useComparedMarks
    .getState()
    .marks.get(pane)
    ?.find(
      (mark) => mark.kind === compared && mark.group === Number(group) && (mark.start === mark.end) === isGap,
    )
}

function shownAt(element: HTMLElement): Shown | null {
  const mark = markOf(element)
  const box = element.getClientRects()[0]
  if (mark === undefined || box === undefined || (mark.there ?? []).length === 0) return null
  return { mark, left: Math.max(8, Math.min(box.left, window.innerWidth - 340)), top: box.bottom + 8 }
}
