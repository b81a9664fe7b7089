/** Which letters the reader told apart, or called one, so far. */
import type { Decision } from '@shared/judgement'
import { parseLetterKey } from '@shared/letter-key'
import { useTranslation } from 'react-i18next'
import { useQueue } from '../../state/queue'
import { nameList } from '../shell/words'
import { DecidedList } from './decided-list'

export function DecidedLetters() {
  const { t, i18n } = useTranslation()
  const decided = useQueue((state) => state.decidedLetters)
  const wordsOf = ({ kind, members }: Decision) => {
    const said = t(kind === 'same-letter' ? 'alike.decidedSame' : 'alike.decidedDifferent')
    return `${said} ${nameList(members.map(placeWords), i18n.language)}`
  }
  return <DecidedList decided={decided} wordsOf={wordsOf} />
}

/** The path of a letter, and its part of the file: the same for a letter that is no longer in the index. */
function placeWords(key: string): string {
  const place = parseLetterKey(key)
  if (place === null) return key
  return place.part === '' ? place.path : `${place.path} · ${place.part}`
}
