/** The guide beside the work. It takes nothing from the reader's place; who closes it is where he was. */
import { X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeGuide } from '../../actions/guide'
import { IconButton } from '../../components/button'
import { focusArea } from '../../dom/areas'
import { useGuide } from '../../state/guide'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { GuideBook, GuideTurning } from './guide-book'

export function GuidePane() {
  const open = useGuide((state) => state.open)
  return open ? <OpenGuide /> : null
}

function OpenGuide() {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const focus = useGuide((state) => state.focus)
  const pane = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useReturnedFocus(pane, focus)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    closeGuide()
  }
  return (
    <aside ref={pane} className="guide" data-area="guide" aria-label={t('guide.title')} onKeyDown={onKeyDown}>
      <header className="guide-head">
        <GuideTurning />
        <span className="guide-name">{t('guide.title')}</span>
        <IconButton
          icon={X}
          label={t('guide.close')}
          keys={keysOf('show-guide', t, platform)}
          onClick={closeGuide}
        />
      </header>
      <GuideBook title={title} />
    </aside>
  )
}

/** Gives the keyboard back to where it was last outside, if it is in the guide when that is closed. */
function useReturnedFocus(pane: RefObject<HTMLElement | null>, turns: number): void {
  const from = useRef<Element | null>(null)
  // Subtle: an effect of its pages takes the keyboard; what has it must be known before.
  useLayoutEffect(() => {
    const active = document.activeElement
    if (turns > 0 && pane.current?.contains(active) !== true) from.current = active
  }, [pane, turns])
  // Subtle: later than this the focus has gone with the guide.
  useLayoutEffect(() => {
    const element = pane.current
    return () => {
      if (element?.contains(document.activeElement) !== true) return
      const start = from.current
      queueMicrotask(() => {
        if (start instanceof HTMLElement && start.isConnected && start !== document.body) start.focus()
        else focusArea('list')
      })
    }
  }, [pane])
}
