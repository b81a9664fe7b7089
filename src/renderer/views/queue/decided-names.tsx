/** What the reader decided about names so far. */
import type { Decision } from '@shared/judgement'
import { useTranslation } from 'react-i18next'
import { useQueue } from '../../state/queue'
import { isolated, nameList } from '../shell/words'
import { DecidedList } from './decided-list'

export function DecidedNames() {
  const { t, i18n } = useTranslation()
  const decided = useQueue((state) => state.decided)
  const wordsOf = ({ as, members }: Decision) => {
    const said = as === null ? t('names.decidedDifferent') : t('names.decidedSame', { name: isolated(as) })
    return `${said} ${nameList(members, i18n.language)}`
  }
  return <DecidedList decided={decided} wordsOf={wordsOf} />
}
