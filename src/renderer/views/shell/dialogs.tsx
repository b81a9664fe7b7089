/** The dialog that is open, if one is. */
import { useTranslation } from 'react-i18next'
import { keepFault } from '../../actions/diagnostics'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Contained } from '../../components/contained'
import { Dialog } from '../../components/dialog'
import { type OpenDialog, useShell } from '../../state/shell'
import { BackupsDialog } from '../backups/backups-dialog'
import { CodeDialog } from '../codes/code-dialog'
import { CodeManyDialog } from '../codes/code-many-dialog'
import { CodePicker } from '../codes/code-picker'
import { MergeCodesDialog } from '../codes/merge-codes-dialog'
import { SplitCodeDialog } from '../codes/split-code-dialog'
import { DifferencesDialog } from '../compare/differences-dialog'
import { DiagnosticsDialog } from '../diagnostics/diagnostics-dialog'
import { ServiceLostDialog } from '../diagnostics/service-lost-dialog'
import { EncodingDialog } from '../encodings/encoding-dialog'
import { ExportNotesDialog } from '../exchange/export-notes-dialog'
import { ImportNotesDialog } from '../exchange/import-notes-dialog'
import { CiteLetterDialog } from '../letter-exports/cite-letter-dialog'
import { ExportLettersDialog } from '../letter-exports/export-letters-dialog'
import { RemoveFolderDialog } from '../library/remove-folder-dialog'
import { SourceFoldersDialog } from '../library/source-folders-dialog'
import { NoteHistoryDialog } from '../notes/note-history-dialog'
import { Palette } from '../palette/palette'
import { PreferencesDialog } from '../preferences/preferences-dialog'
import { PrivacyDialog } from '../privacy/privacy-dialog'
import { QueryFormDialog } from '../query-form/query-form-dialog'
import { QueryListDialog } from '../query-list/query-list-dialog'
import { RemoveGoneDialog } from '../queue/remove-gone-dialog'
import { ReadingTablesDialog } from '../reader/reading-tables-dialog'
import { RunsDialog } from '../saved-searches/runs-dialog'
import { EditSearchDialog, FolderDialog, SaveSearchDialog } from '../saved-searches/saved-search-dialogs'
import { TableChangeDialog } from '../table/table-change-dialog'
import { ShortcutsDialog } from './shortcuts-dialog'

export function Dialogs() {
  const dialog = useShell((state) => state.dialog)
  if (dialog === null) return null
  return (
    <Contained
      shows={JSON.stringify(dialog)}
      onBroken={keepFault}
      instead={(again) => <BrokenDialog onAgain={again} />}
    >
      <Opened dialog={dialog} />
    </Contained>
  )
}

/** Stands in for a dialog that cannot be drawn, so that what is behind it stays as it was. */
function BrokenDialog({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('areas.brokenTitle')}
      text={t('areas.brokenText')}
      closeLabel={t('dialog.close')}
      size="small"
      onClose={closeDialog}
    >
      <div className="dialog-buttons">
        <Button onClick={closeDialog}>{t('dialog.close')}</Button>
        <Button look="primary" onClick={onAgain}>
          {t('notices.retry')}
        </Button>
      </div>
    </Dialog>
  )
}

function Opened({ dialog }: { readonly dialog: OpenDialog }) {
  switch (dialog.kind) {
    case 'palette':
      return <Palette />
    case 'preferences':
      return <PreferencesDialog />
    case 'backups':
      return <BackupsDialog />
    case 'privacy':
      return <PrivacyDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'diagnostics':
      return <DiagnosticsDialog />
    case 'service-lost':
      return <ServiceLostDialog service={dialog.service} />
    case 'differences':
      return <DifferencesDialog />
    case 'save-search':
      return <SaveSearchDialog />
    case 'edit-search':
      return <EditSearchDialog id={dialog.id} />
    case 'search-folder':
      return <FolderDialog id={dialog.id} parentId={dialog.parentId} />
    case 'search-runs':
      return <RunsDialog id={dialog.id} />
    case 'reading-tables':
      return <ReadingTablesDialog />
    case 'query-form':
      return <QueryFormDialog />
    case 'count-queries':
      return <QueryListDialog />
    case 'export-notes':
      return <ExportNotesDialog ids={dialog.ids} />
    case 'export-letters':
      return <ExportLettersDialog />
    case 'cite-letter':
      return <CiteLetterDialog />
    case 'import-notes':
      return <ImportNotesDialog />
    case 'note-history':
      return <NoteHistoryDialog id={dialog.id} />
    case 'source-folders':
      return <SourceFoldersDialog />
    case 'remove-folder':
      return <RemoveFolderDialog id={dialog.id} />
    case 'encoding':
      return <EncodingDialog letter={dialog.letter} />
    case 'table-change':
      return <TableChangeDialog column={dialog.column} row={dialog.row} />
    case 'code-picker':
      return <CodePicker note={dialog.note} />
    case 'code-many':
      return <CodeManyDialog />
    case 'code':
      return <CodeDialog id={dialog.id} parent={dialog.parent} />
    case 'merge-codes':
      return <MergeCodesDialog from={dialog.from} />
    case 'split-code':
      return <SplitCodeDialog from={dialog.from} notes={dialog.notes} />
    case 'remove-gone':
      return <RemoveGoneDialog keys={dialog.keys} count={dialog.count} />
  }
}
