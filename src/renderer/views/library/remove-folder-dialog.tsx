/** Asks before a source folder leaves the library. */
import { useTranslation } from 'react-i18next'
import { removeFolder } from '../../actions/library'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useLibrary } from '../../state/library'

export function RemoveFolderDialog({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const folder = useLibrary((state) => state.library?.folders.find((candidate) => candidate.id === id))
  if (folder === undefined) return null
  return (
    <Dialog
      title={t('library.removeFolderTitle')}
      text={t('library.removeFolderText')}
      closeLabel={t('dialog.close')}
      size="small"
      onClose={closeDialog}
    >
      <p className="form-note">
        <bdi>{folder.path}</bdi>
      </p>
      <div className="dialog-buttons">
        <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            closeDialog()
            void removeFolder(folder)
          }}
        >
          {t('library.removeFolderDo')}
        </Button>
      </div>
    </Dialog>
  )
}
