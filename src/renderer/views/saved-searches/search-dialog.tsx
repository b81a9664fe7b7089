/** The form of a saved search: its name, its query and its folder. What goes wrong is told in the form. */
import { failureOf } from '@shared/failure'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useSavedSearches } from '../../state/saved-searches'
import { folderPaths } from '../../state/search-tree'
import { QueryField } from '../search/query-field'
import { failureWords, isolated } from '../shell/words'

interface SearchForm {
  readonly name: string
  readonly query: string
  readonly folderId: string | null
}

interface SearchDialogProps {
  readonly title: string
  readonly first: SearchForm
  readonly onSave: (form: SearchForm) => Promise<void>
}

export function SearchDialog({ title, first, onSave }: SearchDialogProps) {
  const { t } = useTranslation()
  const [form, setForm] = useState(first)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const nameInput = useRef<HTMLInputElement>(null)
  const queryInput = useRef<HTMLInputElement>(null)
  const id = useId()
  const name = form.name.trim()
  const save = async () => {
    if (name === '' || busy) return
    setBusy(true)
    try {
      await onSave({ ...form, name })
      closeDialog()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} closeLabel={t('dialog.close')} onClose={closeDialog} focus={nameInput}>
      <form
        className="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void save()
        }}
      >
        <label htmlFor={id}>{t('savedSearches.name')}</label>
        <input
          ref={nameInput}
          id={id}
          dir="auto"
          value={form.name}
          maxLength={200}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-fault`}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <p id={`${id}-fault`} role="alert" className="form-fault">
          {fault}
        </p>
        <span className="form-name">{t('savedSearches.query')}</span>
        <QueryField
          label={t('savedSearches.query')}
          value={form.query}
          input={queryInput}
          onChange={(query) => setForm({ ...form, query })}
          onSettle={(query) => setForm({ ...form, query: query.trim() })}
          onEscape={closeDialog}
        />
        <FolderChoice folderId={form.folderId} onChoose={(folderId) => setForm({ ...form, folderId })} />
        <div className="dialog-buttons">
          <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" disabled={name === '' || busy}>
            {t('savedSearches.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface FolderChoiceProps {
  readonly folderId: string | null
  readonly onChoose: (folderId: string | null) => void
}

function FolderChoice({ folderId, onChoose }: FolderChoiceProps) {
  const { t } = useTranslation()
  const folders = useSavedSearches((state) => state.folders)
  const id = useId()
  if (folders.length === 0) return null
  return (
    <>
      <label htmlFor={id}>{t('savedSearches.folder')}</label>
      <select
        id={id}
        className="plain-select"
        value={folderId ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{t('savedSearches.noFolder')}</option>
        {folderPaths(folders).map(({ id: folder, path }) => (
          <option key={folder} value={folder}>
            {path.map(isolated).join(' / ')}
          </option>
        ))}
      </select>
    </>
  )
}
