/** Words of the base that other versions differ in, with how many of them do: what a heat map shows. Pure. */
import type { ComparedMark } from './compared-marks'
import { type VersionsState, wordsAt } from './versions'

/** Longer words of a version are not shown whole anywhere. In UTF-16 code units. */
const mostWords = 400

/** Stretches of the base in which the same versions differ, in order; what a version adds stands where it would be. */
export function heatMarks(state: VersionsState): readonly ComparedMark[] {
  const { base, others, differences, current } = state
  if (base === null) return []
  return differences.map((difference, target) => {
    const { a, readings } = difference
    return {
      start: a.start,
      end: a.end,
      kind: a.start === a.end ? 'added' : 'varied',
      group: target,
      altered: [],
      faint: false,
      current: target === current,
      target,
      there: readings.flatMap(({ version, b }) => {
        const other = others[version]
        return other === undefined
          ? []
          : [{ pane: other.number, words: wordsAt(other, b).slice(0, mostWords) }]
      }),
      differ: { some: readings.length, all: others.length },
    }
  })
}
