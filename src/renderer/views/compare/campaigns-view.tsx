/** Campaigns, and beside the list one of them: its template, how common each stretch is, what each letter has otherwise. */
import type { Campaign } from '@shared/comparison'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { activateCampaign, refreshCampaigns, showCampaignRows, showDetail } from '../../actions/campaigns'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { VirtualList } from '../../components/virtual-list'
import { focusInside } from '../../dom/areas'
import { useCampaigns } from '../../state/campaigns'
import { rowAt } from '../../state/pages'
import { RowPlaceholder } from '../letters/letter-row'
import { dateWords, failureWords } from '../shell/words'
import { CampaignDetail } from './campaign-detail'

/** In pixels. */
const rowHeight = 66

export function CampaignsView() {
  const { t } = useTranslation()
  const { pages, failure, active, shownOf } = useCampaigns()
  const { total, generation } = pages
  const first = rowAt(pages, active)
  useEffect(() => {
    if (total === null) showCampaignRows(0, 0)
  }, [total, generation])
  useEffect(() => {
    if (shownOf === null && first !== undefined) void showDetail(first.letter.id)
  }, [shownOf, first])
  const isThere = total !== null
  useEffect(() => {
    // The keyboard waited on the area for its list.
    const waiting = document.activeElement
    if (isThere && waiting instanceof HTMLElement && waiting.matches('[data-area="list"]'))
      focusInside(waiting)
  }, [isThere])
  if (failure !== null)
    return (
      <Failed
        title={t('campaigns.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={refreshCampaigns}
      />
    )
  if (total === null)
    return (
      <div className="findings-waiting">
        <span role="status">{t('campaigns.gathering')}</span>
        <progress aria-label={t('campaigns.gathering')} />
      </div>
    )
  if (total === 0 && shownOf === null)
    return <EmptyState title={t('campaigns.emptyTitle')} text={t('campaigns.emptyText')} announced />
  return (
    <div className="campaigns">
      <div className="campaigns-column">
        <p className="findings-line">
          <span role="status">{t('campaigns.count', { count: total })}</span>
          <span>{t('campaigns.intro')}</span>
        </p>
        <VirtualList
          label={t('campaigns.list')}
          count={total}
          rowHeight={rowHeight}
          active={active}
          version={generation}
          className="found-list"
          onActive={activateCampaign}
          onVisible={showCampaignRows}
          onOpen={activateCampaign}
          row={({ index }) => {
            const campaign = rowAt(pages, index)
            return campaign === undefined ? <RowPlaceholder /> : <CampaignRow campaign={campaign} />
          }}
        />
      </div>
      <CampaignDetail />
    </div>
  )
}

function CampaignRow({ campaign: { letter, letters, first, last } }: { readonly campaign: Campaign }) {
  const { t, i18n } = useTranslation()
  const from = dateWords(first, t, i18n.language)
  const to = dateWords(last, t, i18n.language)
  return (
    <div role="gridcell" className="found-row campaign-row">
      <span className="found-title" dir="auto" title={letter.title}>
        {letter.title}
      </span>
      <span className="found-details">
        {t('campaigns.letters', { count: letters })} ·{' '}
        {first === last ? from : t('campaigns.dates', { from, to })}
      </span>
    </div>
  )
}
