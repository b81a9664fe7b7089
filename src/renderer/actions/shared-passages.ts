/** Finds the wording that the open letters share with the base, marks it in them and goes from passage to passage. */
import type { Span } from '@shared/letter'
import { call } from '../bridge'
import { useAlignedPlaces } from '../state/aligned-places'
import { useComparedMarks } from '../state/compared-marks'
import { type ComparingTurn, comparedPanes, useComparing } from '../state/comparing'
import { pointedTogether, useReader } from '../state/reader'
import { useSettings } from '../state/settings'
import {
  alignedPassages,
  marksOfPassages,
  noPassages,
  type PassageInPane,
  passageAfter,
  type SharedPassagesState,
  useSharedPassages,
  withFormulas,
} from '../state/shared-passages'
import { notice } from './notices'
import { changeSettings } from './settings'

export async function comparePassages(turn: ComparingTurn): Promise<void> {
  const [base, ...others] = comparedPanes(useReader.getState().panes, useComparing.getState().base)
  if (base === undefined) return
  const found: PassageInPane[] = []
  // One after the other: a newer ask makes an older one of its kind pointless.
  for (const { id, letter } of others) {
    const passages = await call('compare.passages', { a: base.letter.id, b: letter.id })
    if (turn.isOver()) return
    found.push(...passages.map((passage) => ({ pane: id, passage })))
  }
  const { formulasHidden } = useSettings.getState()
  useSharedPassages.setState(withFormulas({ ...noPassages, base: base.id, found }, formulasHidden))
  useAlignedPlaces.setState(alignedPassages(useSharedPassages.getState()))
  drawMarks()
}

export function forgetPassages(): void {
  if (useSharedPassages.getState().base !== null) useSharedPassages.setState(noPassages)
}

export function stepPassage(step: 1 | -1): void {
  const state = useSharedPassages.getState()
  const { panes } = useReader.getState()
  const next = passageAfter(state, step, panes.find(({ id }) => id === state.base)?.offset ?? 0)
  if (next < 0) notice({ kind: 'hint', hint: 'no-differences' })
  else goToPassage(next)
}

/** Brings a passage into view wherever it stands. */
export function goToPassage(at: number): void {
  const { base, groups } = useSharedPassages.getState()
  const group = groups[at]
  if (group === undefined || base === null) return
  change({ current: at })
  const places = new Map<number, Span>([[base, group]])
  // Where it stands several times, it is shown where it stands first.
  for (const { pane, passage } of group.places) if (!places.has(pane)) places.set(pane, passage.b)
  useReader.setState((reader) => pointedTogether(reader, places))
}

/** Makes a passage the one that the reader steers to, and leaves the letters where they are. */
export function choosePassage(at: number): void {
  change({ current: at })
}

export async function hideFormulas(hidden: boolean): Promise<void> {
  useSharedPassages.setState((state) => withFormulas(state, hidden))
  drawMarks()
  await changeSettings({ formulasHidden: hidden })
}

function change(how: Partial<SharedPassagesState>): void {
  useSharedPassages.setState(how)
  drawMarks()
}

function drawMarks(): void {
  if (useComparing.getState().kind === 'passages')
    useComparedMarks.setState({ marks: marksOfPassages(useSharedPassages.getState()) })
}
