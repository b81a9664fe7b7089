/** Over the panes: how the open letters are compared, and what that found. */
import { comparisonKinds } from '@shared/comparison-names'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { setDifferenceCopier } from '../../actions/commands'
import { followPanes, startComparing, stopComparing } from '../../actions/comparing'
import { Select } from '../../components/select'
import { fewestPanes, useComparing } from '../../state/comparing'
import { useReader } from '../../state/reader'
import { CompareProgress } from './compare-progress'
import { copyDifference } from './copy-difference'
import { DifferencePopup } from './difference-popup'
import { PassagesBar } from './passages-bar'
import { QuotesBar } from './quotes-bar'
import { TranslationBar } from './translation-bar'
import { VersionsBar } from './versions-bar'

/** Shown as soon as there is something to compare, or while a single letter's quotations are checked. */
export function CompareBar() {
  const { t } = useTranslation()
  const count = useReader((state) => state.panes.length)
  const kind = useComparing((state) => state.kind)
  useEffect(followPanes, [])
  useEffect(() => setDifferenceCopier(() => copyDifference()), [])
  if (count < 2 && kind !== 'quotes') return null
  const offered = comparisonKinds.filter((one) => fewestPanes[one] <= count)
  return (
    <section className="compare-bar" data-area="comparing" aria-label={t('compare.bar')}>
      <Select
        label={t('compare.way')}
        value={kind ?? 'none'}
        choices={(['none', ...offered] as const).map((value) => ({
          value,
          label: t(`compare.ways.${value}`),
        }))}
        onChoose={(chosen) => (chosen === 'none' ? stopComparing() : startComparing(chosen))}
      />
      <PartOfWay />
      <CompareProgress />
      <DifferencePopup />
    </section>
  )
}

/** Each way has its own choices, summary and steps. */
function PartOfWay() {
  const kind = useComparing((state) => state.kind)
  switch (kind) {
    case null:
      return null
    case 'versions':
      return <VersionsBar />
    case 'passages':
      return <PassagesBar />
    case 'quotes':
      return <QuotesBar />
    case 'translation':
      return <TranslationBar />
  }
}
