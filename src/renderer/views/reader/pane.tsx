/** One pane: what is known about the letter, its text, its hits and its notes. */
import { useTranslation } from 'react-i18next'
import { activatePane, closePane } from '../../actions/panes'
import { readAgain } from '../../actions/reader'
import { Button } from '../../components/button'
import { Failed } from '../../components/failed'
import type { Pane as PaneState } from '../../state/reader'
import { DifferenceStrip } from '../compare/difference-strip'
import { ReviewPanel } from '../review/review-panel'
import { Area } from '../shell/area'
import { failureWords } from '../shell/words'
import { useLetterDrop } from './dropped-letter'
import { FindBar } from './find-bar'
import { HitBar } from './hit-bar'
import { LetterDetails } from './letter-details'
import { PaneBody } from './pane-body'
import { PaneButtons } from './pane-buttons'

interface PaneProps {
  readonly pane: PaneState
  readonly number: number
  readonly active: boolean
  readonly several: boolean
}

export function Pane({ pane, number, active, several }: PaneProps) {
  const { t } = useTranslation()
  const { content, find } = pane
  const activate = () => activatePane(pane.id)
  const { edge, ...drop } = useLetterDrop(pane, number - 1)
  return (
    <section
      className="pane"
      data-area="reading"
      data-active={active && several ? '' : undefined}
      data-drop={edge ?? undefined}
      aria-label={t('reader.paneOf', { number, title: pane.title })}
      onFocusCapture={activate}
      onPointerDownCapture={activate}
      {...drop}
    >
      <Area
        shows={`${pane.opening} ${content.kind}`}
        also={<Button onClick={() => closePane(pane.id)}>{t('reader.close')}</Button>}
      >
        <header className="pane-head" data-several={several ? '' : undefined}>
          <h2 className="pane-title" dir="auto" title={pane.title}>
            {pane.title}
          </h2>
          <PaneButtons pane={pane} number={number} several={several} />
          {content.kind === 'ready' ? <LetterDetails letter={content.letter} /> : null}
        </header>
        {content.kind === 'ready' && pane.hits.length > 0 ? <HitBar pane={pane} /> : null}
        {content.kind === 'ready' && find !== null ? <FindBar pane={pane} find={find} /> : null}
        {content.kind === 'reading' ? (
          <p className="pane-waiting" role="status">
            {t('reader.reading')}
          </p>
        ) : null}
        {content.kind === 'failed' ? (
          <Failed
            title={t('reader.failed')}
            text={failureWords(content.failure, t)}
            retryLabel={t('notices.retry')}
            onRetry={() => void readAgain(pane.id)}
          />
        ) : null}
        {content.kind === 'ready' ? (
          <div className="pane-content" data-review={pane.review ? '' : undefined}>
            <div className="pane-read">
              <PaneBody
                key={pane.opening}
                pane={pane}
                letter={content.letter}
                number={number}
                active={active}
              />
              <DifferenceStrip pane={pane.id} number={number} letter={content.letter} />
            </div>
            {pane.review ? <ReviewPanel pane={pane} letter={content.letter} active={active} /> : null}
          </div>
        ) : null}
      </Area>
    </section>
  )
}
