/** How many notes have each code, by letter, by sender or by year. */
import { type CodeTable, codeTableSides } from '@shared/code'
import { ArrowDown, ArrowUp, Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countBy, countWithBelow, exportCodeTable, refreshCodeView } from '../../actions/code-view'
import { openLetter } from '../../actions/reader'
import { showView } from '../../actions/shell'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { Select } from '../../components/select'
import { asCsv, heatOf, ordered, sumOf, sumsOf, type TableOrder } from '../../state/code-counts'
import { useCodeView } from '../../state/code-view'
import { codeNamed, useCodes } from '../../state/codes'
import { failureWords } from '../shell/words'
import { CodeName } from './code-sign'
import { codePathWords } from './code-words'

/** More rows than these are for a spreadsheet. */
const mostRows = 500

export function CodeTableView() {
  const { t } = useTranslation()
  const { table, side, below, failure } = useCodeView()
  return (
    <>
      <div className="codes-line">
        <span>{t('codes.table.by')}</span>
        <Select
          label={t('codes.table.by')}
          value={side}
          choices={codeTableSides.map((value) => ({ value, label: t(`codes.table.sides.${value}`) }))}
          onChoose={countBy}
        />
        <label className="code-switch">
          <input type="checkbox" checked={below} onChange={(event) => countWithBelow(event.target.checked)} />
          {t('codes.table.below')}
        </label>
        <ExportButton table={table} />
      </div>
      <p className="codes-line codes-hint">{t('codes.table.chosenHint')}</p>
      {failure !== null ? (
        <Failed
          title={t('codes.table.failed')}
          text={failureWords(failure, t)}
          retryLabel={t('notices.retry')}
          onRetry={refreshCodeView}
        />
      ) : table === null ? (
        <p className="list-waiting" role="status">
          {t('codes.table.counting')}
        </p>
      ) : table.rows.length === 0 ? (
        <EmptyState title={t('codes.table.none')} announced />
      ) : (
        <Counts table={table} />
      )}
    </>
  )
}

function ExportButton({ table }: { readonly table: CodeTable | null }) {
  const { t, i18n } = useTranslation()
  const side = useCodeView((state) => state.side)
  const codes = useCodes((state) => state.codes) ?? []
  const titleOf = useRowTitle()
  const save = () => {
    if (table === null) return
    const heading = [
      t(`codes.table.sides.${side}`),
      t('codes.table.letters'),
      ...table.codes.map((id) => codePathWords(codes, id).replaceAll(/[\u2068\u2069]/gu, '')),
      t('codes.table.counted'),
    ]
    const at = new Date().toISOString()
    const rows = ordered(table.rows, { column: null, descending: false }, i18n.language).map((row) => [
      titleOf(row.id, row.title),
      row.letters,
      ...row.counts,
      at,
    ])
    void exportCodeTable('codes', asCsv([heading, ...rows]))
  }
  return (
    <Button look="quiet" disabled={table === null || table.rows.length === 0} onClick={save}>
      <Download size={15} aria-hidden="true" />
      {t('codes.table.export')}
    </Button>
  )
}

/** Letters without a date or a sender have a line of their own. */
function useRowTitle(): (id: string, title: string) => string {
  const { t } = useTranslation()
  const side = useCodeView((state) => state.side)
  return (id, title) => {
    if (id !== '' || side === 'letter') return title
    return t(side === 'year' ? 'codes.table.undated' : 'codes.table.nobody')
  }
}

function Counts({ table }: { readonly table: CodeTable }) {
  const { t, i18n } = useTranslation()
  const side = useCodeView((state) => state.side)
  const codes = useCodes((state) => state.codes)
  const [order, setOrder] = useState<TableOrder>({ column: null, descending: false })
  const titleOf = useRowTitle()
  const rows = useMemo(() => ordered(table.rows, order, i18n.language), [table, order, i18n.language])
  const most = Math.max(0, ...table.rows.flatMap(({ counts }) => counts))
  const number = new Intl.NumberFormat(i18n.language)
  const sort = (column: number | null) =>
    setOrder((now) => ({
      column,
      descending: now.column === column ? !now.descending : column !== null,
    }))
  const head = (column: number | null, name: string) => ({ column, order, name, onSort: sort })
  return (
    <div className="codes-scroll" role="region" aria-label={t('codes.table.label')} tabIndex={0}>
      <table className="plain-table code-table">
        <thead>
          <tr>
            <Head {...head(null, t(`codes.table.sides.${side}`))} />
            {side === 'letter' ? null : (
              <th scope="col" className="number">
                {t('codes.table.letters')}
              </th>
            )}
            {table.codes.map((id, at) => {
              const code = codeNamed(codes, id)
              return (
                <Head key={id} {...head(at, code?.name ?? '')}>
                  {code === undefined ? null : <CodeName code={code} />}
                </Head>
              )
            })}
            <Head {...head(-1, t('codes.table.total'))} />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {side === 'letter' ? (
                  <button type="button" className="link" onClick={() => openRow(row.id, row.title)}>
                    <bdi>{titleOf(row.id, row.title)}</bdi>
                  </button>
                ) : (
                  <bdi>{titleOf(row.id, row.title)}</bdi>
                )}
              </th>
              {side === 'letter' ? null : <td className="number">{number.format(row.letters)}</td>}
              {row.counts.map((count, at) => (
                <td key={table.codes[at]} className="number" data-heat={heatOf(count, most)}>
                  {count === 0 ? '' : number.format(count)}
                </td>
              ))}
              <td className="number">{number.format(sumOf(row))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('codes.table.total')}</th>
            {side === 'letter' ? null : <td />}
            {sumsOf(table).map((sum, at) => (
              <td key={table.codes[at]} className="number">
                {number.format(sum)}
              </td>
            ))}
            <td className="number">{number.format(sumsOf(table).reduce((sum, count) => sum + count, 0))}</td>
          </tr>
        </tfoot>
      </table>
      {rows.length > mostRows ? (
        <p className="codes-line">{t('codes.table.more', { count: rows.length - mostRows })}</p>
      ) : null}
    </div>
  )
}

function openRow(letterKey: string, title: string): void {
  showView('letters')
  void openLetter({ letterKey, title })
}

interface HeadProps {
  readonly column: number | null
  readonly order: TableOrder
  readonly name: string
  readonly onSort: (column: number | null) => void
  readonly children?: React.ReactNode
}

function Head({ column, order, name, onSort, children }: HeadProps) {
  const { t } = useTranslation()
  const sorted = order.column === column
  const Arrow = order.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={column === null ? '' : 'number'}
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="code-table-head"
        title={t('codes.table.sortBy', { name })}
        onClick={() => onSort(column)}
      >
        {children ?? name}
        {sorted ? <Arrow size={13} aria-hidden="true" /> : null}
      </button>
    </th>
  )
}
