/** The log of runs: when a saved search was run, how it was read, and what came out. */

import { failureOf } from '@shared/failure'
import type { SearchRun } from '@shared/saved-search'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportRuns, logRun, readRuns, showRuns } from '../../actions/search-runs'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { rowAt } from '../../state/pages'
import { useSavedSearches } from '../../state/saved-searches'
import { useSearchRuns } from '../../state/search-runs'
import { failureWords, momentWords } from '../shell/words'

/** Rows that a click on "more" adds. */
const stretch = 50

export function RunsDialog({ id }: { readonly id: string | null }) {
  const { t } = useTranslation()
  const name = useSavedSearches((state) => state.searches?.find((search) => search.id === id)?.name)
  const pages = useSearchRuns((state) => state.pages)
  const [shown, setShown] = useState(stretch)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  useEffect(() => readRuns(id), [id])
  const total = pages.total ?? 0
  const runs = Array.from({ length: Math.min(shown, total) }, (_, index) => rowAt(pages, index))
  const run = async () => {
    if (id === null) return
    setBusy(true)
    setFault('')
    await logRun(id).catch((thrown: unknown) => setFault(failureWords(failureOf(thrown), t)))
    setBusy(false)
  }
  return (
    <Dialog
      title={name === undefined ? t('savedSearches.allRuns') : t('savedSearches.runsOf', { name })}
      text={t('savedSearches.runsText')}
      closeLabel={t('dialog.close')}
      size="wide"
      onClose={closeDialog}
    >
      <p role="alert" className="form-fault">
        {fault}
      </p>
      {total === 0 ? (
        <p className="form-note">{pages.total === null ? '' : t('savedSearches.noRuns')}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t('savedSearches.runs')}>
          <RunsTable runs={runs.filter((row) => row !== undefined)} withName={id === null} />
        </div>
      )}
      <div className="dialog-buttons">
        {shown >= total ? null : (
          <Button
            look="quiet"
            onClick={() => {
              showRuns(shown, shown + stretch)
              setShown(shown + stretch)
            }}
          >
            {t('savedSearches.moreRuns')}
          </Button>
        )}
        <Button disabled={total === 0} onClick={() => void exportRuns(id)}>
          {t('savedSearches.exportRuns')}
        </Button>
        {id === null ? null : (
          <Button look="primary" disabled={busy} onClick={() => void run()}>
            {t('savedSearches.runNow')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

interface RunsTableProps {
  readonly runs: readonly SearchRun[]
  readonly withName: boolean
}

function RunsTable({ runs, withName }: RunsTableProps) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('savedSearches.runAt')}</th>
          {withName ? <th scope="col">{t('savedSearches.name')}</th> : null}
          <th scope="col">{t('savedSearches.query')}</th>
          <th scope="col">{t('savedSearches.runFound')}</th>
          <th scope="col">{t('savedSearches.runNews')}</th>
          <th scope="col">{t('savedSearches.runAgainst')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <td>{momentWords(run.at, i18n.language)}</td>
            {withName ? (
              <td>
                <bdi>{run.name}</bdi>
              </td>
            ) : null}
            <td>
              <bdi title={run.read}>{run.query}</bdi>
            </td>
            <td>
              {t('savedSearches.runTotals', {
                total: number.format(run.total),
                searched: number.format(run.searched),
              })}
            </td>
            <td>{[run.new, run.gone, run.changed].map((count) => number.format(count)).join(' / ')}</td>
            <td>
              <span className="fingerprint" title={run.fingerprint}>
                {run.fingerprint.slice(0, 12)}
              </span>{' '}
              <span className="form-rule">{run.rules}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
