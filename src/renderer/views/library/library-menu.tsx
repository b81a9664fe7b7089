/** The library's name, and what can be done with libraries. */
import { BookOpen, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { openDialog } from '../../actions/shell'
import { Menu } from '../../components/menu'
import { useLibrary } from '../../state/library'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'

const entries = [
  ['add-folders', 'addFolders'],
  ['source-folders', 'showFolders'],
  ['import-again', 'importAgain'],
  ['open-library', 'open'],
  ['open-sample', 'openSample'],
  ['show-backups', 'backups'],
  ['show-privacy', 'privacy'],
  ['show-preferences', 'preferences'],
] as const

export function LibraryMenu() {
  const { t } = useTranslation()
  const library = useLibrary((state) => state.library)
  const platform = useShell((state) => state.platform)
  const name = library === null ? t('app.name') : library.sample ? t('library.sample') : library.name
  return (
    <Menu
      trigger={
        <button type="button" className="library-name" aria-label={t('library.menu', { name })}>
          <BookOpen size={18} strokeWidth={1.6} aria-hidden="true" />
          <span dir="auto">{name}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      }
      entries={entries.map(([id, label]) => ({
        id,
        label: t(`library.${label}`),
        ...(id === 'source-folders'
          ? { onChoose: () => openDialog({ kind: id }) }
          : { keys: keysOf(id, t, platform), onChoose: () => run(id) }),
        apart: id === 'open-library' || id === 'show-backups',
      }))}
    />
  )
}
