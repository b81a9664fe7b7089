/** The folders that the library reads, in the rail. */
import { Folder, FolderPlus, FolderX, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chooseFolders } from '../../actions/library'
import { openDialog } from '../../actions/shell'
import { IconButton } from '../../components/button'
import { useLibrary } from '../../state/library'
import { fileName } from '../shell/words'

export function SourceFolders() {
  const { t } = useTranslation()
  const folders = useLibrary((state) => state.library?.folders)
  if (folders === undefined) return null
  return (
    <section className="folders" aria-labelledby="folders-title">
      <div className="folders-head">
        <h2 id="folders-title" className="rail-title">
          {t('library.folders')}
        </h2>
        <IconButton icon={FolderPlus} label={t('library.addFolders')} onClick={() => void chooseFolders()} />
      </div>
      {folders.length === 0 ? <p className="folders-none">{t('library.noFolders')}</p> : null}
      <ul>
        {folders.map((folder) => (
          <li key={folder.id} className="folder" title={folder.path}>
            {folder.present ? (
              <Folder size={14} aria-hidden="true" />
            ) : (
              <FolderX size={14} aria-hidden="true" />
            )}
            <span className="folder-name">
              <bdi>{fileName(folder.path)}</bdi>
              {folder.present ? null : <em>{t('library.folderMissing')}</em>}
            </span>
            <IconButton
              icon={X}
              label={t('library.removeFolder', { name: fileName(folder.path) })}
              onClick={() => openDialog({ kind: 'remove-folder', id: folder.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
