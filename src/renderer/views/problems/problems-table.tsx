/** Every file that could not be read: which, why, and what to do. */
import type { Problem } from '@shared/job'
import { RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { activateProblemRow, refreshProblems, showProblemRows, startImport } from '../../actions/import'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { VirtualList } from '../../components/virtual-list'
import { isImporting, useImport } from '../../state/import'
import { rowAt } from '../../state/pages'
import { RowPlaceholder } from '../letters/letter-row'
import { failureWords, fileName } from '../shell/words'

export function ProblemsTable() {
  const { t } = useTranslation()
  const { problems, activeProblem, failure } = useImport()
  const importing = useImport(isImporting)
  if (failure !== null)
    return (
      <Failed
        title={t('problems.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={refreshProblems}
      />
    )
  const retry = (
    <Button onClick={() => void startImport()} disabled={importing}>
      <RotateCw size={14} aria-hidden="true" />
      {t('problems.retry')}
    </Button>
  )
  if (problems.total === 0)
    return (
      <EmptyState title={t('problems.emptyTitle')} text={t('problems.emptyText')}>
        {retry}
      </EmptyState>
    )
  const count = problems.total ?? 0
  return (
    <>
      <div className="list-head problems-head">
        <div>
          <h2 className="list-title">{t('problems.count', { count })}</h2>
          <p>{t('problems.intro')}</p>
        </div>
        {retry}
      </div>
      <div className="problem problem-names" aria-hidden="true">
        <span>{t('problems.file')}</span>
        <span>{t('problems.why')}</span>
        <span>{t('problems.what')}</span>
      </div>
      <VirtualList
        label={t('problems.list')}
        count={count}
        rowHeight={76}
        active={activeProblem}
        version={problems.generation}
        className="problems"
        onActive={activateProblemRow}
        onVisible={showProblemRows}
        onOpen={() => undefined}
        row={({ index }) => {
          const problem = rowAt(problems, index)
          return problem === undefined ? <RowPlaceholder /> : <ProblemRow problem={problem} />
        }}
      />
    </>
  )
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation()
  const { path, code, message } = problem
  return (
    <div className="problem" role="presentation">
      <div role="gridcell" className="problem-file" title={path}>
        <bdi className="problem-name">{fileName(path)}</bdi>
        <bdi className="problem-path">{path}</bdi>
      </div>
      <div role="gridcell" title={message}>
        {t(`problemCodes.${code}.why`)}
      </div>
      <div role="gridcell">{t(`problemCodes.${code}.what`)}</div>
    </div>
  )
}
