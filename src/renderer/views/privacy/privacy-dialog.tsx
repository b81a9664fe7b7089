/** The passphrase of the library: setting, changing and removing it, and what it protects from and what not. */
import { failureOf } from '@shared/failure'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Privacy, readPrivacy } from '../../actions/privacy'
import { closeDialog } from '../../actions/shell'
import { Dialog } from '../../components/dialog'
import { failureWords } from '../shell/words'
import { ProtectedPage } from './protected-page'
import type { RunChange } from './run-change'
import { SetPage } from './set-page'

export function PrivacyDialog() {
  const { t } = useTranslation()
  const [state, setState] = useState<Privacy | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const read = useCallback(async () => setState(await readPrivacy()), [])
  const run: RunChange = async (work) => {
    setBusy(true)
    setFault('')
    try {
      await work()
      await read()
      return true
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
      // Where it failed half done, the page of what is so now is the one to go on with.
      await read().catch(() => undefined)
      return false
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    read().catch((thrown: unknown) => setFault(failureWords(failureOf(thrown), t)))
  }, [read, t])
  const said = useRef<HTMLDivElement>(null)
  // It stands below the buttons, which a small window does not show all of.
  useEffect(() => {
    if (busy || fault !== '') said.current?.scrollIntoView({ block: 'nearest' })
  }, [busy, fault])
  return (
    <Dialog
      title={t('privacy.title')}
      closeLabel={t('privacy.close')}
      onClose={() => (busy ? undefined : closeDialog())}
    >
      {state?.privacy.notebook === 'plain' ? <SetPage busy={busy} run={run} /> : null}
      {state?.privacy.notebook === 'open' ? (
        <ProtectedPage state={state} busy={busy} run={run} forgetFault={() => setFault('')} />
      ) : null}
      <div ref={said}>
        <p role="status" className="form-note">
          {busy ? t('privacy.working') : ''}
        </p>
        <p role="alert" className="form-fault">
          {fault}
        </p>
      </div>
    </Dialog>
  )
}
