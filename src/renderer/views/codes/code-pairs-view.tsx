/** Which codes occur together, and how often. */
import type { CodePairs } from '@shared/code'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { countPairsWithin, exportCodeTable, lookAtCodes, refreshCodeView } from '../../actions/code-view'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { Select } from '../../components/select'
import { asCsv, heatOf, shareOf } from '../../state/code-counts'
import { pairSides, useCodeView } from '../../state/code-view'
import { codeNamed, useCodes } from '../../state/codes'
import { failureWords } from '../shell/words'
import { CodeName } from './code-sign'
import { codePathWords } from './code-words'

const mostRows = 500

export function CodePairsView() {
  const { t } = useTranslation()
  const { pairs, within, failure } = useCodeView()
  return (
    <>
      <div className="codes-line">
        <span>{t('codes.pairs.within')}</span>
        <Select
          label={t('codes.pairs.within')}
          value={within}
          choices={pairSides.map((value) => ({ value, label: t(`codes.pairs.withins.${value}`) }))}
          onChoose={countPairsWithin}
        />
        <ExportButton pairs={pairs} />
      </div>
      <p className="codes-line codes-hint">{t('codes.table.chosenHint')}</p>
      {failure !== null ? (
        <Failed
          title={t('codes.pairs.failed')}
          text={failureWords(failure, t)}
          retryLabel={t('notices.retry')}
          onRetry={refreshCodeView}
        />
      ) : pairs === null ? (
        <p className="list-waiting" role="status">
          {t('codes.table.counting')}
        </p>
      ) : pairs.pairs.length === 0 ? (
        <EmptyState title={t('codes.pairs.none')} announced />
      ) : (
        <Pairs pairs={pairs} />
      )}
    </>
  )
}

function ExportButton({ pairs }: { readonly pairs: CodePairs | null }) {
  const { t } = useTranslation()
  const within = useCodeView((state) => state.within)
  const codes = useCodes((state) => state.codes) ?? []
  const nameOf = (id: string) => codePathWords(codes, id).replaceAll(/[\u2068\u2069]/gu, '')
  const save = () => {
    if (pairs === null) return
    const at = new Date().toISOString()
    const heading = [
      ...[t('codes.pairs.a'), t('codes.pairs.b'), t('codes.pairs.count'), t('codes.pairs.share')],
      ...[t('codes.pairs.within'), t('codes.table.counted')],
    ]
    const rows = pairs.pairs.map((pair) => [
      ...[nameOf(pair.a), nameOf(pair.b), pair.count, shareOf(pairs, pair, within)?.toFixed(3) ?? ''],
      ...[t(`codes.pairs.withins.${within}`), at],
    ])
    void exportCodeTable('codes-together', asCsv([heading, ...rows]))
  }
  return (
    <Button look="quiet" disabled={pairs === null || pairs.pairs.length === 0} onClick={save}>
      <Download size={15} aria-hidden="true" />
      {t('codes.table.export')}
    </Button>
  )
}

function Pairs({ pairs }: { readonly pairs: CodePairs }) {
  const { t, i18n } = useTranslation()
  const within = useCodeView((state) => state.within)
  const codes = useCodes((state) => state.codes)
  const number = new Intl.NumberFormat(i18n.language)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 })
  const most = Math.max(0, ...pairs.pairs.map(({ count }) => count))
  const shown = pairs.pairs.flatMap((pair) => {
    const a = codeNamed(codes, pair.a)
    const b = codeNamed(codes, pair.b)
    return a === undefined || b === undefined ? [] : [{ pair, a, b }]
  })
  return (
    <div className="codes-scroll" role="region" aria-label={t('codes.pairs.label')} tabIndex={0}>
      <table className="plain-table code-table">
        <thead>
          <tr>
            <th scope="col">{t('codes.pairs.a')}</th>
            <th scope="col">{t('codes.pairs.b')}</th>
            <th scope="col" className="number">
              {t('codes.pairs.count')}
            </th>
            {within === 'passage' ? null : (
              <th scope="col" className="number" title={t('codes.pairs.shareHint')}>
                {t('codes.pairs.share')}
              </th>
            )}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, mostRows).map(({ pair, a, b }) => {
            const share = shareOf(pairs, pair, within)
            return (
              <tr key={`${a.id} ${b.id}`}>
                <th scope="row">
                  <CodeName code={a} path />
                </th>
                <th scope="row">
                  <CodeName code={b} path />
                </th>
                <td className="number" data-heat={heatOf(pair.count, most)}>
                  {number.format(pair.count)}
                </td>
                {within === 'passage' ? null : (
                  <td className="number">{share === null ? '' : percent.format(share)}</td>
                )}
                <td>
                  <button type="button" className="link" onClick={() => lookAtCodes([a.id, b.id])}>
                    {t('codes.pairs.showBoth')}
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {shown.length > mostRows ? (
        <p className="codes-line">{t('codes.table.more', { count: shown.length - mostRows })}</p>
      ) : null}
    </div>
  )
}
