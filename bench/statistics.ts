/** The two or three numbers that stand for many. */

/** The value that `share` (0 to 1) of the values do not exceed, by nearest rank. Errors: RangeError without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new RangeError('There is nothing to take a percentile of.')
  return value
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
