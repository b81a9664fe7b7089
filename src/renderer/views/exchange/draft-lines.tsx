/** Every line that would leave, file by file, just as it would be written. */
import type { DraftLine } from '@shared/exchange'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button'

/** How near the end of what is drawn the next lines are fetched, in pixels. */
const nearEnd = 400
/** Longer lines, which no person reads to their end, are drawn in part. */
const longestDrawn = 20_000

interface DraftLinesProps {
  readonly files: readonly { readonly path: string }[]
  /** Those that were fetched. */
  readonly lines: readonly DraftLine[]
  /** How many there are. */
  readonly total: number
  readonly drawing: boolean
  readonly onMore: () => void
}

export function DraftLines({ files, lines, total, drawing, onMore }: DraftLinesProps) {
  const { t } = useTranslation()
  const onScroll = ({ currentTarget }: React.UIEvent) => {
    const left = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight
    if (left < nearEnd) onMore()
  }
  const drawn = ({ text }: DraftLine) =>
    text.length > longestDrawn
      ? `${text.slice(0, longestDrawn)} ${t('exchange.cutLine', { count: text.length - longestDrawn })}`
      : text
  return (
    <section className="draft-lines" aria-busy={drawing}>
      <h3>{t('exchange.everyLine')}</h3>
      {/* A scrolled area is reached by the keyboard too. */}
      <div
        className="draft-text"
        tabIndex={0}
        role="region"
        aria-label={t('exchange.everyLine')}
        onScroll={onScroll}
      >
        {files.map(({ path }, file) => {
          const own = lines.filter((line) => line.file === file)
          if (own.length === 0) return null
          return (
            <div key={path}>
              <h4>
                <bdi>{path}</bdi>
              </h4>
              <pre dir="auto">{own.map(drawn).join('\n')}</pre>
            </div>
          )
        })}
        {lines.length < total ? (
          <Button look="quiet" onClick={onMore}>
            {t('exchange.moreLines', { count: total - lines.length })}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
