/** Changes a cell, or one value of all selected letters; says before how many letters it would change. */
import { failureOf } from '@shared/failure'
import { isSingleField, judgedValueOf } from '@shared/review/described-values'
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../../actions/shell'
import { changeRows, foreseen } from '../../actions/table'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { RadioRow } from '../../components/radio-row'
import { Select } from '../../components/select'
import { shownCalendar } from '../../locales/calendar'
import { type EditableColumn, type TableRow, tableColumns } from '../../state/table'
import { cellValues, type Manner } from '../../state/table-changes'
import { type Draft, draftOf, valueOfDraft } from '../../state/value-draft'
import { ValueInputs } from '../review/value-inputs'
import { failureWords } from '../shell/words'
import { ForeseenLine } from './foreseen-line'
import { useChangedRows } from './use-changed-rows'

interface TableChangeDialogProps {
  readonly column: EditableColumn
  /** The row of the cell; null for the selected letters. */
  readonly row: number | null
}

const manners = ['replace', 'add'] as const
const editable = tableColumns.filter((column): column is EditableColumn => column !== 'needs')

export function TableChangeDialog({ column: first, row }: TableChangeDialogProps) {
  const { t } = useTranslation()
  const [column, setColumn] = useState(first)
  const [manner, setManner] = useState<Manner>('replace')
  const { rows, count, failure } = useChangedRows(row)
  const [draft, setDraft] = useState<Draft>(() => firstDraft(rows, column))
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement | HTMLSelectElement>(null)
  const faultId = useId()
  useEffect(() => {
    if (input.current instanceof HTMLInputElement) input.current.select()
  }, [])
  const value = useMemo(() => valueOfDraft(column, draft, shownCalendar()), [column, draft])
  const change = useMemo(
    () => (rows === null || value === null ? null : foreseen(rows, value, manner)),
    [rows, value, manner],
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (rows === null || value === null || busy) return
    setBusy(true)
    try {
      await changeRows(rows, value, manner)
      closeDialog()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
      setBusy(false)
    }
  }
  const choose = (chosen: EditableColumn) => {
    setColumn(chosen)
    setDraft(firstDraft(null, chosen))
  }
  return (
    <Dialog
      title={
        row === null ? t('table.changeTitle', { count }) : t('table.edit', { column: t(`fields.${column}`) })
      }
      closeLabel={t('dialog.close')}
      size="small"
      onClose={closeDialog}
      focus={input}
    >
      <form className="form" onSubmit={(event) => void submit(event)}>
        {row !== null && count === 1 ? null : (
          <div className="table-field">
            <span>{t('table.field')}</span>
            <Select
              label={t('table.field')}
              value={column}
              choices={editable.map((name) => ({ value: name, label: t(`fields.${name}`) }))}
              onChoose={choose}
            />
          </div>
        )}
        <ValueInputs field={column} draft={draft} onChange={setDraft} first={input} faultId={faultId} />
        {isSingleField(column) ? null : (
          <RadioRow
            label={t('table.manner')}
            value={manner}
            choices={manners.map((name) => ({ value: name, label: t(`table.manners.${name}`) }))}
            onChoose={setManner}
          />
        )}
        {count > 1 || (change?.several ?? 0) > 0 ? <ForeseenLine change={change} /> : null}
        <p id={faultId} role="alert" className="form-fault">
          {failure === null ? fault : failureWords(failure, t)}
        </p>
        <div className="dialog-buttons">
          <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" disabled={change === null || isNothing(change) || busy}>
            {row === null ? t('table.apply') : t('review.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function isNothing({ put, withdraw }: { put: readonly unknown[]; withdraw: readonly unknown[] }): boolean {
  return put.length + withdraw.length === 0
}

/** A single cell begins with what it holds; many letters begin empty. */
function firstDraft(rows: readonly TableRow[] | null, column: EditableColumn): Draft {
  const only = rows?.length === 1 ? rows[0] : undefined
  const held = only === undefined ? undefined : cellValues(only, column)[0]
  return draftOf(column, held === undefined ? null : judgedValueOf(held.value), shownCalendar())
}
