/** The list without letters: because there are no folders yet, because they are being read, or because they hold none. */
import { useTranslation } from 'react-i18next'
import { chooseFolders, openSampleLibrary } from '../../actions/library'
import { showView } from '../../actions/shell'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { isImporting, useImport } from '../../state/import'
import { useLibrary } from '../../state/library'

export function NoLetters() {
  const { t } = useTranslation()
  const folders = useLibrary((state) => state.library?.folders ?? [])
  const problems = useLibrary((state) => state.library?.problems ?? 0)
  const importing = useImport(isImporting)
  const step = useImport((state) => state.job?.step)
  if (importing)
    return <EmptyState title={t(step === 'finding' ? 'import.finding' : 'import.readingFirst')} />
  if (folders.length === 0)
    return (
      <EmptyState title={t('folders.emptyTitle')} text={t('folders.emptyText')}>
        <Button look="primary" onClick={() => void chooseFolders()}>
          {t('folders.choose')}
        </Button>
        <Button look="quiet" onClick={() => void openSampleLibrary()}>
          {t('folders.trySample')}
        </Button>
      </EmptyState>
    )
  return (
    <EmptyState title={t('letters.notFoundTitle')} text={t('letters.notFoundText')}>
      <Button look="primary" onClick={() => void chooseFolders()}>
        {t('folders.choose')}
      </Button>
      {problems === 0 ? null : (
        <Button onClick={() => showView('problems')}>{t('search.showProblems')}</Button>
      )}
    </EmptyState>
  )
}
