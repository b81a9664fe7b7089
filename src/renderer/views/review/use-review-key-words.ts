/** The keys of the review panel as they are shown in tooltips. */
import { useTranslation } from 'react-i18next'
import { useShell } from '../../state/shell'
import { keyWords } from '../shell/shortcuts'
import { type ReviewKey, reviewKeys } from './review-keys'

export function useReviewKeyWords(): (name: ReviewKey) => string {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  return (name) => keyWords(reviewKeys[name][0], t, platform)
}
