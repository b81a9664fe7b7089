/** Every file that could not be read, or only in part: which, why, and what to do. */
import type { Problem } from '@shared/job'
import { useTranslation } from 'react-i18next'
import { activateProblemRow, narrowProblems, refreshProblems, showProblemRows } from '../../actions/problems'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { VirtualList } from '../../components/virtual-list'
import { rowAt } from '../../state/pages'
import { useProblems } from '../../state/problems'
import { RowPlaceholder } from '../letters/letter-row'
import { failureWords, fileName } from '../shell/words'
import { onProblemKey, ProblemButtons } from './problem-buttons'
import { ProblemsHead } from './problems-head'

export function ProblemsTable() {
  const { t } = useTranslation()
  const { pages, active, failure } = useProblems()
  const current = rowAt(pages, active)
  if (failure !== null)
    return (
      <Failed
        title={t('problems.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={refreshProblems}
      />
    )
  if (pages.total === 0) return <NoProblems />
  return (
    <>
      <ProblemsHead />
      <div className="problem problem-names" aria-hidden="true">
        <span>{t('problems.file')}</span>
        <span>{t('problems.what')}</span>
        <span />
      </div>
      <VirtualList
        label={t('problems.list')}
        count={pages.total ?? 0}
        rowHeight={84}
        active={active}
        version={pages.generation}
        className="problems"
        onActive={activateProblemRow}
        onVisible={showProblemRows}
        onOpen={() => undefined}
        onKey={(event) => current !== undefined && onProblemKey(event, current)}
        row={({ index }) => {
          const problem = rowAt(pages, index)
          return problem === undefined ? <RowPlaceholder /> : <ProblemRow problem={problem} />
        }}
      />
    </>
  )
}

function NoProblems() {
  const { t } = useTranslation()
  const { code, showIgnored, ignored } = useProblems()
  if (showIgnored)
    return (
      <EmptyState title={t('problems.noneIgnored')}>
        <Button onClick={() => narrowProblems({ showIgnored: false, code: null })}>
          {t('problems.hideIgnored')}
        </Button>
      </EmptyState>
    )
  return (
    <EmptyState title={t('problems.emptyTitle')} text={t('problems.emptyText')}>
      {code === null ? null : (
        <Button onClick={() => narrowProblems({ code: null })}>{t('problems.everyCode')}</Button>
      )}
      {ignored === 0 ? null : (
        <Button look="quiet" onClick={() => narrowProblems({ showIgnored: true, code: null })}>
          {t('problems.showIgnored', { count: ignored })}
        </Button>
      )}
    </EmptyState>
  )
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const { t, i18n } = useTranslation()
  const { path, part, code, message } = problem
  // The library's own sentence says more than the catalogue can, but only in English.
  const what = i18n.language === 'en' && message !== '' ? message : t(`problemCodes.${code}.what`)
  return (
    <div className="problem" role="presentation">
      <div role="gridcell" className="problem-file" title={path}>
        <bdi className="problem-name">{fileName(path)}</bdi>
        {part === '' ? null : <span className="problem-part">{t('problems.part', { name: part })}</span>}
        <bdi className="problem-path">{path}</bdi>
      </div>
      <div role="gridcell" className="problem-what" title={what}>
        <strong>{t(`problemCodes.${code}.why`)}</strong>
        <span>{what}</span>
      </div>
      <div role="gridcell" className="problem-buttons">
        <ProblemButtons problem={problem} />
      </div>
    </div>
  )
}
