/** Arrangements of letters under a name: saves what is open, and opens, renames, updates and removes those that are kept. */
import { failureOf } from '@shared/failure'
import type { ReadingTable } from '@shared/reading'
import { longestTableName } from '@shared/reading-bounds'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listTables, saveTable } from '../../actions/reading-tables'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useNotices } from '../../state/notices'
import { useReader } from '../../state/reader'
import { failureWords } from '../shell/words'
import { ReadingTableRow } from './reading-table-row'

export function ReadingTablesDialog() {
  const { t } = useTranslation()
  const anyOpen = useReader((state) => state.panes.length > 0)
  const { tables, fault, read } = useTables()
  const nameInput = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const firstRow = useRef<HTMLElement>(null)
  useEffect(() => {
    // Where nothing can be saved, the keyboard begins with what can be opened.
    if (!anyOpen && tables !== null) list.current?.querySelector('button')?.focus()
  }, [anyOpen, tables])
  return (
    <Dialog
      title={t('tables.title')}
      text={t('tables.text')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      focus={anyOpen ? nameInput : firstRow}
    >
      {anyOpen ? (
        <SaveForm input={nameInput} onSaved={read} />
      ) : (
        <p className="form-note">{t('tables.nothingOpen')}</p>
      )}
      <p role="alert" className="form-fault">
        {fault === null ? '' : failureWords(fault, t)}
      </p>
      {tables === null ? null : tables.length === 0 ? (
        <p className="form-note">{t('tables.none')}</p>
      ) : (
        <ul ref={list} className="tables" aria-label={t('tables.list')}>
          {tables.map((table) => (
            <ReadingTableRow key={table.id} table={table} canUpdate={anyOpen} onChanged={read} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

/** Read anew when something was done, and when that was taken back. */
function useTables() {
  const [tables, setTables] = useState<readonly ReadingTable[] | null>(null)
  const [fault, setFault] = useState<ReturnType<typeof failureOf> | null>(null)
  const read = () => {
    listTables().then(
      (listed) => {
        setTables(listed)
        setFault(null)
      },
      (thrown: unknown) => setFault(failureOf(thrown)),
    )
  }
  const notices = useNotices((state) => state.notices)
  // Undoing is done by a notice: the list is read again when notices change.
  useEffect(read, [notices])
  return { tables, fault, read }
}

interface SaveFormProps {
  readonly input: React.RefObject<HTMLInputElement | null>
  readonly onSaved: () => void
}

function SaveForm({ input, onSaved }: SaveFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [fault, setFault] = useState('')
  const id = useId()
  const save = async () => {
    if (name.trim() === '') return
    try {
      await saveTable(name.trim())
      setName('')
      setFault('')
      onSaved()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
    }
  }
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save()
      }}
    >
      <label htmlFor={id}>{t('tables.name')}</label>
      <div className="table-name-form">
        <input
          ref={input}
          id={id}
          dir="auto"
          value={name}
          maxLength={longestTableName}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-fault`}
          onChange={(event) => setName(event.target.value)}
        />
        <Button look="primary" type="submit" disabled={name.trim() === ''}>
          {t('tables.save')}
        </Button>
      </div>
      <p id={`${id}-fault`} role="alert" className="form-fault">
        {fault}
      </p>
    </form>
  )
}
