/** No hits, told honestly: how much was searched, what could not be, and what to try. */
import { useTranslation } from 'react-i18next'
import { clearSearch, focusSearch } from '../../actions/search'
import { showView } from '../../actions/shell'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useLibrary } from '../../state/library'

/** The button goes away with the search: the keyboard goes on in the box. */
function clear(): void {
  clearSearch()
  focusSearch()
}

export function HonestZero({ searched }: { readonly searched: number }) {
  const { t } = useTranslation()
  const problems = useLibrary((state) => state.library?.problems ?? 0)
  const text = (
    <>
      <p>{t('search.zeroSearched', { count: searched })}</p>
      {problems === 0 ? null : <p>{t('search.zeroProblems', { count: problems })}</p>}
      <p>{t('search.zeroTry')}</p>
    </>
  )
  return (
    <EmptyState title={t('search.zeroTitle')} text={text} announced>
      <Button onClick={clear}>{t('search.clear')}</Button>
      {problems === 0 ? null : (
        <Button look="quiet" onClick={() => showView('problems')}>
          {t('search.showProblems')}
        </Button>
      )}
    </EmptyState>
  )
}
