/**
 * A list of any length of which only the rows in view exist. The list keeps the focus itself and names the row that
 * the keyboard is on, so that a row can leave the document while it is the active one.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import type { DraggedLetter } from '../dom/dragged-letter'
import { onDragStart, withoutScrolling } from './row-drag'
import { rowAfterKey } from './row-keys'
import { useRowsInView } from './use-rows-in-view'

interface RowState {
  readonly index: number
  readonly active: boolean
}

interface VirtualListProps {
  readonly label: string
  readonly count: number
  /** In pixels; every row has the same, unless they are measured. */
  readonly rowHeight: number
  /** Whether each row is as high as what is in it, which `rowHeight` only foresees. */
  readonly measured?: boolean
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onOpen: (index: number, beside: boolean) => void
  /** The letter that a row stands for, where rows can be dragged. */
  readonly dragged?: (index: number) => DraggedLetter | null
  /** First and last row in view, with a few around them. */
  readonly onVisible: (from: number, to: number) => void
  /** The cells of a row: elements with the role gridcell. */
  readonly row: (state: RowState) => ReactNode
  /** Changes when the rows in view must be asked for again although they are the same ones. */
  readonly version?: number
  /** Rows came in above those in view: the list scrolls with them, so that they stay where they are. */
  readonly shift?: { readonly rows: number; readonly turn: number }
  /** Counts up when the active row should be scrolled to. */
  readonly reveal?: number
  /** Further keys on the active row; says whether there was something to do. */
  readonly onKey?: (event: KeyboardEvent) => boolean
  readonly className?: string
  /** Which keys do more than in other lists. */
  readonly description?: string
  /** Whether the area around it begins with this list. */
  readonly isStart?: boolean
  /** The rows from the active one to this one are to be checked, by keys or by clicking with Shift. */
  readonly onExtend?: (index: number) => void
}

export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, active, onVisible, version = 0, shift, className = '' } = props
  const id = useId()
  const heightOf = () => rowHeight
  const { scroller, rows, items } = useRowsInView({ count, heightOf, onVisible, version })
  const followed = useRef(shift?.turn)
  useLayoutEffect(() => {
    if (shift === undefined || shift.turn === followed.current) return
    followed.current = shift.turn
    if (scroller.current !== null) scroller.current.scrollTop += shift.rows * rowHeight
  }, [shift, rowHeight, scroller])
  const revealed = useRef(props.reveal)
  useEffect(() => {
    if (props.reveal === revealed.current) return
    revealed.current = props.reveal
    rows.scrollToIndex(active)
  }, [props.reveal, active, rows])

  const goTo = (index: number) => {
    props.onActive(index)
    rows.scrollToIndex(index)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const target = rowAfterKey(event.key, active, count, page)
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') props.onOpen(active, event.ctrlKey || event.metaKey)
    else if (target !== null && !event.altKey) {
      if (event.shiftKey) props.onExtend?.(target)
      goTo(target)
    } else if (props.onKey?.(event) !== true) return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent, index: number) => {
    // What a button of the row does is its own affair.
    if (event.target instanceof Element && event.target.closest('button') !== null) return
    if (event.shiftKey && props.onExtend !== undefined) {
      props.onExtend(index)
      return props.onActive(index)
    }
    props.onActive(index)
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
      role="grid"
      aria-label={label}
      aria-rowcount={count}
      aria-activedescendant={items.some((item) => item.index === active) ? `${id}-${active}` : undefined}
      tabIndex={0}
      aria-description={props.description}
      data-area-start={props.isStart === false ? undefined : ''}
      className={`virtual-list ${className}`}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="virtual-list-rows" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <div
            key={item.key}
            id={`${id}-${item.index}`}
            role="row"
            aria-rowindex={item.index + 1}
            aria-selected={item.index === active}
            className="virtual-row"
            ref={props.measured === true ? rows.measureElement : undefined}
            data-index={item.index}
            style={{
              height: props.measured === true ? undefined : item.size,
              transform: `translateY(${item.start}px)`,
            }}
            onClick={(event) => onClick(event, item.index)}
            onMouseDown={withoutScrolling}
            onAuxClick={(event) => onMiddleClick(event, item.index)}
            draggable={props.dragged !== undefined}
            onDragStart={(event) => onDragStart(event, props.dragged?.(item.index) ?? null)}
          >
            {props.row({ index: item.index, active: item.index === active })}
          </div>
        ))}
      </div>
    </div>
  )
}
