/**
 * A table of any length under a head of columns, of which only the rows in view exist; one of its rows may be opened
 * to show more. The grid keeps the focus itself and names the row that the keyboard is on.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
} from 'react'
import type { DraggedLetter } from '../dom/dragged-letter'
import { onDragStart, withoutScrolling } from './row-drag'
import { rowAfterKey } from './row-keys'
import { useRowsInView } from './use-rows-in-view'

interface LineGridProps {
  readonly label: string
  /** The cells of the head: elements with the role columnheader. */
  readonly head: ReactNode
  readonly columns: number
  readonly count: number
  /** In pixels. */
  readonly rowHeight: number
  /** The row that is opened, and how much higher it is; null when none is. */
  readonly open: { readonly index: number; readonly height: number } | null
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onOpen: (index: number, beside: boolean) => void
  /** The letter that a row stands for, where rows can be dragged. */
  readonly dragged?: (index: number) => DraggedLetter | null
  /** A row was clicked on an element for which something else happens; says whether it did. */
  readonly onPart: (index: number, target: Element) => boolean
  /** First and last row in view, with a few around them. */
  readonly onVisible: (from: number, to: number) => void
  /** Changes when the rows in view must be asked for again although they are the same ones. */
  readonly version: number
  /** The cells of a row: elements with the role gridcell. */
  readonly row: (index: number) => ReactNode
  /** Further keys on the active row; says whether there was something to do. */
  readonly onKey: (event: KeyboardEvent<HTMLDivElement>) => boolean
  readonly style?: CSSProperties
  /** Where rows can be checked: which ones are. */
  readonly isChecked?: (index: number) => boolean
  /** The rows from the active one to this one are to be checked, by keys or by clicking with Shift. */
  readonly onExtend?: (index: number) => void
}

/** In pixels. */
const headHeight = 32

export function LineGrid(props: LineGridProps) {
  const { label, head, columns, count, rowHeight, open, active, onVisible, version, style } = props
  const id = useId()
  const heightOf = (index: number) => rowHeight + (open?.index === index ? open.height : 0)
  const { scroller, rows, items } = useRowsInView({ count, heightOf, headHeight, onVisible, version })
  const openAt = open?.index ?? -1
  useEffect(() => {
    // Which row is opened is read when rows are measured.
    if (openAt >= -1) rows.measure()
  }, [rows, openAt])
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2)
    const target = event.altKey ? null : rowAfterKey(event.key, active, count, page)
    if (event.key === 'Enter') props.onOpen(active, event.ctrlKey || event.metaKey)
    else if (target !== null) {
      if (event.shiftKey) props.onExtend?.(target)
      props.onActive(target)
      rows.scrollToIndex(target)
    } else if (!props.onKey(event)) return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent, index: number) => {
    if (event.target instanceof Element && event.target.closest('button') !== null) return
    if (event.shiftKey && props.onExtend !== undefined) {
      props.onExtend(index)
      return props.onActive(index)
    }
    props.onActive(index)
    if (event.target instanceof Element && props.onPart(index, event.target)) return
    props.onOpen(index, event.ctrlKey || event.metaKey)
  }
  const onMiddleClick = (event: MouseEvent, index: number) => {
    if (event.button !== 1) return
    props.onActive(index)
    props.onOpen(index, true)
  }
  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={label}
      aria-multiselectable={props.isChecked === undefined ? undefined : 'true'}
      aria-rowcount={count + 1}
      aria-colcount={columns}
      aria-activedescendant={items.some((item) => item.index === active) ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-area-start=""
      className="line-grid"
      style={style}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="line-grid-heads">
        <div role="row" aria-rowindex={1} aria-level={1} className="line-grid-head">
          {head}
        </div>
      </div>
      <div role="rowgroup" className="line-grid-rows" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <div
            key={item.key}
            id={`${id}-${item.index}`}
            role="row"
            aria-rowindex={item.index + 2}
            aria-level={1}
            aria-selected={props.isChecked?.(item.index) ?? item.index === active}
            data-active={item.index === active ? '' : undefined}
            aria-expanded={item.index === openAt}
            className="line-grid-row"
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            onClick={(event) => onClick(event, item.index)}
            onMouseDown={withoutScrolling}
            onAuxClick={(event) => onMiddleClick(event, item.index)}
            draggable={props.dragged !== undefined}
            onDragStart={(event) => onDragStart(event, props.dragged?.(item.index) ?? null)}
          >
            {props.row(item.index)}
          </div>
        ))}
      </div>
    </div>
  )
}
