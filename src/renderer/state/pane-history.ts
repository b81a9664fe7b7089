/** Where a pane has been: letters with the places at which they were left, backwards and forwards. Pure. */

export interface ReadPlace {
  readonly letterKey: string
  readonly title: string
  /** The first line in view. */
  readonly offset: number
}

/** The place that was left last stands at the end of `back`; the one to come next at the end of `forward`. */
export interface PaneHistory {
  readonly back: readonly ReadPlace[]
  readonly forward: readonly ReadPlace[]
}

export const noHistory: PaneHistory = { back: [], forward: [] }
const mostPlaces = 100

/** The reader goes elsewhere: what lay ahead is given up, as everywhere where one goes back and forward. */
export function leaving(history: PaneHistory, place: ReadPlace): PaneHistory {
  return { back: withPlace(history.back, place), forward: [] }
}

/** Goes one place back (-1) or forward (1) from `here`; null when there is none. */
export function stepped(
  history: PaneHistory,
  here: ReadPlace,
  step: -1 | 1,
): { readonly place: ReadPlace; readonly history: PaneHistory } | null {
  const from = step < 0 ? history.back : history.forward
  // A place from which nothing was left is passed over: going there would change nothing.
  const places = from.slice(0, from.findLastIndex((place) => !isSame(place, here)) + 1)
  const place = places.at(-1)
  if (place === undefined) return null
  const rest = places.slice(0, -1)
  const other = withPlace(step < 0 ? history.forward : history.back, here)
  return { place, history: step < 0 ? { back: rest, forward: other } : { back: other, forward: rest } }
}

function withPlace(places: readonly ReadPlace[], place: ReadPlace): readonly ReadPlace[] {
  const last = places.at(-1)
  return last !== undefined && isSame(last, place) ? places : [...places, place].slice(-mostPlaces)
}

function isSame(one: ReadPlace, other: ReadPlace): boolean {
  return one.letterKey === other.letterKey && one.offset === other.offset
}
