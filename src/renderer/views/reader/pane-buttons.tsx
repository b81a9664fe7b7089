/** What can be done with a pane. */
import { AArrowDown, AArrowUp, ArrowLeftRight, ListChecks, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { closePane, swapPanes } from '../../actions/panes'
import { setReview, showReview } from '../../actions/reviews'
import { resizeText } from '../../actions/settings'
import { IconButton } from '../../components/button'
import type { Pane } from '../../state/reader'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { LetterMenu } from './letter-menu'

interface PaneButtonsProps {
  readonly pane: Pane
  readonly several: boolean
}

export function PaneButtons({ pane, several }: PaneButtonsProps) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const { content } = pane
  return (
    <div className="pane-buttons" role="toolbar" aria-label={pane.title}>
      <IconButton
        icon={AArrowDown}
        className="text-size"
        label={t('reader.smaller')}
        keys={keysOf('smaller-text', t, platform)}
        onClick={() => resizeText(-1)}
      />
      <IconButton
        icon={AArrowUp}
        className="text-size"
        label={t('reader.larger')}
        keys={keysOf('larger-text', t, platform)}
        onClick={() => resizeText(1)}
      />
      {content.kind === 'ready' ? (
        <>
          <IconButton
            icon={ListChecks}
            label={t('review.open')}
            keys={keysOf('show-review', t, platform)}
            aria-pressed={pane.review}
            onClick={() => (pane.review ? setReview(pane.id, false) : showReview())}
          />
          <LetterMenu letter={content.letter} />
        </>
      ) : null}
      {several ? (
        <IconButton
          icon={ArrowLeftRight}
          label={t('reader.swap')}
          keys={keysOf('swap-panes', t, platform)}
          onClick={swapPanes}
        />
      ) : null}
      <IconButton
        icon={X}
        label={t('reader.close')}
        keys={keysOf('close-pane', t, platform)}
        onClick={() => closePane(pane.id)}
      />
    </div>
  )
}
