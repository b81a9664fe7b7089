/** What can be changed of a library that has a passphrase. */
import { lockTimes, shortestPassphrase } from '@shared/privacy'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  changePassphrase,
  encryptIndex,
  forgetInKeychain,
  keepInKeychain,
  lockLibrary,
  type Privacy,
  removePassphrase,
} from '../../actions/privacy'
import { changeSettings } from '../../actions/settings'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { useSettings } from '../../state/settings'
import { IndexChoice } from './index-choice'
import { PassphraseField } from './passphrase-field'
import type { RunChange } from './run-change'

interface ProtectedPageProps {
  readonly state: Privacy
  readonly busy: boolean
  readonly run: RunChange
  /** What went wrong on a page that is left is not told on the next. */
  readonly forgetFault: () => void
}

type Asked = 'change' | 'keep' | 'remove'

export function ProtectedPage({ state: { privacy, keychain }, busy, run, forgetFault }: ProtectedPageProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const back = () => {
    forgetFault()
    setAsked(null)
  }
  if (asked !== null) return <PassphrasePage asked={asked} busy={busy} run={run} back={back} />
  const lock = () => {
    closeDialog()
    void lockLibrary()
  }
  return (
    <div className="form">
      <p className="dialog-text">{t('privacy.isSet')}</p>
      <p className="dialog-text">{t('privacy.protectsNot')}</p>
      <LockTime />
      <IndexChoice
        checked={privacy.index}
        disabled={busy}
        onChange={(checked) => void run(() => encryptIndex(checked))}
      />
      <label className="privacy-choice">
        <input
          type="checkbox"
          checked={keychain.kept}
          disabled={busy || !(keychain.available || keychain.kept)}
          onChange={(event) => (event.target.checked ? setAsked('keep') : void run(forgetInKeychain))}
        />
        <span>
          {t('privacy.keychain')}
          <span className="form-note">
            {keychain.available
              ? t('privacy.keychainText', { name: keychain.name })
              : t('privacy.noKeychain', { name: keychain.name })}
          </span>
        </span>
      </label>
      <div className="dialog-buttons">
        <Button disabled={busy} onClick={() => setAsked('remove')}>
          {t('privacy.removeAsk')}
        </Button>
        <Button disabled={busy} onClick={() => setAsked('change')}>
          {t('privacy.changeAsk')}
        </Button>
        <Button look="primary" disabled={busy} onClick={lock}>
          {t('privacy.lockNow')}
        </Button>
      </div>
    </div>
  )
}

function LockTime() {
  const { t } = useTranslation()
  const lockAfter = useSettings((state) => state.lockAfter)
  const id = useId()
  const note = useId()
  const choice = useRef<HTMLSelectElement>(null)
  useEffect(() => choice.current?.focus(), [])
  return (
    <div className="privacy-lock-time">
      <label htmlFor={id}>{t('privacy.lockAfter')}</label>
      <select
        id={id}
        ref={choice}
        aria-describedby={lockAfter === 0 ? undefined : note}
        value={lockAfter}
        onChange={(event) => void changeSettings({ lockAfter: Number(event.target.value) })}
      >
        {lockTimes.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes === 0 ? t('privacy.never') : t('privacy.minutes', { count: minutes })}
          </option>
        ))}
      </select>
      {lockAfter === 0 ? null : (
        <span id={note} className="form-note">
          {t('privacy.lockAlso')}
        </span>
      )}
    </div>
  )
}

interface PassphrasePageProps {
  readonly asked: Asked
  readonly busy: boolean
  readonly run: RunChange
  readonly back: () => void
}

function PassphrasePage({ asked, busy, run, back }: PassphrasePageProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const isReady =
    passphrase !== '' && (asked !== 'change' || (first.length >= shortestPassphrase && first === second))
  const work = () => {
    switch (asked) {
      case 'change':
        return changePassphrase(passphrase, first)
      case 'keep':
        return keepInKeychain(passphrase)
      case 'remove':
        return removePassphrase(passphrase)
    }
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !busy && (await run(work))) back()
  }
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <p className="dialog-text">{t(`privacy.${asked}Text`)}</p>
      <PassphraseField
        label={t('privacy.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        field={field}
      />
      {asked === 'change' ? (
        <>
          <PassphraseField label={t('privacy.new')} value={first} onChange={setFirst} isNew />
          <PassphraseField label={t('privacy.again')} value={second} onChange={setSecond} isNew />
          <p className="form-note" role="status">
            {second !== '' && first !== second
              ? t('privacy.notTheSame')
              : t('privacy.length', { count: shortestPassphrase })}
          </p>
        </>
      ) : null}
      <div className="dialog-buttons">
        <Button disabled={busy} onClick={back}>
          {t('privacy.back')}
        </Button>
        <Button look="primary" type="submit" disabled={busy || !isReady}>
          {t(`privacy.${asked}`)}
        </Button>
      </div>
    </form>
  )
}
