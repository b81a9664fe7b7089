/** The lower edge of the window: how many letters, how many problems, what the import is doing. */
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { putOffRecovery } from '../../actions/library'
import { showView } from '../../actions/shell'
import { Button } from '../../components/button'
import { useLibrary } from '../../state/library'
import { ImportProgress } from '../import/import-progress'

export function StatusBar() {
  const { t } = useTranslation()
  const library = useLibrary((state) => state.library)
  const problems = library?.problems ?? 0
  return (
    <section className="status-bar" data-area="status" aria-label={t('areas.status')}>
      {library === null ? null : <span>{t('letters.count', { count: library.letters })}</span>}
      {library === null ? null : (
        <button type="button" className="status-problems" onClick={() => showView('problems')}>
          {problems === 0 ? null : <TriangleAlert size={13} aria-hidden="true" />}
          {problems === 0 ? t('status.noProblems') : t('problems.count', { count: problems })}
        </button>
      )}
      {library?.notices.some(({ kind }) => kind === 'read-only') ? (
        <strong className="status-read-only">{t('status.readOnly')}</strong>
      ) : null}
      {library?.notebook.kind === 'damaged' ? (
        <Button look="quiet" onClick={() => putOffRecovery(false)}>
          {t('recovery.title')}: {t('library.notebookRepair')}
        </Button>
      ) : null}
      <ImportProgress />
    </section>
  )
}
