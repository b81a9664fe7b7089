/** Over the list of problems: how many, which kind, and what can be done with all of them. */
import { problemCodes } from '@shared/job'
import { FileDown, RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { exportProblems, narrowProblems, retryProblems } from '../../actions/problems'
import { Button } from '../../components/button'
import { Select } from '../../components/select'
import { isImporting, useImport } from '../../state/import'
import { useProblems } from '../../state/problems'

export function ProblemsHead() {
  const { t } = useTranslation()
  const { pages, ignored, showIgnored } = useProblems()
  const importing = useImport(isImporting)
  return (
    <div className="problems-head">
      <div className="problems-head-line">
        <h2 className="list-title">
          {showIgnored ? t('problems.ignoredTitle') : t('problems.count', { count: pages.total ?? 0 })}
        </h2>
        <CodeFilter />
        <Button onClick={() => void retryProblems(null)} disabled={importing}>
          <RotateCw size={14} aria-hidden="true" />
          {t('problems.retryAll')}
        </Button>
        <Button onClick={() => void exportProblems()}>
          <FileDown size={14} aria-hidden="true" />
          {t('problems.export')}
        </Button>
      </div>
      <p>
        {showIgnored ? null : t('problems.intro')}{' '}
        {showIgnored ? (
          <Button look="quiet" onClick={() => narrowProblems({ showIgnored: false, code: null })}>
            {t('problems.hideIgnored')}
          </Button>
        ) : ignored === 0 ? null : (
          <Button look="quiet" onClick={() => narrowProblems({ showIgnored: true, code: null })}>
            {t('problems.showIgnored', { count: ignored })}
          </Button>
        )}
      </p>
    </div>
  )
}

function CodeFilter() {
  const { t } = useTranslation()
  const { counts, code } = useProblems()
  const present = problemCodes.filter((known) => (counts[known] ?? 0) > 0 || known === code)
  if (present.length < 2 && code === null) return null
  const choices = [
    { value: '', label: t('problems.everyCode') },
    ...present.map((known) => ({
      value: known,
      label: t('problems.ofCode', { name: t(`problemCodes.${known}.why`), total: counts[known] ?? 0 }),
    })),
  ]
  return (
    <Select
      label={t('problems.filter')}
      value={code ?? ''}
      choices={choices}
      onChoose={(chosen) => narrowProblems({ code: problemCodes.find((known) => known === chosen) ?? null })}
    />
  )
}
