/** What a list of findings is of, as its heading says it. */
import { useTranslation } from 'react-i18next'
import { useAlike } from '../../state/alike'
import { useElsewhere } from '../../state/elsewhere'
import type { FindingsKind } from '../../state/findings'
import { useQuoteCheck } from '../../state/quote-check'
import { isolated } from '../shell/words'

export function useFindingsTitle(kind: FindingsKind): string {
  const { t } = useTranslation()
  const report = useQuoteCheck((state) => state.report?.letter.title)
  const asked = useElsewhere((state) => state.asked)
  const alike = useAlike((state) => state.asked?.title)
  switch (kind) {
    case 'passages':
      return t('passages.title')
    case 'quotes':
      return report === undefined ? t('quotes.title') : t('quotes.of', { title: isolated(report) })
    case 'translation':
      return t('translation.title')
    case 'elsewhere':
      if (asked === null) return t('elsewhere.title')
      return asked.whole
        ? t('elsewhere.ofLetter', { title: isolated(asked.letter.title) })
        : t('elsewhere.ofWords', { words: isolated(asked.words) })
    case 'alike':
      return alike === undefined ? t('alikeLetters.title') : t('alikeLetters.of', { title: isolated(alike) })
  }
}
