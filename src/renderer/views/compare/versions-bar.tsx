/** Versions of a letter: the base, what is ignored, the summary, and the way from difference to difference. */
import { ArrowDown, ArrowUp, Ellipsis, TableProperties } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stepFinding } from '../../actions/comparing'
import { goToOtherEnd, noteDifference, showDifferences } from '../../actions/versions'
import { Announcement } from '../../components/announcement'
import { IconButton } from '../../components/button'
import { Menu, type MenuEntry } from '../../components/menu'
import { useComparing } from '../../state/comparing'
import { useShell } from '../../state/shell'
import { useVersions, type VersionsState } from '../../state/versions'
import { keysOf } from '../shell/shortcuts'
import { isolated } from '../shell/words'
import { BaseSelect } from './base-select'
import { copyDifference } from './copy-difference'
import { differenceWords, summaryWords } from './difference-words'
import { IgnoringMenu } from './ignoring-menu'
import { useFileEntries, usePrintEntry } from './written-menu'

export function VersionsBar() {
  const state = useVersions()
  const ready = useComparing(({ progress }) => progress.kind === 'ready')
  return (
    <>
      <BaseSelect />
      <IgnoringMenu />
      {ready && state.base !== null ? <Findings state={state} /> : null}
    </>
  )
}

function Findings({ state }: { readonly state: VersionsState }) {
  const { t } = useTranslation()
  const platform = useShell((shell) => shell.platform)
  const { differences, current } = state
  const difference = differences[current]
  const total = differences.length
  const words = difference === undefined ? '' : differenceWords(state, difference, t)
  return (
    <>
      <div className="compare-steps" role="group" aria-label={t('versions.table')}>
        <span className="compare-place">
          {difference === undefined
            ? t('versions.count', { count: total })
            : t('versions.place', { number: current + 1, total })}
        </span>
        <IconButton
          icon={ArrowUp}
          label={t('compare.previous')}
          keys={keysOf('previous-difference', t, platform)}
          disabled={total === 0}
          onClick={() => stepFinding(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('compare.next')}
          keys={keysOf('next-difference', t, platform)}
          disabled={total === 0}
          onClick={() => stepFinding(1)}
        />
        <IconButton
          icon={TableProperties}
          label={t('versions.openTable')}
          keys={keysOf('show-differences', t, platform)}
          disabled={total === 0}
          onClick={showDifferences}
        />
        <DifferencesMenu />
      </div>
      <Summaries state={state} />
      {difference === undefined ? null : (
        <p className="compare-words" dir="auto" title={words}>
          {words}
        </p>
      )}
      <Announcement>
        {difference === undefined ? '' : t('versions.arrived', { number: current + 1, total, words })}
      </Announcement>
    </>
  )
}

/** In words; of several versions one line each. */
function Summaries({ state }: { readonly state: VersionsState }) {
  const { t, i18n } = useTranslation()
  return (
    <div className="compare-summary" role="status">
      {state.comparisons.map(({ summary }, at) => {
        const other = state.others[at]
        const words = summaryWords(summary, t, i18n.language)
        return (
          <span key={other?.pane} title={other === undefined ? undefined : isolated(other.letter.title)}>
            {state.others.length === 1
              ? words
              : t('versions.ofPane', { number: other?.number ?? 0, summary: words })}
          </span>
        )
      })}
    </div>
  )
}

function DifferencesMenu() {
  const { t } = useTranslation()
  const platform = useShell((shell) => shell.platform)
  const anyCurrent = useVersions(({ current }) => current >= 0)
  const ofCurrent: readonly MenuEntry[] = [
    { id: 'note', label: t('versions.note'), onChoose: () => noteDifference() },
    {
      id: 'copy',
      label: t('versions.copy'),
      keys: keysOf('copy-difference', t, platform),
      onChoose: () => copyDifference(),
    },
    {
      id: 'other-end',
      label: t('versions.otherEnd'),
      keys: keysOf('other-end', t, platform),
      onChoose: goToOtherEnd,
    },
  ]
  const ofAll = useFileEntries('versions').map((entry, at) => ({ ...entry, apart: at === 0 && anyCurrent }))
  const print = usePrintEntry()
  return (
    <Menu
      trigger={
        <button type="button" className="icon-button" aria-label={t('compare.more')}>
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      }
      entries={[...(anyCurrent ? ofCurrent : []), ...ofAll, print]}
    />
  )
}
