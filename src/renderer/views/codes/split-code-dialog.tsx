/** Gives checked passages a new code of their own instead of the one they have. */
import { failureOf } from '@shared/failure'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkNoNotes } from '../../actions/code-view'
import { splitCode } from '../../actions/codes'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { codeNamed, codesBelow, isNameTaken, nextColour, useCodes } from '../../state/codes'
import { failureWords } from '../shell/words'

interface SplitCodeDialogProps {
  readonly from: string
  readonly notes: readonly string[]
}

/** The new code comes to stand below the old one: what was asked for both is still found by the old one. */
export function SplitCodeDialog({ from, notes }: SplitCodeDialogProps) {
  const { t } = useTranslation()
  const codes = useCodes((state) => state.codes) ?? []
  const [name, setName] = useState('')
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const field = useId()
  const old = codeNamed(codes, from)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    if (isNameTaken(codes, name, from, null)) return setFault(t('codes.form.nameTaken'))
    const place = Math.max(-1, ...codesBelow(codes, from).map((code) => code.place)) + 1
    const plain = { parent: from, definition: '', shortcut: null, place }
    const id = crypto.randomUUID()
    try {
      await splitCode(from, notes, { id, name: name.trim(), colour: nextColour(codes), ...plain })
      checkNoNotes()
      closeDialog()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
    }
  }
  return (
    <Dialog
      title={t('codes.split.title')}
      text={t('codes.split.text', { count: notes.length, name: old?.name ?? '' })}
      closeLabel={t('dialog.close')}
      size="small"
      onClose={closeDialog}
      focus={input}
    >
      <form onSubmit={(event) => void submit(event)} className="form">
        <label htmlFor={field}>{t('codes.form.name')}</label>
        <input
          ref={input}
          id={field}
          dir="auto"
          value={name}
          maxLength={200}
          aria-invalid={fault !== ''}
          aria-describedby={`${field}-fault`}
          onChange={(event) => {
            setName(event.target.value)
            setFault('')
          }}
        />
        <p id={`${field}-fault`} role="alert" className="form-fault">
          {fault}
        </p>
        <div className="dialog-buttons">
          <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" disabled={name.trim() === ''}>
            {t('codes.split.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
