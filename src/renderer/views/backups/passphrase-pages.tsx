/** Passphrases of files that hold a notebook: choosing one for a file that goes out, giving one for a file that came. */
import { shortestPassphrase } from '@shared/privacy'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportNotebook, leaveOther, unlockNotebook } from '../../actions/backups'
import { Button } from '../../components/button'
import { RadioRow } from '../../components/radio-row'
import type { RunWork } from './run-work'

interface FormProps {
  readonly busy: boolean
  readonly run: RunWork
}

export function ExportPage({ busy, run }: FormProps) {
  const { t } = useTranslation()
  const [sealed, setSealed] = useState<'yes' | 'no'>('yes')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const isReady = sealed === 'no' || (first.length >= shortestPassphrase && first === second)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !busy) run(() => exportNotebook(sealed === 'yes' ? first : null))
  }
  return (
    <form className="form" onSubmit={send}>
      <p className="dialog-text">{t('backups.exportText')}</p>
      <RadioRow
        label={t('backups.sealed')}
        value={sealed}
        choices={[
          { value: 'yes', label: t('backups.sealedYes') },
          { value: 'no', label: t('backups.sealedNo') },
        ]}
        onChoose={setSealed}
      />
      {sealed === 'yes' ? (
        <>
          <Passphrase label={t('backups.passphrase')} value={first} onChange={setFirst} isNew />
          <Passphrase label={t('backups.passphraseAgain')} value={second} onChange={setSecond} isNew />
          <p className="form-note" role="status">
            {second !== '' && first !== second
              ? t('backups.notTheSame')
              : t('backups.passphraseNote', { count: shortestPassphrase })}
          </p>
        </>
      ) : (
        <p className="form-fault">{t('backups.openToAll')}</p>
      )}
      <div className="dialog-buttons">
        <Button disabled={busy} onClick={() => run(leaveOther)}>
          {t('backups.back')}
        </Button>
        <Button look="primary" type="submit" disabled={busy || !isReady}>
          {t('backups.write')}
        </Button>
      </div>
    </form>
  )
}

interface LockedPageProps extends FormProps {
  readonly name: string
  readonly wrong: boolean
}

export function LockedPage({ name, wrong, busy, run }: LockedPageProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '' && !busy) run(() => unlockNotebook(passphrase))
  }
  return (
    <form className="form" onSubmit={send}>
      <p className="dialog-text">{t('backups.lockedText', { name })}</p>
      <Passphrase label={t('backups.passphrase')} value={passphrase} onChange={setPassphrase} />
      <p role="alert" className="form-fault">
        {wrong ? t('backups.wrong') : ''}
      </p>
      <div className="dialog-buttons">
        <Button disabled={busy} onClick={() => run(leaveOther)}>
          {t('backups.back')}
        </Button>
        <Button look="primary" type="submit" disabled={busy || passphrase === ''}>
          {t('backups.unlock')}
        </Button>
      </div>
    </form>
  )
}

interface PassphraseProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isNew?: boolean
}

function Passphrase({ label, value, onChange, isNew = false }: PassphraseProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="password"
        dir="auto"
        autoComplete={isNew ? 'new-password' : 'off'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}
