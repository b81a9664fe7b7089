/** How many passages of this letter the search found, and the way from one to the next. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { moveHit } from '../../actions/reader'
import { IconButton } from '../../components/button'
import type { Pane } from '../../state/reader'
import { useShell } from '../../state/shell'
import { keyWords } from '../shell/shortcuts'

export function HitBar({ pane }: { readonly pane: Pane }) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const total = pane.hits.length
  return (
    <div className="hit-bar" role="group" aria-label={t('reader.hitsOfLetter')}>
      <span role="status">
        {pane.hit < 0 ? t('reader.hits', { count: total }) : t('reader.hit', { number: pane.hit + 1, total })}
      </span>
      <IconButton
        icon={ArrowUp}
        label={t('reader.previousHit')}
        keys={keyWords({ key: 'arrowup', alt: true }, t, platform)}
        onClick={() => moveHit(-1, pane.id)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('reader.nextHit')}
        keys={keyWords({ key: 'arrowdown', alt: true }, t, platform)}
        onClick={() => moveHit(1, pane.id)}
      />
    </div>
  )
}
