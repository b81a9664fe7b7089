/** One campaign: the template with its stretches shaded by how many letters have them, and the letters with their deviations. */
import { useTranslation } from 'react-i18next'
import { openChosen, showDetail } from '../../actions/campaigns'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { mostShades, shadedParts, useCampaigns } from '../../state/campaigns'
import { failureWords, isolated } from '../shell/words'
import { CampaignMembers } from './campaign-members'

const shades = Array.from({ length: mostShades + 1 }, (_, shade) => shade)

export function CampaignDetail() {
  const { t } = useTranslation()
  const { shownOf, detail, detailProgress, detailFailure, chosen } = useCampaigns()
  if (shownOf === null) return <EmptyState title={t('campaigns.chooseTitle')} />
  if (detailFailure !== null)
    return (
      <Failed
        title={t('campaigns.detailFailed')}
        text={failureWords(detailFailure, t)}
        retryLabel={t('notices.retry')}
        onRetry={() => void showDetail(shownOf)}
      />
    )
  if (detail === null)
    return detailProgress === 'working' ? (
      <div className="findings-waiting">
        <span role="status">{t('campaigns.reading')}</span>
        <progress aria-label={t('campaigns.reading')} />
      </div>
    ) : (
      <EmptyState title={t('campaigns.noCampaign')} text={t('campaigns.noCampaignText')} announced />
    )
  const { title } = detail.campaign.letter
  return (
    <section className="campaign" aria-label={title} aria-busy={detailProgress === 'working'}>
      <header className="campaign-head">
        <h2 className="findings-title" dir="auto">
          {title}
        </h2>
        <Button onClick={openChosen} disabled={chosen.length < 2}>
          {t('campaigns.open')}
        </Button>
      </header>
      <div className="campaign-parts">
        <Template />
        <CampaignMembers />
      </div>
      <p className="for-screen-readers">{t('campaigns.templateOf', { title: isolated(title) })}</p>
    </section>
  )
}

function Template() {
  const { t } = useTranslation()
  const detail = useCampaigns((state) => state.detail)
  if (detail === null) return null
  const { letter, letters } = detail.campaign
  return (
    <section className="campaign-template" aria-label={t('campaigns.template')}>
      <p className="campaign-legend">
        {t('campaigns.legend')}: {t('campaigns.few')}
        <span aria-hidden="true" className="campaign-scale">
          {shades.map((shade) => (
            <span key={shade} data-shade={shade} />
          ))}
        </span>
        {t('campaigns.all')}
      </p>
      {/* It scrolls, so the keyboard must come to it. */}
      <div
        className="campaign-text"
        dir={letter.direction}
        lang={letter.language ?? undefined}
        role="region"
        aria-label={t('campaigns.template')}
        tabIndex={0}
      >
        {shadedParts(detail).map(({ start, end, letters: having, shade }) => (
          <span
            key={start}
            data-shade={having === 0 ? undefined : shade}
            title={having === 0 ? undefined : t('campaigns.partOf', { count: having, all: letters })}
          >
            {having === 0 || having === letters ? null : (
              <span
                role="img"
                className="part-name"
                aria-label={t('campaigns.partOf', { count: having, all: letters })}
              />
            )}
            {detail.text.slice(start, end)}
          </span>
        ))}
      </div>
    </section>
  )
}
