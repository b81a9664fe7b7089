/** The guide, beside the work or over a dialog: whether it is open, at which page, and the way back. */
import { create } from 'zustand'
import type { OpenDialog, View } from './shell'

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
  /** Beside the work. */
  readonly open: boolean
  /** Over the dialog that is open: where the guide was before, to be there again; null when it is not over one. */
  readonly overDialog: Pick<GuideState, 'page' | 'before' | 'searched'> | null
  readonly page: GuidePlace
  /** Pages that were left for another one, the last one last. */
  readonly before: readonly GuidePlace[]
  readonly searched: string
  /** Counts up when the guide should take the keyboard. */
  readonly focus: number
}

export const closedGuide: GuideState = {
  open: false,
  overDialog: null,
  page: null,
  before: [],
  searched: '',
  focus: 0,
}

export const useGuide = create<GuideState>()(() => closedGuide)

export function isGuidePage(name: string): name is GuidePage {
  return guidePages.some((page) => page === name)
}

const deepest = 50

export function atPage(state: GuideState, page: GuidePlace): GuideState {
  const { overDialog } = state
  const shown = state.open || overDialog !== null
  const open = state.open || overDialog === null
  const turned = { open, overDialog, page, searched: '', focus: state.focus + 1 }
  if (shown && state.page === page) return { ...turned, before: state.before }
  return { ...turned, before: shown ? [...state.before, state.page].slice(-deepest) : [] }
}

/** Over a dialog, with no way back from there to pages that were read beside the work. */
export function atPageOverDialog(state: GuideState, page: GuidePlace): GuideState {
  const { before, searched } = state
  const overDialog = { page: state.page, before, searched }
  return { ...state, overDialog, page, before: [], searched: '', focus: state.focus + 1 }
}

/** Closes the one over the dialog, else the one beside the work. */
export function closed(state: GuideState): GuideState {
  return state.overDialog === null ? { ...state, open: false } : besideAgain(state)
}

export function besideAgain(state: GuideState): GuideState {
  return state.overDialog === null ? state : { ...state, ...state.overDialog, overDialog: null }
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

/** A damaged notebook asks in a dialog of its own, which the shell does not know. */
export type DialogAtHand = OpenDialog['kind'] | 'recovery'

export const pagesOfDialogs: Readonly<Record<DialogAtHand, GuidePage>> = {
  palette: 'keyboard',
  preferences: 'keyboard',
  shortcuts: 'keyboard',
  backups: 'backups',
  privacy: 'backups',
  recovery: 'backups',
  diagnostics: 'trouble',
  'service-lost': 'trouble',
  encoding: 'trouble',
  'remove-gone': 'trouble',
  'source-folders': 'letters',
  'remove-folder': 'letters',
  differences: 'comparing',
  'reading-tables': 'reading',
  'query-form': 'query-language',
  'count-queries': 'searching',
  'save-search': 'saved-searches',
  'edit-search': 'saved-searches',
  'search-folder': 'saved-searches',
  'search-runs': 'saved-searches',
  'export-notes': 'exports',
  'import-notes': 'exports',
  'export-letters': 'exports',
  'cite-letter': 'exports',
  'note-history': 'notes',
  'table-change': 'knowledge',
  'code-picker': 'codes',
  'code-many': 'codes',
  code: 'codes',
  'merge-codes': 'codes',
  'split-code': 'codes',
}
