/** The dialogs in which saved searches and their folders get their names. */

import type { SavedSearch } from '@shared/saved-search'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { followSavedSearch, lookNow, startFrom } from '../../actions/look'
import {
  addSearchFolder,
  changeSavedSearch,
  moveInShelves,
  renameSearchFolder,
  saveSearch,
} from '../../actions/saved-searches'
import { useSavedSearches } from '../../state/saved-searches'
import { useSearch } from '../../state/search'
import { NameDialog } from '../shell/name-dialog'
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
  return (
    <NameDialog
      title={t(id === null ? 'savedSearches.newFolder' : 'savedSearches.renameFolder')}
      label={t('savedSearches.name')}
      saveLabel={t('savedSearches.save')}
      first={old}
      onSave={async (name) => {
        await (id === null ? addSearchFolder(name, parentId) : renameSearchFolder(id, name))
      }}
    />
  )
}
