/** Has the comparison that is shown written into a file, or printed: all that was found, not only what is in view. */
import type { ComparisonFormat } from '@shared/comparison'
import { call } from '../bridge'
import { comparedPanes, useComparing } from '../state/comparing'
import { useQuoteCheck } from '../state/quote-check'
import { useReader } from '../state/reader'
import { notice, reportFailure } from './notices'

/** Asks where to. */
export async function exportComparison(format: ComparisonFormat): Promise<void> {
  const asked = asWritten()
  if (asked === null) return
  try {
    const written = await call('compare.export', { ...asked, format })
    if (written !== null) notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function printComparison(): Promise<void> {
  const asked = asWritten()
  if (asked === null) return
  try {
    await call('compare.print', asked)
  } catch (thrown) {
    reportFailure(thrown)
  }
}

function asWritten() {
  const { kind, base, ignoring } = useComparing.getState()
  if (kind === null) return null
  const letters = kind === 'quotes' ? lettersOfQuotes() : lettersOfPanes(base)
  return letters.length === 0 ? null : { kind, letters, ignoring }
}

function lettersOfPanes(base: number | null): number[] {
  return comparedPanes(useReader.getState().panes, base).map(({ letter }) => letter.id)
}

/** The report, and the letter beside it unless the whole library was asked. */
function lettersOfQuotes(): number[] {
  const { report, scope } = useQuoteCheck.getState()
  if (report === null) return []
  const letters = lettersOfPanes(report.pane)
  return scope === 'library' ? letters.slice(0, 1) : letters.slice(0, 2)
}
