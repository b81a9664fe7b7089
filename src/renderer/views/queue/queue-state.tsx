/** What a list of the queue shows when it has failed or has nothing to show; null when it has rows. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { refreshQueue } from '../../actions/queue'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { focusArea } from '../../dom/areas'
import { useQueue } from '../../state/queue'
import { failureWords } from '../shell/words'

interface QueueStateProps {
  readonly total: number | null
  readonly emptyTitle: string
  readonly emptyText: string
  readonly children: React.ReactNode
}

export function QueueState({ total, emptyTitle, emptyText, children }: QueueStateProps) {
  const { t } = useTranslation()
  const failure = useQueue((state) => state.failure)
  // The button that decided went away with its row: the keyboard goes on in the list.
  useEffect(() => {
    if (total !== null && document.activeElement === document.body) focusArea('list')
  }, [total])
  if (failure !== null)
    return (
      <Failed
        title={t('queue.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={refreshQueue}
      />
    )
  if (total === 0) return <EmptyState title={emptyTitle} text={emptyText} />
  return children
}
