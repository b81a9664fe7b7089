/** Shared passages: how many, the way from one to the next, and what is shown of them. */
import { List, Spline, Stamp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { toggleFindings } from '../../actions/findings'
import { changeSettings } from '../../actions/settings'
import { hideFormulas } from '../../actions/shared-passages'
import { Announcement } from '../../components/announcement'
import { IconButton } from '../../components/button'
import { useFindings } from '../../state/findings'
import { useReader } from '../../state/reader'
import { useSettings } from '../../state/settings'
import { useSharedPassages } from '../../state/shared-passages'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { BaseSelect } from './base-select'
import { wordsOfGroup } from './passages-words'
import { StepButtons } from './step-buttons'

export function PassagesBar() {
  const { t } = useTranslation()
  const { base, found, groups, current } = useSharedPassages()
  const { passagesJoined, formulasHidden } = useSettings()
  const platform = useShell((state) => state.platform)
  const listed = useFindings((state) => state.shown === 'passages')
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
        <IconButton
          icon={List}
          label={t('passages.showList')}
          keys={keysOf('show-differences', t, platform)}
          aria-pressed={listed}
          onClick={() => toggleFindings('passages')}
        />
        <IconButton
          icon={Spline}
          label={t('passages.showLines')}
          aria-pressed={passagesJoined}
          onClick={() => void changeSettings({ passagesJoined: !passagesJoined })}
        />
        {found.some(({ passage }) => passage.formula) ? (
          <IconButton
            icon={Stamp}
            label={t('passages.showFormulas')}
            aria-pressed={!formulasHidden}
            onClick={() => void hideFormulas(!formulasHidden)}
          />
        ) : null}
      </span>
      <Announcement>
        {group === undefined
          ? ''
          : t('passages.arrived', { number: current + 1, total, words: wordsOfGroup(group, t) })}
      </Announcement>
    </>
  )
}
