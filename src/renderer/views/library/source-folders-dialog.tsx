/** The folders that the library reads, with their whole paths: also where the rail has no room for them. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseFolders } from '../../actions/library'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useLibrary } from '../../state/library'
import { FolderList } from './folder-list'

export function SourceFoldersDialog() {
  const { t } = useTranslation()
  const folders = useLibrary((state) => state.library?.folders)
  const add = useRef<HTMLButtonElement>(null)
  if (folders === undefined) return null
  return (
    <Dialog
      title={t('library.folders')}
      text={t('folders.onlyRead')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      focus={add}
    >
      <div className="folders-of-library">
        <FolderList folders={folders} withPaths />
      </div>
      <div className="dialog-buttons">
        <Button
          ref={add}
          onClick={() => {
            closeDialog()
            void chooseFolders()
          }}
        >
          {t('library.addFolders')}
        </Button>
      </div>
    </Dialog>
  )
}
