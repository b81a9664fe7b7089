/** Asks for the name of a search, to save it or to call it otherwise. What goes wrong is told in the form. */
import { failureOf } from '@shared/failure'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { failureWords } from '../shell/words'

interface NameDialogProps {
  readonly title: string
  readonly query: string
  readonly name: string
  readonly onSave: (name: string) => Promise<void>
}

export function NameDialog({ title, query, name: firstName, onSave }: NameDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(firstName)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || busy) return
    setBusy(true)
    try {
      await onSave(name.trim())
      closeDialog()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} closeLabel={t('dialog.close')} size="small" onClose={closeDialog} focus={input}>
      <form onSubmit={(event) => void submit(event)} className="form">
        <label htmlFor={id}>{t('savedSearches.name')}</label>
        <input
          ref={input}
          id={id}
          dir="auto"
          value={name}
          maxLength={200}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-fault`}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <p id={`${id}-fault`} role="alert" className="form-fault">
          {fault}
        </p>
        <p className="form-note">
          {t('savedSearches.query')}: <bdi>{query}</bdi>
        </p>
        <div className="dialog-buttons">
          <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" disabled={name.trim() === '' || busy}>
            {t('savedSearches.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
