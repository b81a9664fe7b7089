/** Over the table: the search that narrows it, how many letters are selected, and what can be done with them. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../../actions/shell'
import { chooseAllRows, chooseNoRows, narrowTable } from '../../actions/table'
import { Button } from '../../components/button'
import { SearchField } from '../../components/search-field'
import { useShell } from '../../state/shell'
import { selectedCount, tableColumns, useTable } from '../../state/table'
import { keyWords } from '../shell/shortcuts'

export function TableHead() {
  const { t } = useTranslation()
  const { query, pages, selected, changing, column } = useTable()
  const platform = useShell((state) => state.platform)
  const input = useRef<HTMLInputElement>(null)
  const count = selectedCount(selected)
  const at = tableColumns[column]
  const field = at === undefined || at === 'needs' ? 'date' : at
  return (
    <div className="table-head">
      <div className="table-head-line">
        <h2 className="for-screen-readers">{t('table.title')}</h2>
        <SearchField
          label={t('table.narrow')}
          clearLabel={t('table.clear')}
          value={query}
          input={input}
          onChange={narrowTable}
          onLeave={() => document.querySelector<HTMLElement>('.data-grid')?.focus()}
        />
        <p className="list-count" role="status">
          {changing !== null
            ? t('table.changing', changing)
            : count > 0
              ? t('table.selected', { count })
              : t('letters.count', { count: pages.total ?? 0 })}
        </p>
        <Button look="quiet" onClick={count > 0 ? chooseNoRows : chooseAllRows}>
          {count > 0 ? t('table.selectNone') : t('table.selectAll')}
        </Button>
        <Button
          disabled={count === 0 || changing !== null}
          onClick={() => openDialog({ kind: 'table-change', column: field, row: null })}
        >
          {t('table.change')}
        </Button>
      </div>
      <p className="table-hint">
        {t('table.hint', {
          keys: keyWords({ key: 'enter', control: true }, t, platform),
          all: keyWords({ key: 'enter', shift: true }, t, platform),
        })}
      </p>
    </div>
  )
}
