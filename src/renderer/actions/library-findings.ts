/** What was found across the library: forgotten with it, and asked for again when its letters change. */
import { useFindings } from '../state/findings'
import { forgetAlike } from './alike'
import { forgetCampaigns, refreshCampaigns } from './campaigns'
import { forgetElsewhere } from './elsewhere'
import { forgetKnownQuotes, forgetReport } from './quote-check'

export function forgetFindings(): void {
  forgetKnownQuotes()
  forgetReport()
  forgetElsewhere()
  forgetAlike()
  forgetCampaigns()
  useFindings.setState({ shown: null })
}

/** What stands in a list stays there until the reader asks again: it would change under the eyes. */
export function refreshFindings(): void {
  forgetKnownQuotes()
  refreshCampaigns()
}
