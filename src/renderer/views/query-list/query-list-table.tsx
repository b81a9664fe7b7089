/** The counted queries; each opens its result. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { openQuery } from '../../actions/search'
import { closeDialog } from '../../actions/shell'
import type { CountedQuery } from '../../state/query-list'
import { useSearch } from '../../state/search'
import { understoodWords } from '../search/understood'
import { failureWords } from '../shell/words'

interface QueryListTableProps {
  readonly lines: readonly CountedQuery[]
  readonly running: boolean
}

export function QueryListTable({ lines, running }: QueryListTableProps) {
  const { t } = useTranslation()
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('queryList.table')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('savedSearches.query')}</th>
            <th scope="col" className="number">
              {t('queryList.letters')}
            </th>
            <th scope="col" className="number">
              {t('queryList.hits')}
            </th>
            <th scope="col">{t('queryList.read')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.place} line={line} running={running && line.result.kind === 'waiting'} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function open(query: string): void {
  closeDialog()
  openQuery(query, useSearch.getState())
}

interface LineProps {
  readonly line: CountedQuery
  /** Whether it will be counted if it was not yet. */
  readonly running: boolean
}

const Line = memo(function Line({ line: { query, result }, running }: LineProps) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <tr data-kind={result.kind}>
      <th scope="row">
        <button type="button" className="link" onClick={() => open(query)}>
          <bdi>{query}</bdi>
        </button>
      </th>
      {result.kind === 'counted' ? (
        <>
          <td className="number">{number.format(result.measure.letters)}</td>
          <td className="number">{number.format(result.measure.hits)}</td>
          <td>
            <Read understood={understoodWords(result.measure.understood, { t, language: i18n.language })} />
          </td>
        </>
      ) : (
        <>
          <td className="number">–</td>
          <td className="number">–</td>
          <td className={result.kind === 'failed' ? 'form-fault' : ''}>
            {result.kind === 'failed'
              ? failureWords(result.failure, t)
              : t(running ? 'savedSearches.counting' : 'queryForm.notCounted')}
          </td>
        </>
      )}
    </tr>
  )
})

function Read({ understood }: { readonly understood: ReturnType<typeof understoodWords> }) {
  return (
    <>
      {understood.asked}
      {understood.remarks.map((remark) => (
        <span key={remark} className="understood-remark">
          {' '}
          {remark}
        </span>
      ))}
    </>
  )
}
