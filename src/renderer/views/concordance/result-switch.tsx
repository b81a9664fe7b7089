/** Over the results: whether the letters are listed, or their passages line by line. */
import { AlignCenter, List } from 'lucide-react'
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
  return (
    <div role="group" aria-label={t('concordance.switch')} className="result-switch">
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
