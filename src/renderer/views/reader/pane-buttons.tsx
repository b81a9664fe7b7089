/** What can be done with a pane. What does not fit into a narrow one stands in its menu as well. */
import { ArrowLeft, ArrowRight, ListChecks, Pin, PinOff, TextSearch, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openFind } from '../../actions/pane-find'
import { stepInPane } from '../../actions/pane-history'
import { closePane, togglePin } from '../../actions/panes'
import { setReview, showReview } from '../../actions/reviews'
import { IconButton } from '../../components/button'
import type { Pane } from '../../state/reader'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { LetterMenu } from './letter-menu'
import { PaneMenu } from './pane-menu'

interface PaneButtonsProps {
  readonly pane: Pane
  readonly number: number
  readonly several: boolean
}

export function PaneButtons({ pane, number, several }: PaneButtonsProps) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const { content, pinned } = pane
  return (
    <div className="pane-buttons" role="toolbar" aria-label={pane.title}>
      <HistoryButtons pane={pane} />
      {content.kind === 'ready' ? (
        <>
          <IconButton
            icon={TextSearch}
            className="pane-button-minor"
            label={t('find.open')}
            keys={keysOf('find-in-letter', t, platform)}
            aria-pressed={pane.find !== null}
            onClick={() => openFind(pane.id)}
          />
          <IconButton
            icon={ListChecks}
            className="pane-button-minor"
            label={t('review.open')}
            keys={keysOf('show-review', t, platform)}
            aria-pressed={pane.review}
            onClick={() => (pane.review ? setReview(pane.id, false) : showReview())}
          />
        </>
      ) : null}
      {several || pinned ? (
        <IconButton
          icon={pinned ? PinOff : Pin}
          label={t(pinned ? 'panes.unpin' : 'panes.pin')}
          keys={keysOf('pin-pane', t, platform)}
          aria-pressed={pinned}
          onClick={() => togglePin(pane.id)}
        />
      ) : null}
      <PaneMenu pane={pane} number={number} />
      {content.kind === 'ready' ? <LetterMenu pane={pane} letter={content.letter} /> : null}
      <IconButton
        icon={X}
        label={t('reader.close')}
        keys={keysOf('close-pane', t, platform)}
        onClick={() => closePane(pane.id)}
      />
    </div>
  )
}

/** Only where there is somewhere to go: most letters are opened from a list, and no way leads back from them. */
function HistoryButtons({ pane }: { readonly pane: Pane }) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const { back, forward } = pane.history
  if (back.length + forward.length === 0) return null
  return (
    <span className="pane-history">
      <IconButton
        icon={ArrowLeft}
        label={t('panes.back')}
        keys={keysOf('pane-back', t, platform)}
        disabled={back.length === 0}
        onClick={() => void stepInPane(-1, pane.id)}
      />
      <IconButton
        icon={ArrowRight}
        label={t('panes.forward')}
        keys={keysOf('pane-forward', t, platform)}
        disabled={forward.length === 0}
        onClick={() => void stepInPane(1, pane.id)}
      />
    </span>
  )
}
