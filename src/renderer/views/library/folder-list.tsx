/** The folders that the library reads, each with the button that takes it out. */
import type { LibraryState } from '@shared/library'
import { Folder, FolderX, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../../actions/shell'
import { IconButton } from '../../components/button'
import { fileName } from '../shell/words'

interface FolderListProps {
  readonly folders: LibraryState['folders']
  /** Whether whole paths are shown, where there is room for them. */
  readonly withPaths?: boolean
}

export function FolderList({ folders, withPaths = false }: FolderListProps) {
  const { t } = useTranslation()
  if (folders.length === 0) return <p className="folders-none">{t('library.noFolders')}</p>
  return (
    <ul>
      {folders.map(({ id, path, present }) => (
        <li key={id} className="folder" title={path}>
          {present ? <Folder size={14} aria-hidden="true" /> : <FolderX size={14} aria-hidden="true" />}
          <span className="folder-name">
            <bdi>{withPaths ? path : fileName(path)}</bdi>
            {present ? null : <em>{t('library.folderMissing')}</em>}
          </span>
          <IconButton
            icon={X}
            label={t('library.removeFolder', { name: fileName(path) })}
            onClick={() => openDialog({ kind: 'remove-folder', id })}
          />
        </li>
      ))}
    </ul>
  )
}
