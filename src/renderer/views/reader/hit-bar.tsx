/** How many passages of this letter the search found, and the way from one to the next. */
import { ArrowDown, ArrowUp, Quote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { walkHits } from '../../actions/hit-walk'
import { IconButton } from '../../components/button'
import type { Pane } from '../../state/reader'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'

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
        keys={keysOf('previous-hit', t, platform)}
        onClick={() => void walkHits(-1, pane.id)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('reader.nextHit')}
        keys={keysOf('next-hit', t, platform)}
        onClick={() => void walkHits(1, pane.id)}
      />
      <IconButton
        icon={Quote}
        label={t('commands.copy-passage')}
        keys={keysOf('copy-passage', t, platform)}
        onClick={() => run('copy-passage')}
      />
    </div>
  )
}
