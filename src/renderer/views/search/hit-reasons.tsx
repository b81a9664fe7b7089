/** Why a letter was found: which of its words stand for what was asked, by which rule and where. */
import { Popover } from '@base-ui/react/popover'
import type { Hit, MatchReason } from '@shared/search'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isolated } from '../shell/words'

interface HitReasonsProps {
  readonly hit: Hit
  /** The row of the hit. */
  readonly anchor: Element
  readonly onClose: () => void
}

export function HitReasons({ hit, anchor, onClose }: HitReasonsProps) {
  const { t } = useTranslation()
  const { because } = hit
  return (
    <Popover.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="bottom" align="start" sideOffset={-6} className="floating">
          <Popover.Popup className="reasons" finalFocus={() => anchor.closest<HTMLElement>('[role="grid"]')}>
            <Popover.Title className="reasons-title">{t('reasons.title')}</Popover.Title>
            {because.length === 0 ? (
              <p>{t('reasons.onlyFilters')}</p>
            ) : (
              <ul>
                {because.map((reason) => (
                  <li key={`${reason.asked} ${reason.found} ${reason.where}`}>
                    <mark>
                      <bdi>{reason.found}</bdi>
                    </mark>{' '}
                    {reasonWords(reason, t)}
                    {reason.where === 'text' ? null : (
                      <span className="reasons-where"> · {t(`reasons.where.${reason.where}`)}</span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function reasonWords({ asked, rule }: MatchReason, t: TFunction): string {
  // The last word while it is typed stands for those that begin with it.
  if (rule === 'pattern' && !asked.includes('*')) return t('reasons.begins', { asked: isolated(asked) })
  return t(`reasons.rules.${rule}`, { asked: isolated(asked) })
}
