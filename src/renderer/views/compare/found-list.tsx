/** The rows of a list of findings, all of which are there at once, with keys for the one that the keyboard is on. */
import type { ComponentProps, ReactNode } from 'react'
import { VirtualList } from '../../components/virtual-list'

type ListProps = ComponentProps<typeof VirtualList>

interface FoundListProps<Found>
  extends Pick<ListProps, 'label' | 'rowHeight' | 'active' | 'reveal' | 'isStart' | 'onActive' | 'onOpen'> {
  readonly description: string
  readonly found: readonly Found[]
  /** A key on the active row, without Ctrl or Alt; says whether there was something to do. */
  readonly onKey?: (found: Found, event: KeyboardEvent) => boolean
  readonly row: (found: Found, at: number) => ReactNode
}

const nothing = () => undefined

export function FoundList<Found>({ found, onKey, row, ...list }: FoundListProps<Found>) {
  return (
    <VirtualList
      {...list}
      count={found.length}
      version={found.length}
      className="found-list"
      onVisible={nothing}
      onKey={({ nativeEvent: event }) => {
        const active = found[list.active]
        if (event.ctrlKey || event.metaKey || event.altKey || active === undefined) return false
        return onKey?.(active, event) ?? false
      }}
      row={({ index }) => {
        const one = found[index]
        return one === undefined ? null : row(one, index)
      }}
    />
  )
}
