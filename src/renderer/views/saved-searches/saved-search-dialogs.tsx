/** The dialogs in which saved searches and their folders get their names. */

import { failureOf } from '@shared/failure'
import type { SavedSearch } from '@shared/saved-search'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { followSavedSearch, lookNow, startFrom } from '../../actions/look'
import {
  addSearchFolder,
  changeSavedSearch,
  moveInShelves,
  renameSearchFolder,
  saveSearch,
} from '../../actions/saved-searches'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useSavedSearches } from '../../state/saved-searches'
import { useSearch } from '../../state/search'
import { failureWords } from '../shell/words'
import { SearchDialog } from './search-dialog'

export function SaveSearchDialog() {
  const { t } = useTranslation()
  const [query] = useState(() => useSearch.getState().query.trim())
  return (
    <SearchDialog
      title={t('savedSearches.saveTitle')}
      first={{ name: query.slice(0, 200), query, folderId: null }}
      onSave={async (form) => {
        const id = await saveSearch({ ...form, look: lookNow() })
        if (form.query === query) startFrom(id)
      }}
    />
  )
}

export function EditSearchDialog({ id }: { readonly id: string }) {
  const search = useSavedSearches((state) => state.searches?.find((candidate) => candidate.id === id))
  return search === undefined ? null : <EditDialogOf search={search} />
}

function EditDialogOf({ search }: { readonly search: SavedSearch }) {
  const { t } = useTranslation()
  const { id, name, query, folderId } = search
  return (
    <SearchDialog
      title={t('savedSearches.editTitle')}
      first={{ name, query, folderId }}
      onSave={async (form) => {
        if (form.name !== name || form.query !== query)
          await changeSavedSearch(search, { name: form.name, query: form.query })
        followSavedSearch(search)
        if (form.folderId !== folderId)
          await moveInShelves(id, { folderId: form.folderId, place: Number.MAX_SAFE_INTEGER })
      }}
    />
  )
}

interface FolderDialogProps {
  /** Null: a new folder. */
  readonly id: string | null
  readonly parentId: string | null
}

export function FolderDialog({ id, parentId }: FolderDialogProps) {
  const { t } = useTranslation()
  const old = useSavedSearches((state) => state.folders.find((folder) => folder.id === id)?.name ?? '')
  const [name, setName] = useState(old)
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const field = useId()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    try {
      await (id === null ? addSearchFolder(name.trim(), parentId) : renameSearchFolder(id, name.trim()))
      closeDialog()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
    }
  }
  return (
    <Dialog
      title={t(id === null ? 'savedSearches.newFolder' : 'savedSearches.renameFolder')}
      closeLabel={t('dialog.close')}
      size="small"
      onClose={closeDialog}
      focus={input}
    >
      <form onSubmit={(event) => void submit(event)} className="form">
        <label htmlFor={field}>{t('savedSearches.name')}</label>
        <input
          ref={input}
          id={field}
          dir="auto"
          value={name}
          maxLength={200}
          aria-invalid={fault !== ''}
          aria-describedby={`${field}-fault`}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <p id={`${field}-fault`} role="alert" className="form-fault">
          {fault}
        </p>
        <div className="dialog-buttons">
          <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" disabled={name.trim() === ''}>
            {t('savedSearches.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
