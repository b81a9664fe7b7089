/** A part of the program stopped again and again: it is started anew only when the reader says so. */
import { failureOf } from '@shared/failure'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { restart, takeUpServices } from '../../actions/diagnostics'
import { closeDialog, openDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { failureWords } from '../shell/words'

interface ServiceLostProps {
  readonly service: 'notebook' | 'search' | 'import'
}

export function ServiceLostDialog({ service }: ServiceLostProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const doing = async (work: () => Promise<unknown>, after: () => void) => {
    setBusy(true)
    setFailed(null)
    try {
      await work()
      after()
    } catch (thrown) {
      setFailed(failureWords(failureOf(thrown), t))
    }
    setBusy(false)
  }
  return (
    <Dialog
      title={t(`diagnostics.lost.${service}`)}
      text={t(`diagnostics.lostText.${service}`)}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
    >
      <p>{t('diagnostics.safe')}</p>
      <p role="alert" className="form-problem">
        {failed ?? ''}
      </p>
      <div className="dialog-buttons">
        <Button look="primary" disabled={busy} onClick={() => void doing(takeUpServices, closeDialog)}>
          {t('diagnostics.takeUp')}
        </Button>
        <Button disabled={busy} onClick={() => void doing(restart, () => undefined)}>
          {t('diagnostics.restart')}
        </Button>
        <Button look="quiet" onClick={() => openDialog({ kind: 'diagnostics' })}>
          {t('diagnostics.showReport')}
        </Button>
      </div>
    </Dialog>
  )
}
