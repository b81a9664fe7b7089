/** How a pane shows its letter, and where it stands among the others. */
import type { TFunction } from 'i18next'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openFind } from '../../actions/pane-find'
import { changeLook, movePane, zoomPane } from '../../actions/panes'
import { showReview } from '../../actions/reviews'
import { Menu, type MenuEntry } from '../../components/menu'
import { type Pane, useReader } from '../../state/reader'
import { useShell } from '../../state/shell'
import { keysOf, keyWords } from '../shell/shortcuts'

interface PaneMenuProps {
  readonly pane: Pane
  readonly number: number
}

/** Longest lines to choose from, in characters. */
const lineLengths = [45, 60, 90, 120] as const

export function PaneMenu({ pane, number }: PaneMenuProps) {
  const { t, i18n } = useTranslation()
  const platform = useShell((state) => state.platform)
  const count = useReader((state) => state.panes.length)
  const layout = useReader((state) => state.layout)
  const entries = [
    ...lookEntries(pane, t, platform),
    ...(count < 2
      ? []
      : placeEntries(pane, { number, count, sides: wordsOfSides(layout, i18n.dir()) }, t, platform)),
    ...(pane.content.kind === 'ready' ? searchEntries(pane, t, platform) : []),
  ]
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="icon-button"
          aria-label={t('panes.look', { number })}
          title={t('panes.lookShort')}
        >
          <SlidersHorizontal size={15} aria-hidden="true" />
        </button>
      }
      entries={entries}
    />
  )
}

function lookEntries(pane: Pane, t: TFunction, platform: string): readonly MenuEntry[] {
  const { id, zoom, lineLength, direction } = pane
  return [
    {
      id: 'larger',
      label: t('panes.larger'),
      keys: keysOf('larger-pane-text', t, platform),
      onChoose: () => zoomPane(1, id),
    },
    {
      id: 'smaller',
      label: t('panes.smaller'),
      keys: keysOf('smaller-pane-text', t, platform),
      onChoose: () => zoomPane(-1, id),
    },
    {
      id: 'usual',
      label: t('panes.usual', { zoom }),
      keys: keysOf('usual-pane-text', t, platform),
      onChoose: () => zoomPane(0, id),
    },
    ...[null, ...lineLengths].map((length, at) => ({
      id: `lines-${length}`,
      label: length === null ? t('panes.usualLines') : t('panes.lines', { count: length }),
      checked: lineLength === length,
      apart: at === 0,
      onChoose: () => changeLook(id, { lineLength: length }),
    })),
    ...([null, 'ltr', 'rtl'] as const).map((value, at) => ({
      id: `direction-${value}`,
      label: t(`panes.directions.${value ?? 'own'}`),
      checked: direction === value,
      apart: at === 0,
      onChoose: () => changeLook(id, { direction: value }),
    })),
  ]
}

type Side = 'left' | 'right' | 'up' | 'down'

function wordsOfSides(layout: 'columns' | 'rows', direction: string): readonly [back: Side, on: Side] {
  if (layout === 'rows') return ['up', 'down']
  return direction === 'rtl' ? ['right', 'left'] : ['left', 'right']
}

interface PaneAmongOthers {
  /** From 1. */
  readonly number: number
  readonly count: number
  readonly sides: readonly [back: Side, on: Side]
}

function placeEntries(
  { id }: Pane,
  { number, count, sides: [back, on] }: PaneAmongOthers,
  t: TFunction,
  platform: string,
): readonly MenuEntry[] {
  const entry = (side: Side, step: 1 | -1): MenuEntry => ({
    id: side,
    label: t(`panes.move.${side}`),
    keys: keyWords({ key: `arrow${side}`, alt: true, shift: true }, t, platform),
    onChoose: () => movePane(step, id),
  })
  const entries = [...(number > 1 ? [entry(back, -1)] : []), ...(number < count ? [entry(on, 1)] : [])]
  return entries.map((one, at) => ({ ...one, apart: at === 0 }))
}

/** In a narrow pane there are no buttons for these. */
function searchEntries({ id }: Pane, t: TFunction, platform: string): readonly MenuEntry[] {
  return [
    {
      id: 'find',
      label: t('find.open'),
      keys: keysOf('find-in-letter', t, platform),
      apart: true,
      onChoose: () => openFind(id),
    },
    {
      id: 'review',
      label: t('review.open'),
      keys: keysOf('show-review', t, platform),
      onChoose: showReview,
    },
  ]
}
