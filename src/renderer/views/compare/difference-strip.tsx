/** A strip along a letter's edge: where it differs, and how much of it is in view. Clicks and keys steer by it. */
import type { Letter } from '@shared/letter'
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { goToMarked, showPlace, stepFinding } from '../../actions/comparing'
import { type ComparedMark, type ComparedMarkKind, useMarksOfPane } from '../../state/compared-marks'
import { binsOf, type MarkBin, markNear } from '../../state/mark-bins'
import { useViewOfPane } from './use-view-of-pane'

interface DifferenceStripProps {
  readonly pane: number
  /** As the pane is counted on the screen. */
  readonly number: number
  readonly letter: Letter
}

const binCount = 160
/** Of the letter, for a key that scrolls. */
const page = 0.1
/** Of the letter: a click so near to a mark means the mark. */
const nearby = 0.012
/** Of the letter: less of a long one would not be seen. */
const leastView = 0.01

export function DifferenceStrip({ pane, number, letter }: DifferenceStripProps) {
  const { t } = useTranslation()
  const marks = useMarksOfPane(pane)
  const bins = useMemo(() => binsOf(marks, letter.text.length, binCount), [marks, letter.text.length])
  const strip = useRef<HTMLDivElement>(null)
  const view = useViewOfPane(strip, pane, letter, marks.length > 0)
  if (marks.length === 0) return null
  const length = letter.text.length
  const percent = Math.round(view.top * 100)
  const inView = Math.max(leastView, view.bottom - view.top)
  const show = (at: number) => showPlace(pane, Math.round(Math.max(0, Math.min(1, at)) * length))
  const onKeyDown = (event: KeyboardEvent) => {
    const act = stripKeys[event.key]
    if (act === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (act.kind === 'step') stepFinding(act.step)
    else show(act.kind === 'by' ? view.top + act.pages * page : act.at)
  }
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = (event.clientY - box.top) / Math.max(1, box.height)
    const mark = markNear(marks, at * length, nearby * length)
    if (mark?.target === undefined) show(at)
    else goToMarked(mark.target)
  }
  return (
    <div
      ref={strip}
      role="slider"
      tabIndex={0}
      className="difference-strip"
      aria-label={t('versions.strip', { number })}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={t('versions.stripValue', {
        percent,
        differences: t('versions.count', { count: countedIn(marks) }),
      })}
      aria-description={t('versions.stripKeys')}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <svg viewBox={`0 0 10 ${binCount}`} preserveAspectRatio="none" aria-hidden="true">
        {bins.map((bin, at) => (bin.share === 0 ? null : <Bar key={placeOf(at)} bin={bin} at={at} />))}
      </svg>
      <span
        className="difference-view"
        style={{
          insetBlockStart: `${Math.min(view.top, 1 - inView) * 100}%`,
          blockSize: `${inView * 100}%`,
        }}
      />
    </div>
  )
}

type StripAct =
  | { readonly kind: 'step'; readonly step: 1 | -1 }
  | { readonly kind: 'by'; readonly pages: number }
  | { readonly kind: 'to'; readonly at: number }

const stripKeys: Readonly<Record<string, StripAct>> = {
  ArrowDown: { kind: 'step', step: 1 },
  ArrowUp: { kind: 'step', step: -1 },
  PageDown: { kind: 'by', pages: 1 },
  PageUp: { kind: 'by', pages: -1 },
  Home: { kind: 'to', at: 0 },
  End: { kind: 'to', at: 1 },
}

/** Several pieces of one difference count once. */
function countedIn(marks: readonly ComparedMark[]): number {
  return new Set(marks.map(({ target, group }) => target ?? group)).size
}

function placeOf(at: number): string {
  return `bin-${at}`
}

/** Kinds follow each other in the bar; how long it is says how much differs there. */
function Bar({ bin, at }: { readonly bin: MarkBin; readonly at: number }) {
  const whole = 2 + bin.share * 8
  const sum = [...bin.parts.values()].reduce((total, part) => total + part, 0)
  let from = 0
  const pieces: { readonly kind: ComparedMarkKind; readonly x: number; readonly width: number }[] = []
  for (const [kind, part] of bin.parts) {
    const width = (part / sum) * whole
    pieces.push({ kind, x: from, width })
    from += width
  }
  return (
    <g data-current={bin.current ? '' : undefined}>
      {pieces.map(({ kind, x, width }) => (
        <rect key={kind} data-compared={kind} x={x} y={at} width={width} height={1} />
      ))}
    </g>
  )
}
