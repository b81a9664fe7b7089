/** Compares versions of a letter word by word, and goes from difference to difference in all panes at once. */
import { call } from '../bridge'
import { useAlignedPlaces } from '../state/aligned-places'
import { anchorFor, sentenceAt } from '../state/anchors'
import { useComparedMarks } from '../state/compared-marks'
import { type ComparingTurn, comparedPanes, useComparing } from '../state/comparing'
import { activated, activePane, pointed, pointedTogether, useReader } from '../state/reader'
import { alignedRows, versionMarks, withCurrent } from '../state/version-marks'
import {
  type ComparedText,
  type Difference,
  found,
  noVersions,
  placesOf,
  stepped,
  useVersions,
} from '../state/versions'
import { startNote } from './note-writing'
import { dismissHints, notice, reportFailure } from './notices'
import { openDialog } from './shell'

export async function compareVersions(turn: ComparingTurn): Promise<void> {
  const { base: chosen, ignoring } = useComparing.getState()
  const { panes } = useReader.getState()
  const [base, ...others] = comparedPanes(panes, chosen).map(
    ({ id, letter }): ComparedText => ({
      pane: id,
      number: panes.findIndex((pane) => pane.id === id) + 1,
      letter,
    }),
  )
  if (base === undefined || others.length === 0) return
  const comparisons = await call('compare.versions', {
    base: base.letter.id,
    others: others.map(({ letter }) => letter.id),
    ignoring,
  })
  if (turn.isOver()) return
  const state = found(base, others, comparisons)
  useVersions.setState(state)
  useComparedMarks.setState({ marks: versionMarks(state) })
  useAlignedPlaces.setState({
    panes: [base, ...others].map(({ pane }) => pane),
    rows: alignedRows(comparisons),
  })
}

export function forgetVersions(): void {
  if (useVersions.getState().base !== null) useVersions.setState(noVersions)
}

export function stepDifference(step: 1 | -1): void {
  const state = useVersions.getState()
  if (state.differences.length === 0) notice({ kind: 'hint', hint: 'no-differences' })
  else goToDifference(stepped(state, step, placeInBase()))
}

/** How far the base is read, so that the way begins where the reader is. */
function placeInBase(): number {
  const { base } = useVersions.getState()
  return useReader.getState().panes.find(({ id }) => id === base?.pane)?.offset ?? 0
}

/** Every pane shows it, or the place where it would be. */
export function goToDifference(current: number): void {
  const state = useVersions.getState()
  const difference = state.differences[current]
  if (difference === undefined) return
  useVersions.setState({ current })
  useComparedMarks.setState(({ marks }) => ({ marks: withCurrent(marks, current) }))
  const places = placesOf(state, difference)
  useReader.setState((reader) => pointedTogether(reader, places))
}

/** From one end of a moved passage to the other: the next pane that has it becomes the active one. */
export function goToOtherEnd(): void {
  const state = useVersions.getState()
  const difference = state.differences[state.current]
  if (state.base === null || difference?.readings.some(({ kind }) => kind === 'moved') !== true) {
    notice({ kind: 'hint', hint: 'not-moved' })
    return
  }
  const ends = [
    state.base.pane,
    ...difference.readings.flatMap(({ version }) => state.others[version]?.pane ?? []),
  ]
  const at = ends.indexOf(activePane(useReader.getState())?.id ?? -1)
  const next = ends[(at + 1) % ends.length]
  const span = next === undefined ? undefined : placesOf(state, difference).get(next)
  if (next === undefined || span === undefined) return
  useReader.setState((reader) => pointed(activated(reader, next), next, span))
}

export function showDifferences(): void {
  if (useVersions.getState().differences.length === 0) notice({ kind: 'hint', hint: 'no-differences' })
  else openDialog({ kind: 'differences' })
}

/** Opens an empty note on what both letters have there; where one has nothing, on the sentence where it would stand. */
export function noteDifference(at = useVersions.getState().current): void {
  const { base, others, differences } = useVersions.getState()
  const difference = differences[at]
  if (base === null || difference === undefined) {
    notice({ kind: 'hint', hint: 'choose-difference' })
    return
  }
  try {
    const [first, ...more] = anchorsOf(base, others, difference)
    if (first === undefined) return
    startNote(first, ...more)
    useReader.setState((reader) => activated(reader, base.pane))
    dismissHints()
  } catch (thrown) {
    reportFailure(thrown)
  }
}

function anchorsOf(base: ComparedText, others: readonly ComparedText[], difference: Difference) {
  const sides = [
    { text: base, span: difference.a },
    ...difference.readings.flatMap(({ version, b }) => {
      const text = others[version]
      return text === undefined ? [] : [{ text, span: b }]
    }),
  ]
  return sides.flatMap(({ text: { letter }, span }) => {
    const words = span.end > span.start ? span : sentenceAt(letter, span.start)
    return words === null ? [] : [anchorFor(letter, words)]
  })
}
