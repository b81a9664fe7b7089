/** Lists campaigns, shows one of them in detail, and opens its letters beside each other as versions. */
import type { Campaign, ComparedLetter } from '@shared/comparison'
import { failureOf } from '@shared/failure'
import { call } from '../bridge'
import { chosenLetters, chosenToggled, noCampaigns, useCampaigns } from '../state/campaigns'
import { emptyPages, rowAt, staled } from '../state/pages'
import { startComparing } from './comparing'
import { pageLoader } from './pages'
import { openPair } from './panes'
import { goToView, showView } from './shell'

export const showCampaignRows = pageLoader<Campaign>({
  read: () => useCampaigns.getState().pages,
  write: (pages) => useCampaigns.setState({ pages, failure: null }),
  fetch: async (offset, limit) => {
    const { total, campaigns } = await call('compare.campaigns', { offset, limit })
    return { total, rows: campaigns }
  },
  failed: (thrown) => useCampaigns.setState({ failure: failureOf(thrown) }),
})

/** Also the retry after a failure. */
export function refreshCampaigns(): void {
  useCampaigns.setState(({ pages }) => ({ pages: staled(pages), failure: null }))
}

export function forgetCampaigns(): void {
  turn += 1
  const { generation } = useCampaigns.getState().pages
  useCampaigns.setState({ ...noCampaigns, pages: emptyPages(noCampaigns.pages.size, generation + 1) })
}

/** The list of campaigns, with the first of them in detail. */
export function showCampaigns(): void {
  goToView('campaigns')
}

/** The campaign that a letter belongs to. */
export function showCampaignOf(id: number): void {
  goToView('campaigns')
  void showDetail(id)
}

export function activateCampaign(row: number): void {
  const { active, pages } = useCampaigns.getState()
  useCampaigns.setState({ active: row })
  const campaign = rowAt(pages, row)
  if (campaign !== undefined && row !== active) void showDetail(campaign.letter.id)
}

let turn = 0

/** The answer to the newest ask is shown; campaigns that the keyboard only passes by are not. */
export async function showDetail(id: number): Promise<void> {
  turn += 1
  const mine = turn
  useCampaigns.setState({ shownOf: id, detailProgress: 'working', detailFailure: null })
  try {
    const detail = await call('compare.campaign', { id })
    if (mine !== turn) return
    useCampaigns.setState({ detail, detailProgress: 'idle', member: 0, chosen: [], texts: new Map() })
    readMemberText()
  } catch (thrown) {
    if (mine === turn)
      useCampaigns.setState({ detail: null, detailProgress: 'idle', detailFailure: failureOf(thrown) })
  }
}

export function activateMember(member: number): void {
  useCampaigns.setState({ member })
  readMemberText()
}

/** What a member has in place of the template's words stands only in its own text. */
function readMemberText(): void {
  const { detail, member, texts } = useCampaigns.getState()
  const letter = detail?.members[member]?.letter
  if (letter === undefined || texts.has(letter.id)) return
  const mine = turn
  void call('letters.read', { key: letter.key }).then(
    ({ text }) => {
      if (mine !== turn) return
      useCampaigns.setState((state) => ({ texts: new Map(state.texts).set(letter.id, text) }))
    },
    // Without it the deviations are told by the template's words alone.
    () => undefined,
  )
}

export function toggleMember(row: number): void {
  const id = useCampaigns.getState().detail?.members[row]?.letter.id
  if (id !== undefined) useCampaigns.setState(({ chosen }) => ({ chosen: chosenToggled(chosen, id) }))
}

/** The template beside one of its letters, as versions. */
export function openMember(row: number): void {
  const { detail } = useCampaigns.getState()
  const member = detail?.members[row]?.letter
  if (detail !== null && member !== undefined) void openAsVersions(detail.campaign.letter, member)
}

export function openChosen(): void {
  const [first, second] = chosenLetters(useCampaigns.getState())
  if (first !== undefined && second !== undefined) void openAsVersions(first, second)
}

async function openAsVersions(first: ComparedLetter, second: ComparedLetter): Promise<void> {
  showView('letters')
  await openPair(first, second)
  startComparing('versions')
}
