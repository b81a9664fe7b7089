/**
 * Bars of letters by year, oldest first in the direction of reading. Dragging over bars chooses their years, and so do
 * the first and the last year below them, for whoever cannot drag; with the keyboard the arrow keys go from bar to bar,
 * Shift with them takes in more, Enter chooses.
 */
import type { TFunction } from 'i18next'
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spanOfBars, touches, type YearBar } from '../../state/year-bars'
import type { YearSpan } from '../../state/year-span'
import { YearEnd } from './year-end'
import { spanWords } from './year-words'

/** In the units of the drawing, which is stretched to the width of the list. */
const barWidth = 10
const height = 100
const leastHeight = 4

interface YearChartProps {
  readonly bars: readonly YearBar[]
  /** The years that the query asks for. */
  readonly span: YearSpan | null
  readonly onChoose: (span: YearSpan | null) => void
}

interface Reach {
  /** Where it began and where it has come to. */
  readonly from: number
  readonly to: number
}

export function YearChart({ bars, span, onChoose }: YearChartProps) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const chart = useRef<HTMLDivElement>(null)
  const [reach, setReach] = useState<Reach | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const dragging = useRef(false)
  const most = Math.max(1, ...bars.map(({ letters }) => letters))
  // A single bar under the keyboard is only looked at.
  const isReaching = reach !== null && (dragging.current || reach.from !== reach.to)
  const drawn = isReaching ? spanOfBars(bars, reach.from, reach.to) : span
  const lookedAt = isReaching ? reach : whole(pointed ?? reach?.to)

  const barAt = (event: PointerEvent): number => {
    const bounds = chart.current?.getBoundingClientRect()
    if (bounds === undefined || bounds.width === 0) return 0
    const along = (event.clientX - bounds.left) / bounds.width
    return clamped(Math.floor((isMirrored(chart.current) ? 1 - along : along) * bars.length), bars.length)
  }
  const choose = ({ from, to }: Reach) => {
    const years = spanOfBars(bars, from, to)
    setReach({ from: to, to })
    onChoose(years?.from === span?.from && years?.to === span?.to ? null : years)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || reach === null) return
    const next = barFor(event.key, reach.to, bars.length, isMirrored(chart.current))
    if (next !== null) setReach({ from: event.shiftKey ? reach.from : next, to: next })
    else if (event.key === 'Enter' || event.key === ' ') choose(reach)
    else if (event.key === 'Escape' && reach.from !== reach.to) setReach({ from: reach.to, to: reach.to })
    else if (event.key === 'Delete' || event.key === 'Backspace') onChoose(null)
    else return
    event.preventDefault()
  }
  return (
    <div className="year-chart">
      <div
        ref={chart}
        className="year-bars"
        role="listbox"
        aria-label={t('years.title')}
        aria-description={t('years.keys')}
        aria-multiselectable="true"
        aria-orientation="horizontal"
        aria-activedescendant={reach === null ? undefined : `${id}-${reach.to}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setReach((old) => old ?? whole(firstBar(bars, span)))}
        onBlur={() => setReach(null)}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          dragging.current = true
          setReach({ from: barAt(event), to: barAt(event) })
        }}
        onPointerMove={(event) => {
          const to = barAt(event)
          setPointed(to)
          if (dragging.current) setReach((old) => ({ from: old?.from ?? to, to }))
        }}
        onPointerUp={(event) => {
          if (!dragging.current) return
          dragging.current = false
          choose({ from: reach?.from ?? barAt(event), to: barAt(event) })
        }}
        onPointerCancel={() => {
          dragging.current = false
          setReach(null)
        }}
        onPointerLeave={() => setPointed(null)}
      >
        <svg
          role="presentation"
          viewBox={`0 0 ${bars.length * barWidth} ${height}`}
          preserveAspectRatio="none"
        >
          {bars.map((bar, at) => (
            <Bar
              key={bar.from}
              id={`${id}-${at}`}
              bar={bar}
              tall={bar.letters === 0 ? 0 : Math.max(leastHeight, (bar.letters / most) * height)}
              at={at}
              isChosen={touches(bar, drawn)}
              isAround={drawn === null}
              isActive={at === lookedAt?.to}
            />
          ))}
        </svg>
      </div>
      <div className="year-ends">
        <YearEnd end="from" bars={bars} span={span} onChoose={onChoose} />
        <output className="year-told" aria-hidden="true">
          {lookedAt === null ? '' : toldWords(bars, lookedAt, t, i18n.language)}
        </output>
        <YearEnd end="to" bars={bars} span={span} onChoose={onChoose} />
      </div>
    </div>
  )
}

interface BarProps {
  readonly id: string
  readonly bar: YearBar
  readonly tall: number
  readonly at: number
  readonly isChosen: boolean
  /** Whether no years are chosen, so that all of them count. */
  readonly isAround: boolean
  readonly isActive: boolean
}

function Bar({ id, bar, tall, at, isChosen, isAround, isActive }: BarProps) {
  const { t, i18n } = useTranslation()
  return (
    <g
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-label={t('years.bar', {
        years: spanWords(bar, t, i18n.language),
        letters: t('search.count', { count: bar.letters }),
      })}
      className="year-bar"
      data-chosen={isChosen ? '' : undefined}
      data-around={isAround ? '' : undefined}
      data-active={isActive ? '' : undefined}
    >
      <rect className="year-bar-ground" x={at * barWidth} y={0} width={barWidth} height={height} />
      <rect
        className="year-bar-letters"
        x={at * barWidth + 1}
        y={height - tall}
        width={barWidth - 2}
        height={tall}
      />
    </g>
  )
}

function whole(at: number | undefined | null): Reach | null {
  return at === undefined || at === null ? null : { from: at, to: at }
}

/** The keyboard begins at the years that are chosen, or at the oldest. */
function firstBar(bars: readonly YearBar[], span: YearSpan | null): number {
  return Math.max(
    0,
    bars.findIndex((bar) => touches(bar, span)),
  )
}

function barFor(key: string, at: number, count: number, mirrored: boolean): number | null {
  const forwards = mirrored ? 'ArrowLeft' : 'ArrowRight'
  const backwards = mirrored ? 'ArrowRight' : 'ArrowLeft'
  if (key === forwards) return clamped(at + 1, count)
  if (key === backwards) return clamped(at - 1, count)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function clamped(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at))
}

function isMirrored(chart: Element | null): boolean {
  return chart !== null && getComputedStyle(chart).direction === 'rtl'
}

function toldWords(bars: readonly YearBar[], { from, to }: Reach, t: TFunction, language: string): string {
  const years = spanOfBars(bars, from, to)
  if (years === null) return ''
  const letters = bars
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .reduce((sum, bar) => sum + bar.letters, 0)
  return t('years.bar', {
    years: spanWords(years, t, language),
    letters: t('search.count', { count: letters }),
  })
}
