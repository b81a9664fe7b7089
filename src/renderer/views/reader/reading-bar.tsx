/** What is done with all panes at once: columns or rows, scrolling together, arrangements under a name. */
import { ArrowDownUp, ArrowLeftRight, BookMarked, Columns2, Link2, Link2Off, Rows2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { swapPanes, toggleTogether, turnPanes } from '../../actions/panes'
import { openDialog } from '../../actions/shell'
import { Announcement } from '../../components/announcement'
import { IconButton } from '../../components/button'
import { useReader } from '../../state/reader'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'

export function ReadingBar() {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const layout = useReader((state) => state.layout)
  const together = useReader((state) => state.together)
  const several = useReader((state) => state.panes.length > 1)
  if (!several) return null
  return (
    <div className="reading-bar" role="toolbar" aria-label={t('panes.all')}>
      <Announcement>{t(together ? 'panes.together' : 'panes.apart')}</Announcement>
      <IconButton
        icon={layout === 'columns' ? ArrowLeftRight : ArrowDownUp}
        label={t('reader.swap')}
        keys={keysOf('swap-panes', t, platform)}
        onClick={swapPanes}
      />
      <IconButton
        icon={layout === 'columns' ? Rows2 : Columns2}
        label={t(layout === 'columns' ? 'panes.toRows' : 'panes.toColumns')}
        keys={keysOf('turn-panes', t, platform)}
        onClick={turnPanes}
      />
      <IconButton
        icon={together ? Link2 : Link2Off}
        label={t('panes.scrollTogether')}
        keys={keysOf('scroll-together', t, platform)}
        aria-pressed={together}
        onClick={toggleTogether}
      />
      <IconButton
        icon={BookMarked}
        label={t('tables.title')}
        keys={keysOf('reading-tables', t, platform)}
        onClick={() => openDialog({ kind: 'reading-tables' })}
      />
    </div>
  )
}
