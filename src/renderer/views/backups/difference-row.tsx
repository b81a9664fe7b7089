/** One thing that differs: what it says here and there beside each other, and what is to become of it. */
import type { Difference, MergeChoice, ThingSide } from '@shared/backup'
import { useTranslation } from 'react-i18next'
import { choose } from '../../actions/backups'
import { RadioRow } from '../../components/radio-row'
import { choiceOf, useBackups } from '../../state/backups'
import { isolated, momentWords } from '../shell/words'
import { colourWords, sideWords } from './side-words'

interface DifferenceRowProps {
  readonly difference: Difference
  readonly mode: 'restore' | 'merge'
}

export function DifferenceRow({ difference, mode }: DifferenceRowProps) {
  const { t } = useTranslation()
  const { kind, state, here, there } = difference
  const becomes = mode === 'restore' ? t(`backups.becomes.${state}`) : t(`backups.states.${state}`)
  return (
    <li className="difference-of-notebooks" data-state={state}>
      <p className="notebook-difference-head">
        <strong>{t(`backups.kinds.${kind}`)}</strong> {becomes}
      </p>
      <div className="difference-sides">
        <Side name={t('backups.here')} side={here} />
        <Side name={t('backups.there')} side={there} />
      </div>
      {mode === 'merge' && there !== null ? <Choice difference={difference} /> : null}
    </li>
  )
}

function Choice({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation()
  const value = useBackups((state) => choiceOf(difference, state))
  const { here, canKeepBoth, key } = difference
  const one: readonly MergeChoice[] = here === null ? ['there', 'here'] : ['here', 'there']
  const offered = canKeepBoth ? [...one, 'both' as const] : one
  return (
    <RadioRow
      label={t('backups.choice')}
      value={value === 'both' && !canKeepBoth ? 'here' : value}
      choices={offered.map((choice) => ({
        value: choice,
        label:
          here === null
            ? t(choice === 'there' ? 'backups.take' : 'backups.leave')
            : t(`backups.choices.${choice}`),
      }))}
      onChoose={(choice) => choose(key, choice)}
    />
  )
}

function Side({ name, side }: { readonly name: string; readonly side: ThingSide | null }) {
  const { t, i18n } = useTranslation()
  return (
    <section className="difference-side" aria-label={name}>
      <h4>{name}</h4>
      {side === null ? (
        <p className="form-note">{t('backups.notThere')}</p>
      ) : (
        <>
          {side.on === '' ? null : (
            <p className="difference-on" dir="auto">
              {side.on}
            </p>
          )}
          <p className="difference-words" dir="auto">
            {sideWords(side, t, i18n.language)}
          </p>
          <p className="form-note">
            {[
              ...colourWords(side, t),
              ...side.details.map(isolated),
              ...(side.removed ? [t('backups.inBin')] : []),
              ...(side.changed === null ? [] : [momentWords(side.changed, i18n.language)]),
            ].join(' · ')}
          </p>
        </>
      )}
    </section>
  )
}
