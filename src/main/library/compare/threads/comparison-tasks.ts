/** Everything that the thread for comparing can be asked: pure functions over texts, one input each. */

export const comparisonTasks = {
  temporary: ({ ms }: { readonly ms: number }) => {
    const until = performance.now() + ms
    while (performance.now() < until);
    return ms
  },
}

type Tasks = typeof comparisonTasks
export type ComparisonTask = keyof Tasks
export type ComparisonInput<Name extends ComparisonTask> = Parameters<Tasks[Name]>[0]
export type ComparisonOutput<Name extends ComparisonTask> = ReturnType<Tasks[Name]>
