/** Notes of another program: what the file holds, note by note, and what becomes of each, before any is taken over. */
import { type ImportLine, type ImportPlan, importFates } from '@shared/exchange'
import { useTranslation } from 'react-i18next'
import { placeUnplaced, showMoreComing, stopImport, takeOver } from '../../actions/exchange'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { RadioRow } from '../../components/radio-row'
import { useComing } from '../../state/exchange'
import { failureWords, isolated } from '../shell/words'

export function ImportNotesDialog() {
  const { t } = useTranslation()
  const { plan, lines, unplaced, busy, failure } = useComing()
  if (plan === null) return null
  const changes = plan.fates.added + plan.fates.restored + plan.codes.added
  return (
    <Dialog
      title={t('exchange.importTitle', { name: isolated(plan.name) })}
      text={plan.origin === null ? undefined : t('exchange.origin', { name: isolated(plan.origin) })}
      closeLabel={t('dialog.close')}
      size="wide"
      onClose={stopImport}
    >
      <Sums plan={plan} />
      <section className="coming-lines">
        <h3>{t('exchange.everyNote')}</h3>
        <div className="draft-text" tabIndex={0} role="region" aria-label={t('exchange.everyNote')}>
          <ul>
            {lines.map((line) => (
              <ComingNote key={line.note} line={line} leftOut={unplaced === 'leave-out'} />
            ))}
          </ul>
          {lines.length < plan.lines ? (
            <Button look="quiet" onClick={() => void showMoreComing()}>
              {t('exchange.moreNotes', { count: plan.lines - lines.length })}
            </Button>
          ) : null}
        </div>
      </section>
      {plan.states.none > 0 ? (
        <div className="form">
          <RadioRow
            label={t('exchange.unplaced')}
            value={unplaced}
            choices={[
              { value: 'page', label: t('exchange.unplacedPage') },
              { value: 'leave-out', label: t('exchange.unplacedOut') },
            ]}
            onChoose={placeUnplaced}
          />
        </div>
      ) : null}
      <p role="alert" className="form-fault">
        {failure === null ? '' : failureWords(failure, t)}
      </p>
      <div className="dialog-buttons">
        <Button onClick={stopImport}>{t('dialog.cancel')}</Button>
        <Button look="primary" disabled={busy || changes === 0} onClick={() => void takeOver()}>
          {t('exchange.take', { count: plan.fates.added + plan.fates.restored })}
        </Button>
      </div>
    </Dialog>
  )
}

const certain = ['exact', 'moved'] as const
const doubtful = ['changed', 'ambiguous', 'orphan'] as const

function Sums({ plan }: { readonly plan: ImportPlan }) {
  const { t } = useTranslation()
  const { fates, states, codes, lost } = plan
  const sum = (kinds: readonly (keyof typeof states)[]) =>
    kinds.reduce((total, kind) => total + states[kind], 0)
  return (
    <div role="status">
      <ul className="coming-sums">
        {importFates.map((fate) =>
          fates[fate] === 0 ? null : (
            <li key={fate}>{t(`exchange.fateSums.${fate}`, { count: fates[fate] })}</li>
          ),
        )}
        {sum(certain) === 0 ? null : <li>{t('exchange.placesFound', { count: sum(certain) })}</li>}
        {sum(doubtful) === 0 ? null : <li>{t('exchange.placesDoubtful', { count: sum(doubtful) })}</li>}
        {states.none === 0 ? null : <li>{t('exchange.placesNone', { count: states.none })}</li>}
        {codes.added === 0 ? null : <li>{t('exchange.codesAdded', { count: codes.added })}</li>}
        {lost.map(({ what, count }) => (
          <li key={what}>{t(`exchange.notTaken.${what}`, { count })}</li>
        ))}
      </ul>
    </div>
  )
}

interface ComingNoteProps {
  readonly line: ImportLine
  readonly leftOut: boolean
}

function ComingNote({ line, leftOut }: ComingNoteProps) {
  const { t } = useTranslation()
  const isPlaceless = line.passages.length > 0 && line.passages.every(({ letter }) => letter === null)
  const fate = line.fate === 'added' && isPlaceless && leftOut ? 'left-out' : line.fate
  return (
    <li className="coming-note">
      <span className="coming-fate">{t(`exchange.fates.${fate}`)}</span>
      <p dir="auto">{line.words === '' ? t('exchange.noWords') : line.words}</p>
      {line.passages.map((passage) => (
        <div key={`${passage.source} ${passage.quote}`} className="coming-passage">
          {passage.quote === '' ? null : <blockquote dir="auto">{passage.quote}</blockquote>}
          <p>
            <bdi>{passage.letter?.title ?? passage.source}</bdi>:{' '}
            {passage.letter === null
              ? t('exchange.noLetter')
              : t(`exchange.states.${passage.state ?? 'whole'}`)}
          </p>
        </div>
      ))}
      {line.remarks.map((remark) => (
        <p key={remark} className="form-note">
          {t(`exchange.remarks.${remark}`)}
        </p>
      ))}
    </li>
  )
}
