/** Another notebook beside the one that is open: what differs, and what is to become of it. */
import { type MergeChoice, type OtherNotebook, thingStates } from '@shared/backup'
import { useTranslation } from 'react-i18next'
import { chooseForAll, chooseMode, leaveOther, merge, readDifferences, restore } from '../../actions/backups'
import { Button } from '../../components/button'
import { RadioRow } from '../../components/radio-row'
import { takesAnything, useBackups } from '../../state/backups'
import { isolated, momentWords } from '../shell/words'
import { DifferenceRow } from './difference-row'
import type { RunWork } from './run-work'

interface OtherNotebookPageProps {
  readonly other: OtherNotebook
  readonly mode: 'restore' | 'merge'
  readonly busy: boolean
  readonly run: RunWork
}

export function OtherNotebookPage({ other, mode, busy, run }: OtherNotebookPageProps) {
  const { t } = useTranslation()
  const differences = useBackups((state) => state.differences)
  const total = useBackups((state) => state.total)
  const isTaking = useBackups((state) => takesAnything(other, state))
  const differing = thingStates.reduce((sum, state) => sum + other.counts[state], 0)
  return (
    <>
      <Summary other={other} />
      <RadioRow
        label={t('backups.whatToDo')}
        value={mode}
        choices={[
          { value: 'merge', label: t('backups.modeMerge') },
          { value: 'restore', label: t('backups.modeRestore') },
        ]}
        onChoose={chooseMode}
      />
      {mode === 'merge' ? <ForAll other={other} /> : null}
      {differing === 0 ? (
        <p className="form-note">{t('backups.noDifference')}</p>
      ) : (
        <ul className="differences-of-notebooks" aria-label={t('backups.differences')}>
          {differences.map((difference) => (
            <DifferenceRow key={difference.key} difference={difference} mode={mode} />
          ))}
        </ul>
      )}
      {differences.length < total ? (
        <Button look="quiet" disabled={busy} onClick={() => run(readDifferences)}>
          {t('backups.more', { count: total - differences.length })}
        </Button>
      ) : null}
      <p className="form-note">{t(mode === 'merge' ? 'backups.mergeNote' : 'backups.restoreNote')}</p>
      <div className="dialog-buttons">
        <Button disabled={busy} onClick={() => run(leaveOther)}>
          {t('backups.back')}
        </Button>
        {mode === 'merge' ? (
          <Button look="primary" disabled={busy || !isTaking} onClick={() => run(merge)}>
            {t('backups.merge')}
          </Button>
        ) : (
          <Button look="primary" disabled={busy || differing === 0} onClick={() => run(restore)}>
            {t('backups.restore')}
          </Button>
        )}
      </div>
    </>
  )
}

function Summary({ other }: { readonly other: OtherNotebook }) {
  const { t, i18n } = useTranslation()
  const { letters, made } = other
  return (
    <p className="dialog-text">
      {made === null
        ? isolated(other.name)
        : t('backups.of', { date: momentWords(made, i18n.language, 'medium') })}
      {' · '}
      {t('notes.count', { count: other.notes })}
      {' · '}
      {t('savedSearches.count', { count: other.savedSearches })}
      {' · '}
      {t('backups.same', { count: other.same })}
      {letters.matched === 0 ? null : ` · ${t('backups.matched', { count: letters.matched })}`}
      {letters.missing === 0 ? null : ` · ${t('backups.missing', { count: letters.missing })}`}
    </p>
  )
}

/** What becomes of all in one state, as long as nothing else is chosen for one of them. */
function ForAll({ other }: { readonly other: OtherNotebook }) {
  const { t } = useTranslation()
  const states = useBackups((state) => state.states)
  const taken = (value: MergeChoice) => (value === 'here' ? 'here' : 'there')
  return (
    <div className="backups-for-all">
      {(['only-there', 'newer-there'] as const).map((state) =>
        other.counts[state] === 0 ? null : (
          <RadioRow
            key={state}
            label={t(`backups.allOf.${state}`, { count: other.counts[state] })}
            value={taken(states[state])}
            choices={[
              { value: 'there', label: t('backups.take') },
              { value: 'here', label: t('backups.leave') },
            ]}
            onChoose={(choice) => chooseForAll({ [state]: choice })}
          />
        ),
      )}
      {other.counts.conflict === 0 ? null : (
        <RadioRow
          label={t('backups.allOf.conflict', { count: other.counts.conflict })}
          value={states.conflict}
          choices={(['here', 'there', 'both'] as const).map((value) => ({
            value,
            label: t(`backups.choices.${value}`),
          }))}
          onChoose={(conflict) => chooseForAll({ conflict })}
        />
      )}
    </div>
  )
}
