/** Which letters the reader told apart so far; each decision can be taken back. */
import type { Decision } from '@shared/judgement'
import { parseLetterKey } from '@shared/letter-key'
import { useTranslation } from 'react-i18next'
import { takeBackDecision } from '../../actions/decisions'
import { Button } from '../../components/button'
import { useQueue } from '../../state/queue'
import { nameList } from '../shell/words'

export function DecidedLetters() {
  const { t } = useTranslation()
  const decided = useQueue((state) => state.decidedLetters)
  if (decided.length === 0) return null
  return (
    <details className="decided-names">
      <summary>{t('queue.tabCount', { name: t('names.decided'), total: decided.length })}</summary>
      <ul>
        {decided.map((decision) => (
          <DecidedPair key={decision.id} decision={decision} />
        ))}
      </ul>
    </details>
  )
}

function DecidedPair({ decision }: { readonly decision: Decision }) {
  const { t, i18n } = useTranslation()
  const { kind, members } = decision
  return (
    <li>
      <span>
        {t(kind === 'same-letter' ? 'alike.decidedSame' : 'alike.decidedDifferent')}{' '}
        {nameList(members.map(placeWords), i18n.language)}
      </span>
      <Button look="quiet" onClick={() => void takeBackDecision(decision)}>
        {t('names.takeBack')}
      </Button>
    </li>
  )
}

/** The path of a letter, and its part of the file: the same for a letter that is no longer in the index. */
function placeWords(key: string): string {
  const place = parseLetterKey(key)
  if (place === null) return key
  return place.part === '' ? place.path : `${place.path} · ${place.part}`
}
