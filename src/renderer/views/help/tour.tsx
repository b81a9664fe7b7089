/** The tour: one step at a time, with a frame round what it is about, and all steps with those that are done. */
import { Check } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { closeGuide, showGuidePage } from '../../actions/guide'
import { followTour, goToStep } from '../../actions/tour'
import { Button } from '../../components/button'
import { pointAt } from '../../dom/point-at'
import { useSettings } from '../../state/settings'
import { pointedAt, tourSteps } from '../../state/tour'
import { GuideNodes } from './guide-nodes'
import type { GuideText } from './guide-texts'

export function Tour({ text }: { readonly text: GuideText }) {
  const { t } = useTranslation()
  const at = useSettings((settings) => settings.tourStep)
  const step = tourSteps[at]
  const [intro, ...parts] = text.parts
  const part = parts[at]
  useEffect(followTour, [])
  useEffect(() => (step === undefined ? undefined : pointAt(pointedAt[step])), [step])
  return (
    <>
      <GuideNodes nodes={intro?.nodes ?? []} />
      <section className="tour-step" role="status">
        {part === undefined ? (
          <p>{t('tour.finished')}</p>
        ) : (
          <>
            <h3>
              {t('tour.step', { at: at + 1, of: parts.length })} {part.title}
            </h3>
            <GuideNodes nodes={part.nodes} />
          </>
        )}
      </section>
      <div className="keys-choices">
        <Button disabled={at === 0} onClick={() => goToStep(at - 1)}>
          {t('tour.back')}
        </Button>
        {part === undefined ? (
          <Button look="primary" onClick={() => showGuidePage('letters')}>
            {t('tour.onward')}
          </Button>
        ) : (
          <Button onClick={() => goToStep(at + 1)}>{t('tour.skip')}</Button>
        )}
        <Button look="quiet" onClick={closeGuide}>
          {t('tour.leave')}
        </Button>
      </div>
      <ol className="tour-steps">
        {parts.map(({ title }, index) => (
          <li key={title} aria-current={index === at ? 'step' : undefined}>
            {title}
            {index < at ? <Check size={14} role="img" aria-label={t('tour.done')} /> : null}
          </li>
        ))}
      </ol>
    </>
  )
}
