/** Asks before letters whose files are gone leave the library. */
import { useTranslation } from 'react-i18next'
import { removeGone } from '../../actions/gone'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'

interface RemoveGoneDialogProps {
  /** Null means all of them. */
  readonly keys: readonly string[] | null
  readonly count: number
}

export function RemoveGoneDialog({ keys, count }: RemoveGoneDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('gone.removeTitle')}
      text={t('gone.removeText', { count })}
      closeLabel={t('dialog.close')}
      size="small"
      onClose={closeDialog}
    >
      <div className="dialog-buttons">
        <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            closeDialog()
            void removeGone(keys)
          }}
        >
          {t('gone.removeDo')}
        </Button>
      </div>
    </Dialog>
  )
}
