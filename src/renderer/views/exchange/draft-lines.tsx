/** Every line that would leave, file by file, just as it would be written. */
import { useTranslation } from 'react-i18next'
import { showMoreLines } from '../../actions/exchange'
import { Button } from '../../components/button'
import { useLeaving } from '../../state/exchange'

/** How near the end of what is drawn the next lines are fetched, in pixels. */
const nearEnd = 400

export function DraftLines() {
  const { t } = useTranslation()
  const { draft, lines, drawing } = useLeaving()
  if (draft === null) return null
  const onScroll = ({ currentTarget }: React.UIEvent) => {
    const left = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight
    if (left < nearEnd) void showMoreLines()
  }
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
        {draft.files.map(({ path }, file) => {
          const own = lines.filter((line) => line.file === file)
          if (own.length === 0) return null
          return (
            <div key={path}>
              <h4>
                <bdi>{path}</bdi>
              </h4>
              <pre dir="auto">{own.map(({ text }) => text).join('\n')}</pre>
            </div>
          )
        })}
        {lines.length < draft.lines ? (
          <Button look="quiet" onClick={() => void showMoreLines()}>
            {t('exchange.moreLines', { count: draft.lines - lines.length })}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
