/** What the reader decided about names so far; each decision can be taken back. */
import type { Decision } from '@shared/judgement'
import { useTranslation } from 'react-i18next'
import { takeBackDecision } from '../../actions/decisions'
import { Button } from '../../components/button'
import { useQueue } from '../../state/queue'
import { isolated, nameList } from '../shell/words'

export function DecidedNames() {
  const { t } = useTranslation()
  const decided = useQueue((state) => state.decided)
  if (decided.length === 0) return null
  return (
    <details className="decided-names">
      <summary>{t('queue.tabCount', { name: t('names.decided'), total: decided.length })}</summary>
      <ul>
        {decided.map((decision) => (
          <DecidedName key={decision.id} decision={decision} />
        ))}
      </ul>
    </details>
  )
}

function DecidedName({ decision }: { readonly decision: Decision }) {
  const { t, i18n } = useTranslation()
  const { as, members } = decision
  return (
    <li>
      <span>
        {as === null ? t('names.decidedDifferent') : t('names.decidedSame', { name: isolated(as) })}{' '}
        {nameList(members, i18n.language)}
      </span>
      <Button look="quiet" onClick={() => void takeBackDecision(decision)}>
        {t('names.takeBack')}
      </Button>
    </li>
  )
}
