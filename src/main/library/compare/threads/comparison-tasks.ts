/** Everything that the thread for comparing can be asked: pure functions over texts, one input each. */
import { type Passage, sharedPassagesOfTexts } from '../passages/shared-passages'

export interface TwoTexts {
  readonly a: string
  readonly b: string
}

export const comparisonTasks = {
  passages: ({ a, b }: TwoTexts): readonly Passage[] => sharedPassagesOfTexts(a, b),
}

type Tasks = typeof comparisonTasks
export type ComparisonTask = keyof Tasks
export type ComparisonInput<Name extends ComparisonTask> = Parameters<Tasks[Name]>[0]
export type ComparisonOutput<Name extends ComparisonTask> = ReturnType<Tasks[Name]>
