/** The lines that join what two neighbouring panes share, as paths to draw. Pure. */
import type { DrawnPlaces, PassagePlace } from '../../dom/passage-places'
import type { ComparedMark } from '../../state/compared-marks'

/** A pane as it is drawn. */
export interface JoinedPane {
  readonly places: DrawnPlaces
  readonly marks: readonly ComparedMark[]
  readonly rtl: boolean
}

export interface JoiningLine {
  readonly key: string
  readonly group: number
  readonly faint: boolean
  readonly current: boolean
  /** In pixels from the corner of the drawing. */
  readonly path: string
}

export interface Corner {
  readonly left: number
  readonly top: number
}

/** Between the text and the bracket that embraces a passage. */
const gap = 7

/** Panes stand in the order of the screen: from left to right, or from top to bottom. */
export function joiningLines(
  panes: readonly JoinedPane[],
  layout: 'columns' | 'rows',
  corner: Corner,
): readonly JoiningLine[] {
  return panes.slice(1).flatMap((second, at) => {
    const first = panes[at]
    return first === undefined ? [] : linesBetween(first, second, { layout, corner, pair: at })
  })
}

interface Between {
  readonly layout: 'columns' | 'rows'
  readonly corner: Corner
  readonly pair: number
}

function linesBetween(
  first: JoinedPane,
  second: JoinedPane,
  { layout, corner, pair }: Between,
): readonly JoiningLine[] {
  const byGroup = new Map<number, ComparedMark[]>()
  for (const mark of second.marks.filter(isJoined))
    byGroup.set(mark.group, [...(byGroup.get(mark.group) ?? []), mark])
  const lines: JoiningLine[] = []
  for (const [number, mark] of first.marks.entries()) {
    if (!isJoined(mark)) continue
    const from = first.places.of(mark)
    for (const [other, partner] of (byGroup.get(mark.group) ?? []).entries()) {
      const to = second.places.of(partner)
      if (!from.visible && !to.visible) continue
      const ends =
        layout === 'columns'
          ? acrossOf(first, second, from, to)
          : downOf(first, second, from, to, swingOf(mark.group))
      lines.push({
        key: `${pair} ${number} ${other}`,
        group: mark.group,
        faint: mark.faint,
        current: mark.current,
        path: pathOf(ends, corner),
      })
    }
  }
  return lines
}

function isJoined({ kind }: ComparedMark): boolean {
  return kind === 'shared' || kind === 'quoted' || kind === 'moved'
}

interface End {
  readonly x: number
  readonly place: PassagePlace
  /** How far the curve swings out to the right; to the left when negative. */
  readonly swing: number
}

function acrossOf(first: JoinedPane, second: JoinedPane, from: PassagePlace, to: PassagePlace): [End, End] {
  const start = first.places.right + gap
  const end = second.places.left - gap
  const swing = Math.max(12, (end - start) / 2)
  return [
    { x: start, place: from, swing },
    { x: end, place: to, swing: -swing },
  ]
}

/** Lines that run along the same margin are told apart by how far they swing out. In pixels. */
function swingOf(group: number): number {
  return 6 + (group % 4) * 5
}

/** Along the margin where lines begin; along the right one where both texts are written from there. */
function downOf(
  first: JoinedPane,
  second: JoinedPane,
  from: PassagePlace,
  to: PassagePlace,
  width: number,
): [End, End] {
  const right = first.rtl && second.rtl
  const edge = ({ places }: JoinedPane) => (right ? places.right + gap : places.left - gap)
  const swing = right ? width : -width
  return [
    { x: edge(first), place: from, swing },
    { x: edge(second), place: to, swing },
  ]
}

function pathOf([from, to]: readonly [End, End], { left, top }: Corner): string {
  const point = (x: number, y: number) => `${Math.round(x - left)} ${Math.round(y - top)}`
  const middle = ({ place }: End) => (place.top + place.bottom) / 2
  const bracket = ({ x, place }: End) =>
    place.visible ? `M${point(x, place.top + 2)}L${point(x, place.bottom - 2)}` : ''
  const curve = `M${point(from.x, middle(from))}C${point(from.x + from.swing, middle(from))} ${point(
    to.x + to.swing,
    middle(to),
  )} ${point(to.x, middle(to))}`
  return `${bracket(from)}${curve}${bracket(to)}`
}
