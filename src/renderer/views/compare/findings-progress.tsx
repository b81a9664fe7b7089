/** What a list of findings shows until it is there: that it is on its way, was stopped, or failed. */
import type { Failure } from '@shared/failure'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { failureWords } from '../shell/words'

interface FindingsProgressProps {
  readonly progress: 'idle' | 'working' | 'stopped'
  readonly failure: Failure | null
  readonly onStop: () => void
  readonly onAgain: () => void
}

export function FindingsProgress({ progress, failure, onStop, onAgain }: FindingsProgressProps) {
  const { t } = useTranslation()
  if (failure !== null)
    return (
      <Failed
        title={t('elsewhere.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={onAgain}
      />
    )
  if (progress === 'stopped')
    return (
      <EmptyState title={t('elsewhere.stoppedTitle')} announced>
        <Button onClick={onAgain}>{t('elsewhere.again')}</Button>
      </EmptyState>
    )
  return (
    <div className="findings-waiting">
      <span role="status">{t('elsewhere.asking')}</span>
      <progress aria-label={t('elsewhere.asking')} />
      <Button onClick={onStop}>{t('elsewhere.stop')}</Button>
    </div>
  )
}
