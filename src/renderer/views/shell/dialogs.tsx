/** The dialog that is open, if one is. */
import type { SavedSearch } from '@shared/saved-search'
import { useTranslation } from 'react-i18next'
import { lookNow } from '../../actions/look'
import { changeSavedSearch, saveSearch } from '../../actions/saved-searches'
import { useSavedSearches } from '../../state/saved-searches'
import { useSearch } from '../../state/search'
import { useShell } from '../../state/shell'
import { EncodingDialog } from '../encodings/encoding-dialog'
import { RemoveFolderDialog } from '../library/remove-folder-dialog'
import { Palette } from '../palette/palette'
import { PreferencesDialog } from '../preferences/preferences-dialog'
import { QueryFormDialog } from '../query-form/query-form-dialog'
import { RemoveGoneDialog } from '../queue/remove-gone-dialog'
import { NameDialog } from '../saved-searches/name-dialog'
import { TableChangeDialog } from '../table/table-change-dialog'
import { ShortcutsDialog } from './shortcuts-dialog'

export function Dialogs() {
  const dialog = useShell((state) => state.dialog)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'palette':
      return <Palette />
    case 'preferences':
      return <PreferencesDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'save-search':
      return <SaveSearchDialog />
    case 'rename-search':
      return <RenameSearchDialog id={dialog.id} />
    case 'query-form':
      return <QueryFormDialog />
    case 'count-queries':
      return null
    case 'remove-folder':
      return <RemoveFolderDialog id={dialog.id} />
    case 'encoding':
      return <EncodingDialog letter={dialog.letter} />
    case 'table-change':
      return <TableChangeDialog column={dialog.column} row={dialog.row} />
    case 'remove-gone':
      return <RemoveGoneDialog keys={dialog.keys} count={dialog.count} />
  }
}

function SaveSearchDialog() {
  const { t } = useTranslation()
  const query = useSearch((state) => state.query)
  return (
    <NameDialog
      title={t('savedSearches.saveTitle')}
      query={query}
      name={query.trim().slice(0, 200)}
      onSave={(name) => saveSearch(name, query, lookNow(), null)}
    />
  )
}

function RenameSearchDialog({ id }: { readonly id: string }) {
  const search = useSavedSearches((state) => state.searches?.find((candidate) => candidate.id === id))
  return search === undefined ? null : <RenameDialogOf search={search} />
}

function RenameDialogOf({ search }: { readonly search: SavedSearch }) {
  const { t } = useTranslation()
  return (
    <NameDialog
      title={t('savedSearches.renameTitle')}
      query={search.query}
      name={search.name}
      onSave={(name) => changeSavedSearch(search.id, { name })}
    />
  )
}
