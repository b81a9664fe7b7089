/** Leads through the tour in the guide's place: begins, follows what the reader does, and keeps how far he came. */
import { useCodes } from '../state/codes'
import { useComparing } from '../state/comparing'
import { atPage, useGuide } from '../state/guide'
import { useNotesList } from '../state/notes-list'
import { activePane, useReader } from '../state/reader'
import { useSavedSearches } from '../state/saved-searches'
import { useSearch } from '../state/search'
import { useSettings } from '../state/settings'
import { isStepDone, type TourFacts, tourSteps } from '../state/tour'
import { notice } from './notices'
import { changeSettings } from './settings'

/** Takes the tour up where it was left; from the beginning when it was gone through. */
export function showTour(): void {
  if (useSettings.getState().tourStep >= tourSteps.length) goToStep(0)
  useGuide.setState((state) => atPage(state, 'tour'))
}

export function goToStep(step: number): void {
  void changeSettings({ tourStep: Math.min(Math.max(step, 0), tourSteps.length) })
}

/** Asked once, when the sample is shown for the first time. */
export function offerTour(): void {
  notice({ kind: 'tour' })
}

/** Goes on whenever the step at hand is done, until the given function is called. */
export function followTour(): () => void {
  let begun = { step: useSettings.getState().tourStep, facts: factsNow() }
  const look = () => {
    const { tourStep } = useSettings.getState()
    const step = tourSteps[tourStep]
    const facts = factsNow()
    if (begun.step !== tourStep) begun = { step: tourStep, facts }
    if (step !== undefined && isStepDone(step, facts, begun.facts)) goToStep(tourStep + 1)
  }
  const stores = [useSearch, useReader, useComparing, useNotesList, useCodes, useSavedSearches, useSettings]
  const stops = stores.map((store) => store.subscribe(look))
  look()
  return () => {
    for (const stop of stops) stop()
  }
}

function factsNow(): TourFacts {
  const reader = useReader.getState()
  return {
    found: useSearch.getState().query.trim() === '' ? 0 : (useSearch.getState().answer?.total ?? 0),
    atHit: (activePane(reader)?.hit ?? -1) >= 0,
    panes: reader.panes.length,
    versions: useComparing.getState().kind === 'versions',
    notes: useNotesList.getState().all ?? 0,
    coded: (useCodes.getState().codes ?? []).reduce((sum, { notes }) => sum + notes, 0),
    savedSearches: useSavedSearches.getState().searches?.length ?? 0,
    reviewing: reader.panes.some(({ review }) => review),
  }
}
