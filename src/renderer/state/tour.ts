/** The tour of the sample library: its steps, when each is done, and what of the window it points at. Pure. */
export const tourSteps = ['search', 'open', 'beside', 'compare', 'note', 'code', 'save', 'review'] as const
export type TourStep = (typeof tourSteps)[number]

/** What can be seen of the reader's work. */
export interface TourFacts {
  readonly found: number
  /** A letter stands at one of its hits; hits alone has one that was open before the search, too. */
  readonly atHit: boolean
  readonly panes: number
  readonly versions: boolean
  readonly notes: number
  readonly coded: number
  readonly savedSearches: number
  readonly reviewing: boolean
}

/** Whether a step was done since it began; what was there before counts for nothing where something is to be made. */
export function isStepDone(step: TourStep, now: TourFacts, begun: TourFacts): boolean {
  switch (step) {
    case 'search':
      return now.found > 0
    case 'open':
      return now.atHit
    case 'beside':
      return now.panes > 1
    case 'compare':
      return now.versions
    case 'note':
      return now.notes > begun.notes
    case 'code':
      return now.coded > begun.coded
    case 'save':
      return now.savedSearches > begun.savedSearches
    case 'review':
      return now.reviewing
  }
}

/** The control that a step is about, as a selector. */
export const pointedAt: { readonly [Step in TourStep]: string } = {
  search: '.search-box-line',
  open: '.list-column',
  beside: '.list-column',
  compare: '.compare-bar',
  note: '[data-area="reading"]',
  code: '[data-area="reading"]',
  save: '.search-tools',
  review: '[data-area="reading"]',
}
