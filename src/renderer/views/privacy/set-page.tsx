/** Choosing a passphrase for a library that has none, after being told what follows from it. */
import { shortestPassphrase } from '@shared/privacy'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setPassphrase } from '../../actions/privacy'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { IndexChoice } from './index-choice'
import { PassphraseField } from './passphrase-field'
import type { RunChange } from './run-change'

interface SetPageProps {
  readonly busy: boolean
  readonly run: RunChange
}

export function SetPage({ busy, run }: SetPageProps) {
  const { t } = useTranslation()
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [index, setIndex] = useState(true)
  const [understood, setUnderstood] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The page comes later than its dialog, which until then has nothing else that could have the keyboard.
  useEffect(() => field.current?.focus(), [])
  const isReady = understood && first.length >= shortestPassphrase && first === second
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !busy) void run(() => setPassphrase(first, index))
  }
  return (
    <form className="form" onSubmit={send}>
      <p className="dialog-text">{t('privacy.protects')}</p>
      <p className="dialog-text">{t('privacy.protectsNot')}</p>
      <PassphraseField label={t('privacy.new')} value={first} onChange={setFirst} isNew field={field} />
      <PassphraseField label={t('privacy.again')} value={second} onChange={setSecond} isNew />
      <p className="form-note" role="status">
        {second !== '' && first !== second
          ? t('privacy.notTheSame')
          : t('privacy.length', { count: shortestPassphrase })}
      </p>
      <IndexChoice checked={index} disabled={busy} onChange={setIndex} />
      <label className="privacy-choice privacy-warning">
        <input
          type="checkbox"
          checked={understood}
          onChange={(event) => setUnderstood(event.target.checked)}
        />
        <span>{t('privacy.forgotten')}</span>
      </label>
      <div className="dialog-buttons">
        <Button onClick={closeDialog} disabled={busy}>
          {t('privacy.cancel')}
        </Button>
        <Button look="primary" type="submit" disabled={busy || !isReady}>
          {t('privacy.set')}
        </Button>
      </div>
    </form>
  )
}
