/** Compares an extracted text with the known one, word by word and in order. */

export interface Agreement {
  /** Share of the known words that were extracted, in their order. */
  readonly recall: number
  /** Share of the extracted words that are known ones, in their order. */
  readonly precision: number
}

/** Words are runs of letters, marks and digits; case and punctuation do not count. Both are 1 for two empty texts. */
export function wordAgreement(extracted: string, known: string): Agreement {
  const [a, b] = [wordsOf(extracted), wordsOf(known)]
  const common = commonWords(a, b)
  return {
    recall: b.length === 0 ? 1 : common / b.length,
    precision: a.length === 0 ? 1 : common / a.length,
  }
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? []
  )
}

/** Length of the longest common subsequence, after Hunt and Szymanski 1977: matches per word, longest increasing run. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  const places = new Map<string, number[]>()
  b.forEach((word, place) => {
    const known = places.get(word)
    if (known) known.push(place)
    else places.set(word, [place])
  })
  const ends: number[] = []
  for (const word of a) {
    for (const place of (places.get(word) ?? []).toReversed()) {
      let low = 0
      let high = ends.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((ends[middle] ?? 0) < place) low = middle + 1
        else high = middle
      }
      ends[low] = place
    }
  }
  return ends.length
}
