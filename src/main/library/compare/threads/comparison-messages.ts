/** What is asked of the thread that compares texts. */
import type { ComparisonInput, ComparisonTask } from './comparison-tasks'

export type ComparisonJob = {
  readonly [Name in ComparisonTask]: { readonly name: Name; readonly input: ComparisonInput<Name> }
}[ComparisonTask]
