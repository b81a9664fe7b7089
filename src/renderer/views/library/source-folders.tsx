/** The folders that the library reads, in the rail. */
import { FolderPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chooseFolders } from '../../actions/library'
import { IconButton } from '../../components/button'
import { useLibrary } from '../../state/library'
import { FolderList } from './folder-list'

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
      <FolderList folders={folders} />
    </section>
  )
}
