/** Asks for a name and for nothing else. What speaks against the name, or goes wrong with it, is told in the form. */
import { failureOf } from '@shared/failure'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { failureWords } from './words'

interface NameDialogProps {
  readonly title: string
  /** What the name will be for, where the title does not say it. */
  readonly text?: string
  /** Above the field. */
  readonly label: string
  readonly saveLabel: string
  /** The name to begin with; all of it is selected. */
  readonly first?: string
  /** What speaks against a name, in words; null when nothing does. */
  readonly faultOf?: (name: string) => string | null
  /** The dialog is closed after it. What it throws is told, and the dialog stays. */
  readonly onSave: (name: string) => Promise<void>
}

export function NameDialog({ title, text, label, saveLabel, first = '', faultOf, onSave }: NameDialogProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(first)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const field = useId()
  const name = typed.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name === '' || busy) return
    const against = faultOf?.(name) ?? null
    if (against !== null) return setFault(against)
    setBusy(true)
    try {
      await onSave(name)
      closeDialog()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={title}
      {...(text === undefined ? {} : { text })}
      closeLabel={t('dialog.close')}
      size="small"
      onClose={closeDialog}
      focus={input}
    >
      <form onSubmit={(event) => void submit(event)} className="form">
        <label htmlFor={field}>{label}</label>
        <input
          ref={input}
          id={field}
          dir="auto"
          value={typed}
          maxLength={200}
          aria-invalid={fault !== ''}
          aria-describedby={`${field}-fault`}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setTyped(event.target.value)
            setFault('')
          }}
        />
        <p id={`${field}-fault`} role="alert" className="form-fault">
          {fault}
        </p>
        <div className="dialog-buttons">
          <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" disabled={name === '' || busy}>
            {saveLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
