/** Letters that are one text with small deviations: all campaigns, and one of them in detail. */
import type {
  Campaign,
  CampaignDetail,
  CampaignMember,
  ComparedLetter,
  ComparisonRow,
} from '@shared/comparison'
import type { Failure } from '@shared/failure'
import type { Span } from '@shared/letter'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

/** Opened beside each other at a time. */
const mostChosen = 2

export interface CampaignsState {
  readonly pages: Pages<Campaign>
  /** The row of the list that the keyboard is on. */
  readonly active: number
  readonly failure: Failure | null
  /** The letter whose campaign is shown in detail; null while none is. */
  readonly shownOf: number | null
  readonly detail: CampaignDetail | null
  readonly detailProgress: 'idle' | 'working'
  readonly detailFailure: Failure | null
  /** The row of the members that the keyboard is on. */
  readonly member: number
  /** Ids of the letters to open beside each other, in the order in which they were chosen. */
  readonly chosen: readonly number[]
  /** Texts of members whose deviations were looked at, by the ids of their letters. */
  readonly texts: ReadonlyMap<number, string>
}

export const noCampaigns: CampaignsState = {
  pages: emptyPages(50),
  active: 0,
  failure: null,
  shownOf: null,
  detail: null,
  detailProgress: 'idle',
  detailFailure: null,
  member: 0,
  chosen: [],
  texts: new Map(),
}
export const useCampaigns = create<CampaignsState>()(() => noCampaigns)

/** A third choice takes the place of the older one. */
export function chosenToggled(chosen: readonly number[], id: number): readonly number[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id)
  return [...chosen, id].slice(-mostChosen)
}

/** In the order in which they were chosen. */
export function chosenLetters({
  detail,
  chosen,
}: Pick<CampaignsState, 'detail' | 'chosen'>): readonly ComparedLetter[] {
  const letters =
    detail === null ? [] : [detail.campaign.letter, ...detail.members.map(({ letter }) => letter)]
  return chosen.flatMap((id) => letters.find((letter) => letter.id === id) ?? [])
}

/** A stretch of the template and how common it is, from 0 (one letter has it) to `mostShades` (all have it). */
export interface ShadedPart extends Span {
  readonly letters: number
  readonly shade: number
}

export const mostShades = 4

/** The parts with what lies between them, so that the whole text is drawn; what lies between has no letters of its own. */
export function shadedParts({ campaign, parts, text }: CampaignDetail): readonly ShadedPart[] {
  const shaded: ShadedPart[] = []
  let at = 0
  for (const { start, end, letters } of parts) {
    if (start > at) shaded.push({ start: at, end: start, letters: 0, shade: 0 })
    shaded.push({ start, end, letters, shade: shadeOf(letters, campaign.letters) })
    at = Math.max(at, end)
  }
  if (at < text.length) shaded.push({ start: at, end: text.length, letters: 0, shade: 0 })
  return shaded
}

function shadeOf(letters: number, all: number): number {
  return all <= 1 ? mostShades : Math.round(((letters - 1) / (all - 1)) * mostShades)
}

/** Where a member deviates from the template, with some words that both have before and after it. */
export interface Deviation {
  readonly row: ComparisonRow
  readonly before: Span
  readonly after: Span
}

/** In UTF-16 code units of the template. */
const wordsAround = 40

export function deviationsOf({ comparison }: CampaignMember, text: string): readonly Deviation[] {
  return comparison.rows
    .filter(({ kind }) => kind !== 'same')
    .map((row) => ({
      row,
      before: {
        start: wordStart(text, Math.max(0, row.a.start - wordsAround), row.a.start),
        end: row.a.start,
      },
      after: {
        start: row.a.end,
        end: wordEnd(text, row.a.end, Math.min(text.length, row.a.end + wordsAround)),
      },
    }))
}

/** Nothing is cut inside a word. */
function wordStart(text: string, from: number, to: number): number {
  if (from === 0) return 0
  const space = text.slice(from, to).search(/\s/u)
  return space < 0 ? from : from + space + 1
}

function wordEnd(text: string, from: number, to: number): number {
  if (to === text.length) return to
  const space = text.slice(from, to).search(/\s\S*$/u)
  return space < 0 ? to : from + space
}
