/**
 * What lengths say of whether sentences translate each other, after W. A. Gale and K. W. Church, "A Program for Aligning
 * Sentences in Bilingual Corpora", Computational Linguistics 19 (1993): each letter of one language gives a normally
 * distributed number of letters in the other. That is weighed against how long sentences of each text are anyway, so
 * that two short ones that fit say less than two long ones that do.
 */

export interface LengthModel {
  /** Letters of `b` for one of `a`. */
  readonly ratio: number
  /** Of that number, for one letter. */
  readonly variance: number
}

/** That of the paper, for languages of Europe, and its bounds; for a ratio of 1. */
const usualVariance = 6.8
const leastVariance = 1
const greatestVariance = 60

export function firstModel(lettersOfA: number, lettersOfB: number): LengthModel {
  const ratio = lettersOfA > 0 && lettersOfB > 0 ? lettersOfB / lettersOfA : 1
  const bounded = Math.min(8, Math.max(0.125, ratio))
  return { ratio: bounded, variance: usualVariance * scale(bounded) }
}

/** Fewer pairs tell nothing. */
const fewestPairs = 8

/** From sentences that were aligned one to one. Their medians bear that some of them are wrong. */
export function modelOf(pairs: readonly (readonly [number, number])[], first: LengthModel): LengthModel {
  if (pairs.length < fewestPairs) return first
  const ratio = Math.exp(median(pairs.map(([a, b]) => Math.log((b + 1) / (a + 1)))))
  const squares = pairs.map(([a, b]) => (b - ratio * a) ** 2 / middleLength(a, b, ratio))
  // The median of the square of a standard normal variable is 0.455.
  const variance = median(squares) / 0.455
  const [least, greatest] = [leastVariance * scale(ratio), greatestVariance * scale(ratio)]
  return { ratio, variance: Math.min(greatest, Math.max(least, variance)) }
}

/** Variances of one text by the other and the other way round are then of one kind. */
function scale(ratio: number): number {
  return ratio ** 1.5
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 1
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}

function middleLength(a: number, b: number, ratio: number): number {
  return (a + b / ratio) / 2
}

/** Up to each sentence: the negative logarithms of the probabilities of its length and of those before it. */
export function surprises(lengths: readonly number[]): Float64Array {
  const logs = lengths.map((length) => Math.log(length + 1))
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length)
  const spread = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / Math.max(1, logs.length)
  const deviation = Math.min(1.2, Math.max(0.4, Math.sqrt(spread)))
  const sums = new Float64Array(lengths.length + 1)
  logs.forEach((log, at) => {
    const surprise =
      ((log - mean) / deviation) ** 2 / 2 + log + Math.log(deviation) + Math.log(2 * Math.PI) / 2
    sums[at + 1] = (sums[at] ?? 0) + surprise
  })
  return sums
}

/** Some translators are free: lengths alone never speak more against a link than this. */
const mostAgainst = 3.5

/**
 * What it costs to take so much of each for the same, in negative logarithms: below zero where the lengths speak for it.
 * The same whichever text is named first.
 */
export function lengthCost(
  sentencesOfA: number,
  a: number,
  surpriseOfA: number,
  sentencesOfB: number,
  b: number,
  surpriseOfB: number,
  { ratio, variance }: LengthModel,
): number {
  const spread = variance * middleLength(a, b, ratio)
  const deviation = (b - ratio * a) ** 2 / spread
  const normal = (deviation + Math.log(2 * Math.PI * spread) - Math.log(ratio)) / 2
  // Where a sentence is cut in two is anybody's guess.
  const cutA = sentencesOfA > 1 ? (sentencesOfA - 1) * Math.log(a + 1) : 0
  const cutB = sentencesOfB > 1 ? (sentencesOfB - 1) * Math.log(b + 1) : 0
  return Math.min(mostAgainst, normal + (cutA + cutB - surpriseOfA - surpriseOfB) / 2)
}
