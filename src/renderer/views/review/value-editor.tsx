/** Where one value is typed. What goes wrong is told in the form; Enter saves, Escape leaves things as they were. */
import { failureOf } from '@shared/failure'
import type { JudgedField, JudgedValue } from '@shared/judgement'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button'
import { shownCalendar } from '../../locales/calendar'
import { draftOf, valueOfDraft } from '../../state/value-draft'
import { failureWords } from '../shell/words'
import { ValueInputs } from './value-inputs'

interface ValueEditorProps {
  readonly field: JudgedField
  readonly value: JudgedValue | null
  /** Throws what went wrong. */
  readonly onSave: (value: JudgedValue) => Promise<void>
  readonly onClose: () => void
}

export function ValueEditor({ field, value, onSave, onClose }: ValueEditorProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => draftOf(field, value, shownCalendar()))
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const first = useRef<HTMLInputElement | HTMLSelectElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const faultId = useId()
  useEffect(() => {
    first.current?.focus()
    if (first.current instanceof HTMLInputElement) first.current.select()
  }, [])
  // What went wrong must be seen, also in a low panel.
  useEffect(() => {
    if (fault !== '') foot.current?.scrollIntoView({ block: 'nearest' })
  }, [fault])
  const typed = valueOfDraft(field, draft, shownCalendar())
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (typed === null || busy) return
    setBusy(true)
    try {
      await onSave(typed)
      onClose()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
      setBusy(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is not meant for the list around it.
    event.stopPropagation()
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <form className="value-editor" onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <ValueInputs field={field} draft={draft} onChange={setDraft} first={first} faultId={faultId} />
      <p id={faultId} role="alert" className="form-fault">
        {fault}
      </p>
      <div ref={foot} className="value-editor-buttons">
        <Button look="quiet" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button look="primary" type="submit" disabled={typed === null || busy}>
          {t('review.save')}
        </Button>
      </div>
    </form>
  )
}
