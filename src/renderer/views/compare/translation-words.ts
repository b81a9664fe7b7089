/** What is read out of a link of sentences. */
import type { SentenceLink } from '@shared/comparison'
import { useTranslation } from 'react-i18next'
import { trustOf, useTranslationState } from '../../state/translation'

export function useLinkWords(): (link: SentenceLink, at: number) => string {
  const { t } = useTranslation()
  const total = useTranslationState((state) => state.found?.links.length ?? 0)
  return (link, at) =>
    [
      t('translation.arrived', { number: at + 1, total }),
      t('translation.sentences', { a: link.a.length, b: link.b.length }),
      t(`translation.trust.${trustOf(link)}`),
    ].join(', ')
}
