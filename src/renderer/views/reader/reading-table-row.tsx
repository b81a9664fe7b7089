/** One reading table in the list: opened by its name, renamed in its place, updated and removed by buttons. */
import { failureOf } from '@shared/failure'
import type { ReadingTable } from '@shared/reading'
import { longestTableName } from '@shared/reading-bounds'
import { PencilLine, Save, Trash2 } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openTable, removeTable, renameTable, updateTable } from '../../actions/reading-tables'
import { closeDialog } from '../../actions/shell'
import { Button, IconButton } from '../../components/button'
import { failureWords, isolated, momentWords } from '../shell/words'

interface ReadingTableRowProps {
  readonly table: ReadingTable
  /** Whether there is anything open that could take its place. */
  readonly canUpdate: boolean
  readonly onChanged: () => void
}

export function ReadingTableRow({ table, canUpdate, onChanged }: ReadingTableRowProps) {
  const { t, i18n } = useTranslation()
  const [renaming, setRenaming] = useState(false)
  const renameButton = useRef<HTMLLIElement>(null)
  const name = isolated(table.name)
  const stopRenaming = () => {
    setRenaming(false)
    onChanged()
    requestAnimationFrame(() => renameButton.current?.querySelector('button')?.focus())
  }
  const day = momentWords(table.changed, i18n.language, 'day')
  return (
    <li ref={renameButton} className="table-row">
      {renaming ? (
        <NameForm table={table} onDone={stopRenaming} />
      ) : (
        <>
          <button
            type="button"
            className="table-open"
            onClick={() => {
              closeDialog()
              void openTable(table)
            }}
          >
            <bdi>{table.name}</bdi>
            <span className="table-details">
              {t('tables.details', {
                letters: t('tables.letters', { count: table.arrangement.panes.length }),
                date: day,
              })}
            </span>
          </button>
          <IconButton
            icon={PencilLine}
            label={t('tables.rename', { name })}
            onClick={() => setRenaming(true)}
          />
          <IconButton
            icon={Save}
            label={t('tables.update', { name })}
            disabled={!canUpdate}
            onClick={() => void updateTable(table).then(onChanged)}
          />
          <IconButton
            icon={Trash2}
            label={t('tables.remove', { name })}
            onClick={() => void removeTable(table).then(onChanged)}
          />
        </>
      )}
    </li>
  )
}

function NameForm({ table, onDone }: { readonly table: ReadingTable; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(table.name)
  const [fault, setFault] = useState('')
  const rename = async () => {
    if (name.trim() === '') return
    try {
      await renameTable(table, name.trim())
      onDone()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
    }
  }
  return (
    <form
      className="table-name-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void rename()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here
        autoFocus
        dir="auto"
        aria-label={t('tables.newName', { name: isolated(table.name) })}
        aria-invalid={fault !== ''}
        title={fault}
        value={name}
        maxLength={longestTableName}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('tables.save')}
      </Button>
      <span role="alert" className="form-fault">
        {fault}
      </span>
    </form>
  )
}
