/** All that stands in the window while the library is locked: its name, and a field for the passphrase. */
import { failureOf } from '@shared/failure'
import { LockKeyhole } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLibrary } from '../../actions/library'
import { unlockLibrary } from '../../actions/privacy'
import { Button } from '../../components/button'
import { useLibrary } from '../../state/library'
import { failureWords } from '../shell/words'
import { PassphraseField } from './passphrase-field'

export function LockScreen() {
  const { t } = useTranslation()
  const name = useLibrary((state) => state.library?.name ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (passphrase === '' || busy) return
    setBusy(true)
    setFault('')
    try {
      await unlockLibrary(passphrase)
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
      setBusy(false)
      field.current?.select()
    }
  }
  return (
    <main className="lock-screen">
      <form className="form lock-form" onSubmit={(event) => void send(event)}>
        <LockKeyhole size={32} strokeWidth={1.4} aria-hidden="true" />
        <h1 className="lock-title">
          {t('privacy.locked')} <bdi>{name}</bdi>
        </h1>
        <PassphraseField
          label={t('privacy.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          field={field}
        />
        <p role="alert" className="form-fault">
          {fault}
        </p>
        <div className="dialog-buttons">
          <Button onClick={() => void chooseLibrary()}>{t('privacy.other')}</Button>
          <Button look="primary" type="submit" disabled={busy || passphrase === ''}>
            {busy ? t('privacy.unlocking') : t('privacy.unlock')}
          </Button>
        </div>
      </form>
    </main>
  )
}
