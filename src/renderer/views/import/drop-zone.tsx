/** Folders may be dropped anywhere on the window; while they hang over it, it says what will happen. */
import { FolderPlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropFolders } from '../../actions/library'

export function DropZone() {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const onOver = (event: DragEvent) => {
      event.preventDefault()
      // Subtle: not `link`, though nothing is copied: file managers that offer copying only would refuse the drop.
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = carriesFiles(event) ? 'copy' : 'none'
      setOver(carriesFiles(event))
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer !== null && carriesFiles(event)) void dropFolders(event.dataTransfer.files)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  if (!over) return null
  return (
    <div className="drop-zone" role="status">
      <FolderPlus size={40} strokeWidth={1.2} aria-hidden="true" />
      <p className="empty-title">{t('folders.dropTitle')}</p>
      <p>{t('folders.dropText')}</p>
    </div>
  )
}
