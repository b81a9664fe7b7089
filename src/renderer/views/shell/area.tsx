/** An area of the window that says so when it cannot be drawn, while the others go on. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keepFault } from '../../actions/diagnostics'
import { Contained } from '../../components/contained'
import { Failed } from '../../components/failed'

interface AreaProps {
  /** What it shows: with another one it is drawn anew. */
  readonly shows: string
  readonly children: ReactNode
  /** What else can be done where it cannot be drawn, as buttons. */
  readonly also?: ReactNode
}

export function Area({ shows, children, also }: AreaProps) {
  const { t } = useTranslation()
  return (
    <Contained
      shows={shows}
      onBroken={keepFault}
      instead={(again) => (
        <Failed
          title={t('areas.brokenTitle')}
          text={t('areas.brokenText')}
          retryLabel={t('notices.retry')}
          onRetry={again}
        >
          {also}
        </Failed>
      )}
    >
      {children}
    </Contained>
  )
}
