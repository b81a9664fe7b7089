/** Where one text occurs in another. */

/** The starts of the first `most` occurrences, in order; overlapping ones count. An empty `sought` occurs nowhere. */
export function occurrences(
  text: string,
  sought: string,
  most = Number.POSITIVE_INFINITY,
): readonly number[] {
  const starts: number[] = []
  if (sought === '') return starts
  let at = text.indexOf(sought)
  while (at >= 0 && starts.length < most) {
    starts.push(at)
    at = text.indexOf(sought, at + 1)
  }
  return starts
}
