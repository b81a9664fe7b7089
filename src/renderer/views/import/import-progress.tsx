/** What the import is doing, in the status bar, with the way to stop it. */
import type { Job } from '@shared/job'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelImport, startImport } from '../../actions/import'
import { Button } from '../../components/button'
import { announce } from '../../dom/announce'
import { focusArea } from '../../dom/areas'
import { useImport } from '../../state/import'

export function ImportProgress() {
  const { t } = useTranslation()
  const job = useImport((state) => state.job)
  const focused = useRef(false)
  const keeps = { onFocus: () => (focused.current = true), onBlur: () => (focused.current = false) }
  // Subtle: a button that goes away with the focus is not blurred; then the keyboard goes on in the status bar.
  useEffect(() => {
    if (focused.current && document.activeElement === document.body) focusArea('status')
  }, [job?.state])
  const isCancelled = job?.state === 'cancelled'
  useEffect(() => (isCancelled ? announce(t('import.cancelled')) : undefined), [isCancelled, t])
  if (isCancelled)
    return (
      <div className="import-progress">
        <span>{t('import.cancelled')}</span>
        <Button key="button" look="quiet" {...keeps} onClick={() => void startImport()}>
          {t('import.resume')}
        </Button>
      </div>
    )
  if (job?.state !== 'running') return null
  return (
    <div className="import-progress">
      <span className="import-step">
        <Step job={job} />
      </span>
      <progress
        aria-label={t('import.progress')}
        {...(job.step === 'reading' && job.total > 0 ? { value: job.done, max: job.total } : {})}
      />
      <bdi className="import-at" title={job.at}>
        {job.at}
      </bdi>
      {/* The same button as the one that goes on, so that the focus stays on it. */}
      <Button
        key="button"
        look="quiet"
        aria-label={t('import.cancelOf')}
        {...keeps}
        onClick={() => void cancelImport()}
      >
        {t('import.cancel')}
      </Button>
    </div>
  )
}

function Step({ job }: { readonly job: Job }) {
  const { t } = useTranslation()
  switch (job.step) {
    case 'finding':
      return job.total === 0 ? t('import.finding') : t('import.foundSoFar', { count: job.total })
    case 'reading':
      return t('import.reading', { done: job.done, total: job.total })
    case 'finishing':
      return t('import.finishing')
  }
}
