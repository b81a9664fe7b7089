/** Over the results: whether the letters are listed, or their passages line by line. */
import { AlignCenter, List } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { showLinesOrLetters } from '../../actions/concordance'
import { useLook } from '../../state/look'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'

const icons = { letters: List, concordance: AlignCenter } as const

export function ResultSwitch() {
  const { t } = useTranslation()
  const shown = useLook((state) => state.view)
  const platform = useShell((state) => state.platform)
  const group = useKeptSwitch()
  return (
    <div ref={group} role="group" aria-label={t('concordance.switch')} className="result-switch">
      {(['letters', 'concordance'] as const).map((view) => {
        const Icon = icons[view]
        return (
          <button
            key={view}
            type="button"
            aria-pressed={shown === view}
            title={`${t(`concordance.as.${view}`)} (${keysOf('show-concordance', t, platform) ?? ''})`}
            onClick={() => showLinesOrLetters(view)}
          >
            <Icon size={14} aria-hidden="true" />
            {t(`concordance.as.${view}`)}
          </button>
        )
      })}
    </div>
  )
}

/** Whether the switch that went last had the keyboard. */
let hadKeyboard = false

/** Letters and lines have a switch each: the one that comes takes the keyboard over from the one that goes. */
function useKeptSwitch() {
  const group = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = group
    // Subtle: the new switch may be there before or after the old one went, but never between two events.
    if (hadKeyboard && document.activeElement === document.body)
      current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
    hadKeyboard = false
    return () => {
      hadKeyboard = current?.contains(document.activeElement) === true
    }
  }, [])
  return group
}
