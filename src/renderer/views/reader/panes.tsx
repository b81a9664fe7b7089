/** The panes beside each other, in columns or rows, with the lines between them that are moved to size them. */
import { Fragment, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, useGroupRef } from 'react-resizable-panels'
import { sizePanes } from '../../actions/panes'
import { useReader } from '../../state/reader'
import { ResizeLine } from '../shell/resize-line'
import { Pane } from './pane'
import { useScrollTogether } from './use-scroll-together'

/** Panes are drawn by their places: a place keeps its size when another letter opens in it. */
const places = ['pane-1', 'pane-2', 'pane-3', 'pane-4'] as const

/** In pixels; where not even that is there for every pane, they share what there is. */
const smallest = { columns: 150, rows: 110 } as const

export function Panes() {
  const { t } = useTranslation()
  const panes = useReader((state) => state.panes)
  const active = useReader((state) => state.active)
  const layout = useReader((state) => state.layout)
  const sizes = useReader((state) => state.sizes)
  const group = useGroupRef()
  const count = panes.length
  useScrollTogether()
  useLayoutEffect(() => {
    const each = sizes.length === count ? sizes : Array.from({ length: count }, () => 100 / count)
    let frame = 0
    // Subtle: a new panel is known to its group only after this effect; until then its layout is refused.
    const layOut = () => {
      const known = Object.keys(group.current?.getLayout() ?? {}).length
      if (known === count)
        group.current?.setLayout(Object.fromEntries(each.map((size, at) => [places[at], size])))
      else frame = requestAnimationFrame(layOut)
    }
    layOut()
    return () => cancelAnimationFrame(frame)
  }, [group, count, sizes, layout])
  return (
    <Group
      orientation={layout === 'columns' ? 'horizontal' : 'vertical'}
      groupRef={group}
      className="panes"
      data-layout={layout}
      onLayoutChanged={(sized, { isUserInteraction }) => {
        if (isUserInteraction) sizePanes(places.slice(0, count).map((place) => sized[place] ?? 0))
      }}
    >
      {panes.map((pane, at) => (
        <Fragment key={places[at]}>
          {at === 0 ? null : (
            <ResizeLine
              label={t(`panes.resize.${layout}`, { number: at })}
              sizes={layout === 'columns' ? 'width' : 'height'}
            />
          )}
          <Panel id={places[at] ?? 'pane-1'} minSize={smallest[layout]}>
            <Pane key={pane.id} pane={pane} number={at + 1} active={at === active} several={count > 1} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
