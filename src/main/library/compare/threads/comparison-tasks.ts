/**
 * Everything that the thread for comparing can be asked: pure functions over texts, one input each. What else takes long
 * and needs nothing but texts is done there too.
 */
import type { Comparison, Ignoring, QuoteCheck } from '@shared/comparison'
import { packTasks } from '../../reading-pack/pack-index'
import { anchorTasks } from '../anchors/anchor-tasks'
import { collectionTasks } from '../collection/collection-tasks'
import { writtenComparison, writtenVersions } from '../export/written-comparison'
import { type Passage, sharedPassagesOfTexts } from '../passages/shared-passages'
import { checkQuotes, type QuoteCandidate, type QuotingReport } from '../quotations/check-quotes'
import { alignTranslation } from '../translations/align-translation'
import { compareVersions } from '../versions/compare-versions'

export interface TwoTexts {
  readonly a: string
  readonly b: string
}

interface Versions extends TwoTexts {
  readonly ignoring: Ignoring
}

export interface AskedQuotes {
  readonly report: QuotingReport
  readonly letters: readonly QuoteCandidate[]
}

export const comparisonTasks = {
  versions: ({ a, b, ignoring }: Versions): Comparison => compareVersions(a, b, ignoring),
  passages: ({ a, b }: TwoTexts): readonly Passage[] => sharedPassagesOfTexts(a, b),
  quotes: ({ report, letters }: AskedQuotes): QuoteCheck => checkQuotes(report, letters),
  translation: alignTranslation,
  written: writtenComparison,
  writtenVersions,
  ...collectionTasks,
  ...anchorTasks,
  ...packTasks,
}

type Tasks = typeof comparisonTasks
export type ComparisonTask = keyof Tasks
export type ComparisonInput<Name extends ComparisonTask> = Parameters<Tasks[Name]>[0]
export type ComparisonOutput<Name extends ComparisonTask> = ReturnType<Tasks[Name]>
