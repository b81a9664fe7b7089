/** How far the comparison is: under way, stopped or failed, and what can be done about it. */
import { useTranslation } from 'react-i18next'
import { cancelComparing, compareAgain } from '../../actions/comparing'
import { Button } from '../../components/button'
import { useComparing } from '../../state/comparing'
import { failureWords } from '../shell/words'

export function CompareProgress() {
  const { t } = useTranslation()
  const kind = useComparing((state) => state.kind)
  const progress = useComparing((state) => state.progress)
  if (kind === null) return null
  switch (progress.kind) {
    case 'ready':
      return null
    case 'idle':
      return (
        <span className="compare-progress">
          <span role="status">{t('compare.stopped')}</span>
          <Button look="quiet" onClick={compareAgain}>
            {t('compare.again')}
          </Button>
        </span>
      )
    case 'working':
      return (
        <span className="compare-progress">
          <span role="status">{t('compare.working')}</span>
          <Button look="quiet" onClick={cancelComparing}>
            {t('compare.stop')}
          </Button>
        </span>
      )
    case 'failed':
      return (
        <span className="compare-progress compare-failed">
          <span role="alert">
            {t('compare.failed')} {failureWords(progress.failure, t)}
          </span>
          <Button look="quiet" onClick={compareAgain}>
            {t('notices.retry')}
          </Button>
        </span>
      )
  }
}
