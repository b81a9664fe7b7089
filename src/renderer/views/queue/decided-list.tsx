/** What the reader decided so far, about names or about letters; each decision can be taken back. */
import type { Decision } from '@shared/judgement'
import { useTranslation } from 'react-i18next'
import { takeBackDecision } from '../../actions/decisions'
import { Button } from '../../components/button'

interface DecidedListProps {
  readonly decided: readonly Decision[]
  readonly wordsOf: (decision: Decision) => string
}

export function DecidedList({ decided, wordsOf }: DecidedListProps) {
  const { t } = useTranslation()
  if (decided.length === 0) return null
  return (
    <details className="decided-names">
      <summary>{t('queue.tabCount', { name: t('names.decided'), total: decided.length })}</summary>
      <ul>
        {decided.map((decision) => (
          <li key={decision.id}>
            <span>{wordsOf(decision)}</span>
            <Button look="quiet" onClick={() => void takeBackDecision(decision)}>
              {t('names.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
