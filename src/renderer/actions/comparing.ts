/** Chooses how the open letters are compared, and compares them again when the panes or their letters change. */
import type { ComparisonKind, Ignorable } from '@shared/comparison'
import { failureOf } from '@shared/failure'
import { nothingAligned, useAlignedPlaces } from '../state/aligned-places'
import { useComparedMarks } from '../state/compared-marks'
import { type ComparingTurn, comparedAs, comparedPanes, fewestPanes, useComparing } from '../state/comparing'
import { pointed, useReader } from '../state/reader'
import { stopLibrary } from './library-question'
import { notice } from './notices'
import { checkQuotes, forgetQuotes, forgetReport, goToQuote, stepQuote } from './quote-check'
import { keepReading } from './reading-places'
import { comparePassages, forgetPassages, goToPassage, stepPassage } from './shared-passages'
import { alignTranslation, forgetTranslation, goToLink, stepLink } from './translation'
import { compareVersions, forgetVersions, goToDifference, stepDifference } from './versions'

/** What a way of comparing can do. */
interface Way {
  /** Compares the open letters and writes what it finds, unless the turn is over by then. Throws what failed. */
  readonly compare: (turn: ComparingTurn) => Promise<void>
  /** Forgets what it found; marks and aligned places are dropped here. */
  readonly forget: () => void
  /** To the next or the previous of what it found, in all panes at once. */
  readonly step: (step: 1 | -1) => void
  /** To what a mark stands for, by its `target`. */
  readonly goTo: (target: number) => void
}

const ways: Readonly<Record<ComparisonKind, Way>> = {
  versions: {
    compare: compareVersions,
    forget: forgetVersions,
    step: stepDifference,
    goTo: goToDifference,
  },
  passages: {
    compare: comparePassages,
    forget: forgetPassages,
    step: stepPassage,
    goTo: goToPassage,
  },
  quotes: {
    compare: checkQuotes,
    forget: forgetQuotes,
    step: stepQuote,
    goTo: goToQuote,
  },
  translation: {
    compare: alignTranslation,
    forget: forgetTranslation,
    step: stepLink,
    goTo: goToLink,
  },
}

/** Panes often change several at once, and a reader ticks several boxes. In milliseconds. */
const pause = 120
let timer: ReturnType<typeof setTimeout> | undefined
let turns = 0

export function startComparing(kind: ComparisonKind): void {
  const { panes } = useReader.getState()
  if (panes.length < fewestPanes[kind]) {
    notice({ kind: 'hint', hint: 'nothing-to-compare' })
    return
  }
  useComparing.setState({ kind })
  keepReading()
}

/** Checks what the letter of a pane quotes. */
export function checkQuotesOf(pane: number): void {
  forgetReport()
  compareWith(pane)
  startComparing('quotes')
}

/** Back to reading the letters beside each other. */
export function stopComparing(): void {
  endWork()
  useComparing.setState({ kind: null, progress: { kind: 'idle' } })
  keepReading()
}

/** Ends what is under way; how it was going to be compared stays chosen. */
export function cancelComparing(): void {
  endWork()
  useComparing.setState({ progress: { kind: 'idle' } })
}

/** What is under way is of no use any more: a newer one may ask the library for something else. */
function endWork(): void {
  clearTimeout(timer)
  turns += 1
  if (useComparing.getState().progress.kind === 'working') stopLibrary('comparing')
}

/** Also the retry after a failure. */
export function compareAgain(): void {
  endWork()
  if (useComparing.getState().kind === null) return
  useComparing.setState({ progress: { kind: 'working' } })
  timer = setTimeout(() => void compareNow(), pause)
}

export function compareWith(base: number | null): void {
  useComparing.setState({ base })
}

export function ignore(what: Ignorable, ignored: boolean): void {
  useComparing.setState(({ ignoring }) => ({ ignoring: { ...ignoring, [what]: ignored } }))
}

/** To the next or the previous difference, passage, quotation or sentence, in all panes at once. */
export function stepFinding(step: 1 | -1): void {
  const { kind, progress } = useComparing.getState()
  // The bar tells that it is under way; the way has been chosen.
  if (kind !== null && progress.kind === 'working') return
  if (kind === null || progress.kind !== 'ready') notice({ kind: 'hint', hint: 'not-comparing' })
  else ways[kind].step(step)
}

/** What a mark in a text stands for. */
export function goToMarked(target: number): void {
  const { kind } = useComparing.getState()
  if (kind !== null) ways[kind].goTo(target)
}

/** Shows a place of one letter at the top of its pane. */
export function showPlace(pane: number, offset: number): void {
  useReader.setState((state) => pointed(state, pane, { start: offset, end: offset }, true))
}

/** From now on every change of panes, letters and choices is followed. Returns the function that stops it. */
export function followPanes(): () => void {
  let known = comparedAs(useComparing.getState(), [])
  let texts = ''
  const look = () => {
    const state = useComparing.getState()
    const { panes } = useReader.getState()
    const now = comparedAs(state, panes)
    if (now === known) return
    known = now
    const shown = comparedAs({ ...state, ignoring: { ...usual } }, panes)
    // What was found of other texts must not be drawn over these; other choices only replace it.
    if (shown !== texts) forgetFindings()
    texts = shown
    dropBase()
    compareAgain()
  }
  const stops = [useReader.subscribe(look), useComparing.subscribe(look)]
  look()
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
  }
}

const usual = useComparing.getInitialState().ignoring

/** The base went with its pane. */
function dropBase(): void {
  const { base } = useComparing.getState()
  if (base !== null && !useReader.getState().panes.some(({ id }) => id === base)) compareWith(null)
}

async function compareNow(): Promise<void> {
  const { kind, base } = useComparing.getState()
  const { panes } = useReader.getState()
  if (kind === null) return
  const mine = turns
  const turn: ComparingTurn = { isOver: () => mine !== turns }
  if (panes.some(({ content }) => content.kind === 'reading')) return
  if (comparedPanes(panes, base).length < fewestPanes[kind])
    return useComparing.setState({ progress: { kind: 'idle' } })
  try {
    await ways[kind].compare(turn)
    if (!turn.isOver()) useComparing.setState({ progress: { kind: 'ready' } })
  } catch (thrown) {
    if (turn.isOver()) return
    forgetFindings()
    useComparing.setState({ progress: { kind: 'failed', failure: failureOf(thrown) } })
  }
}

function forgetFindings(): void {
  for (const { forget } of Object.values(ways)) forget()
  if (useComparedMarks.getState().marks.size > 0) useComparedMarks.setState({ marks: new Map() })
  if (useAlignedPlaces.getState().panes.length > 0) useAlignedPlaces.setState(nothingAligned)
}
