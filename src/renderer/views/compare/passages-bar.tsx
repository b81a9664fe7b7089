/** Shared passages: how many, the way from one to the next, and what is shown of them. */
import { Stamp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { hideFormulas } from '../../actions/shared-passages'
import { Announcement } from '../../components/announcement'
import { IconButton } from '../../components/button'
import { useReader } from '../../state/reader'
import { useSettings } from '../../state/settings'
import { useSharedPassages } from '../../state/shared-passages'
import { BaseSelect } from './base-select'
import { LinesSwitch, ListSwitch } from './findings-switches'
import { wordsOfGroup } from './passages-words'
import { StepButtons } from './step-buttons'
import { WrittenMenu } from './written-menu'

export function PassagesBar() {
  const { t } = useTranslation()
  const { base, found, groups, current } = useSharedPassages()
  const formulasHidden = useSettings((state) => state.formulasHidden)
  const group = groups[current]
  const total = groups.length
  // Of two letters it makes no difference which one is the base.
  const choosing = useReader((state) => state.panes.length > 2)
  if (base === null) return choosing ? <BaseSelect /> : null
  return (
    <>
      {choosing ? <BaseSelect /> : null}
      <span className="found-summary" role={group === undefined ? 'status' : undefined}>
        {group !== undefined
          ? t('passages.place', { number: current + 1, total })
          : total === 0
            ? t('passages.none')
            : t('passages.count', { count: total })}
      </span>
      <StepButtons kind="passages" disabled={total === 0} />
      <span className="found-switches">
        <ListSwitch kind="passages" label={t('passages.showList')} />
        <LinesSwitch />
        {found.some(({ passage }) => passage.formula) ? (
          <IconButton
            icon={Stamp}
            label={t('passages.showFormulas')}
            aria-pressed={!formulasHidden}
            onClick={() => void hideFormulas(!formulasHidden)}
          />
        ) : null}
        <WrittenMenu kind="passages" />
      </span>
      <Announcement>
        {group === undefined
          ? ''
          : t('passages.arrived', { number: current + 1, total, words: wordsOfGroup(group, t) })}
      </Announcement>
    </>
  )
}
