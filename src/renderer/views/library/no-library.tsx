/** The window without a library: why, and how to get one. */
import { useTranslation } from 'react-i18next'
import { chooseLibrary, openSampleLibrary, readLibrary } from '../../actions/library'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useLibrary } from '../../state/library'
import { failureWords } from '../shell/words'

export function NoLibrary() {
  const { t } = useTranslation()
  const failure = useLibrary((state) => state.failure)
  if (failure === null) return <main className="no-library" />
  const expected = failure.code === 'no-library'
  return (
    <main className="no-library">
      <EmptyState
        title={t('library.noneOpen')}
        text={expected ? t('library.noneOpenHint') : failureWords(failure, t)}
        announced
      >
        <Button look="primary" onClick={() => void chooseLibrary()}>
          {t('library.openFirst')}
        </Button>
        <Button onClick={() => void openSampleLibrary()}>{t('library.openSample')}</Button>
        {expected ? null : (
          <Button look="quiet" onClick={() => void readLibrary()}>
            {t('notices.retry')}
          </Button>
        )}
      </EmptyState>
    </main>
  )
}
