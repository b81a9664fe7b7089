/**
 * A table of any length of which only the rows in view exist, with cells that the arrow keys go to and rows that are
 * selected. The grid keeps the focus itself and names the cell that the keyboard is on.
 */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type MouseEvent, type ReactNode, useEffect, useId } from 'react'
import { type Choosing, gridActOf } from './grid-keys'
import { useRowsInView } from './use-rows-in-view'

export interface GridColumn {
  readonly id: string
  readonly label: string
  /** How the rows are ordered by it; left out where they are not. */
  readonly sorted?: 'ascending' | 'descending' | undefined
  /** Left out where the rows cannot be ordered by it. */
  readonly onSort?: (() => void) | undefined
  readonly sortLabel?: string
}

interface DataGridProps {
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly count: number
  /** In pixels; every row has the same. */
  readonly rowHeight: number
  readonly row: number
  readonly column: number
  readonly isSelected: (row: number) => boolean
  readonly onMove: (row: number, column: number) => void
  readonly onChoose: (row: number, choosing: Choosing) => void
  readonly onChooseAll: () => void
  readonly onChooseNone: () => void
  readonly onEdit: (row: number, column: number) => void
  /** Changes the column in all selected rows. */
  readonly onEditSelected: (column: number) => void
  readonly onOpen: (row: number) => void
  /** First and last row in view, with a few around them. */
  readonly onVisible: (from: number, to: number) => void
  /** Changes when the rows in view must be asked for again. */
  readonly version: number
  readonly cell: (row: number, column: number) => ReactNode
}

/** In pixels. */
const headHeight = 34

export function DataGrid(props: DataGridProps) {
  const { label, columns, count, rowHeight, row, column, isSelected, onVisible, version } = props
  const id = useId()
  const heightOf = () => rowHeight
  const { scroller, rows, items } = useRowsInView({ count, heightOf, headHeight, onVisible, version })
  const active = items.some((item) => item.index === row) ? `${id}-${row}-${column}` : undefined
  useEffect(() => {
    if (active === undefined || document.activeElement !== scroller.current) return
    document.getElementById(active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, scroller])
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2)
    const act = gridActOf(event, { row, column, rows: count, columns: columns.length, page, rtl })
    if (act === null) return
    event.preventDefault()
    switch (act.kind) {
      case 'move':
        props.onMove(act.row, act.column)
        return rows.scrollToIndex(Math.max(0, Math.min(count - 1, act.row)))
      case 'choose':
        props.onChoose(act.row, act.choosing)
        return rows.scrollToIndex(act.row)
      case 'choose-all':
        return props.onChooseAll()
      case 'choose-none':
        return props.onChooseNone()
      case 'edit':
        return props.onEdit(row, column)
      case 'edit-selected':
        return props.onEditSelected(column)
      case 'open':
        return props.onOpen(row)
    }
  }
  const onClick = (event: MouseEvent, index: number, at: number) => {
    const choosing = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey || at < 0 ? 'toggle' : 'only'
    props.onMove(index, Math.max(0, at))
    props.onChoose(index, choosing)
    scroller.current?.focus()
  }
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active}
      tabIndex={0}
      data-area-start=""
      className="data-grid"
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="data-grid-heads">
        <div role="row" aria-rowindex={1} className="data-grid-row data-grid-head">
          <span role="presentation" />
          {columns.map((head) => (
            <ColumnHead key={head.id} head={head} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="data-grid-rows" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <div
            key={item.key}
            role="row"
            aria-rowindex={item.index + 2}
            aria-selected={isSelected(item.index)}
            className="data-grid-row"
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
          >
            <button
              type="button"
              tabIndex={-1}
              aria-hidden="true"
              className="data-grid-box"
              onClick={(event) => onClick(event, item.index, -1)}
            />
            {columns.map((head, at) => (
              <div
                key={head.id}
                id={`${id}-${item.index}-${at}`}
                role="gridcell"
                className="data-grid-cell"
                data-active={item.index === row && at === column ? '' : undefined}
                onClick={(event) => onClick(event, item.index, at)}
                onDoubleClick={() => props.onEdit(item.index, at)}
              >
                {props.cell(item.index, at)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function ColumnHead({ head }: { readonly head: GridColumn }) {
  const { label, sorted, onSort, sortLabel } = head
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp
  return (
    <div role="columnheader" className="data-grid-name" aria-sort={sorted}>
      {onSort === undefined ? (
        label
      ) : (
        <button type="button" title={sortLabel} onClick={onSort}>
          {label}
          {sorted === undefined ? null : <Arrow size={13} aria-hidden="true" />}
        </button>
      )}
    </div>
  )
}
