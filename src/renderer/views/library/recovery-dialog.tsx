/** A damaged notebook: what it can be replaced with, with dates and counts. Nothing happens without a choice. */
import { failureOf } from '@shared/failure'
import type { NotebookDamage, RecoveryChoice } from '@shared/library'
import type { TFunction } from 'i18next'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { putOffRecovery, recoverNotebook } from '../../actions/library'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { isRecovering, useLibrary } from '../../state/library'
import { failureWords, isolated, momentWords } from '../shell/words'

export function RecoveryDialog() {
  const notebook = useLibrary((state) => state.library?.notebook)
  const recovering = useLibrary(isRecovering)
  if (notebook?.kind !== 'damaged' || !recovering) return null
  return <Choices damage={notebook.damage} choices={notebook.choices} />
}

interface ChoicesProps {
  readonly damage: readonly NotebookDamage[]
  readonly choices: readonly RecoveryChoice[]
}

function Choices({ damage, choices }: ChoicesProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(choices[0]?.id ?? '')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const name = useId()
  const use = async () => {
    setBusy(true)
    try {
      await recoverNotebook(chosen)
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
    }
    setBusy(false)
  }
  const later = () => putOffRecovery(true)
  return (
    <Dialog
      title={t('recovery.title')}
      text={t('recovery.text')}
      closeLabel={t('recovery.later')}
      onClose={later}
    >
      <p className="form-note">{damage.map((one) => damageWords(one, t)).join(' ')}</p>
      <fieldset className="recovery-choices">
        <legend className="for-screen-readers">{t('recovery.title')}</legend>
        {choices.map((choice) => (
          <label key={choice.id} className="recovery-choice">
            <input
              type="radio"
              name={name}
              checked={choice.id === chosen}
              onChange={() => setChosen(choice.id)}
            />
            <span>
              <strong>
                <ChoiceName choice={choice} />
              </strong>
              <span className="recovery-contents">
                {t('recovery.contents', {
                  notes: t('notes.count', { count: choice.notes }),
                  searches: t('savedSearches.count', { count: choice.savedSearches }),
                })}
                {choice.lost === 0 ? null : ` ${t('recovery.lost', { count: choice.lost })}`}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="alert" className="form-fault">
        {fault}
      </p>
      <div className="dialog-buttons">
        <Button onClick={later}>{t('recovery.later')}</Button>
        <Button look="primary" disabled={busy || chosen === ''} onClick={() => void use()}>
          {t('recovery.use')}
        </Button>
      </div>
    </Dialog>
  )
}

function damageWords(damage: NotebookDamage, t: TFunction): string {
  switch (damage.kind) {
    case 'failure':
      return failureWords(damage.failure, t)
    case 'missing':
    case 'empty':
      return t(`recovery.damage.${damage.kind}`, { path: isolated(damage.path) })
    case 'key-missing': {
      const keyFile = isolated(damage.keyFile)
      return t('recovery.damage.key-missing', { path: isolated(damage.path), keyFile })
    }
    case 'structure':
      return t('recovery.damage.structure', { said: isolated(damage.said) })
    case 'row-changed':
      return t('recovery.damage.row-changed', { table: isolated(damage.table) })
    case 'foreign-tables':
    case 'rows-without-note':
      return t(`recovery.damage.${damage.kind}`)
  }
}

function ChoiceName({ choice }: { readonly choice: RecoveryChoice }) {
  const { t, i18n } = useTranslation()
  const date = choice.made === null ? '' : momentWords(choice.made, i18n.language, 'medium')
  switch (choice.kind) {
    case 'backup':
      return t('recovery.backup', { date })
    case 'journal':
      return t('recovery.journal', { date })
    case 'empty':
      return t('recovery.empty')
  }
}
