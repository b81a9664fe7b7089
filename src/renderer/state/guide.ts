/** The guide beside the work: whether it is open, at which page, and the way back. */
import { create } from 'zustand'
import type { View } from './shell'

/** Its pages in the order of a book; each has a text in every language under `resources/guide`. */
export const guidePages = [
  'start',
  'letters',
  'searching',
  'query-language',
  'concordance',
  'reading',
  'comparing',
  'notes',
  'codes',
  'saved-searches',
  'knowledge',
  'backups',
  'exports',
  'keyboard',
  'trouble',
] as const
export type GuidePage = (typeof guidePages)[number]

/** The tour stands where a page does; null: the table of contents. */
export type GuidePlace = GuidePage | 'tour' | null

export interface GuideState {
  readonly open: boolean
  readonly page: GuidePlace
  /** Pages that were left for another one, the last one last. */
  readonly before: readonly GuidePlace[]
  readonly searched: string
  /** Counts up when the guide should take the keyboard. */
  readonly focus: number
}

export const closedGuide: GuideState = { open: false, page: null, before: [], searched: '', focus: 0 }

export const useGuide = create<GuideState>()(() => closedGuide)

export function isGuidePage(name: string): name is GuidePage {
  return guidePages.some((page) => page === name)
}

const deepest = 50

export function atPage(state: GuideState, page: GuidePlace): GuideState {
  if (state.open && state.page === page) return { ...state, searched: '', focus: state.focus + 1 }
  const before = state.open ? [...state.before, state.page].slice(-deepest) : []
  return { open: true, page, before, searched: '', focus: state.focus + 1 }
}

export function aPageBack(state: GuideState): GuideState {
  const page = state.before.at(-1)
  if (page === undefined) return state
  return { ...state, page, before: state.before.slice(0, -1), searched: '', focus: state.focus + 1 }
}

/** What the reader has before him when he asks for help. */
export interface Before {
  readonly view: View
  readonly searching: boolean
  readonly concordance: boolean
  readonly comparing: boolean
  readonly inPane: boolean
}

export function pageFor({ view, searching, concordance, comparing, inPane }: Before): GuidePage {
  if (inPane) return comparing ? 'comparing' : 'reading'
  switch (view) {
    case 'letters':
      if (concordance && searching) return 'concordance'
      return searching ? 'searching' : 'start'
    case 'notes':
    case 'notebook':
    case 'anchors':
      return 'notes'
    case 'codes':
      return 'codes'
    case 'saved-searches':
      return 'saved-searches'
    case 'problems':
      return 'letters'
    case 'queue':
    case 'table':
      return 'knowledge'
    case 'campaigns':
      return 'comparing'
  }
}
