import { type Comparison, type Ignoring, usualIgnoring } from '@shared/comparison'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../../../../../src/main/library/compare/versions/compare-versions'

/** Rows as `same words`, `[-removed-]`, `{+added+}`, `[-old-]{+new+}`, `<1 left` and `>1 arrived`. */
function shown(a: string, b: string, ignoring: Ignoring = usualIgnoring): string {
  return marked(compareVersions(a, b, ignoring).rows, a, b)
}

function marked(rows: Comparison['rows'], a: string, b: string): string {
  return rows
    .map((row) => {
      const left = a.slice(row.a.start, row.a.end)
      const right = b.slice(row.b.start, row.b.end)
      if (row.kind === 'same') return left
      if (row.kind === 'moved-away') return `<${row.move} ${left}>`
      if (row.kind === 'moved-here') return `>${row.move} ${right}<`
      return `${left === '' ? '' : `[-${left}-]`}${right === '' ? '' : `{+${right}+}`}`
    })
    .join(' ')
}

describe('comparing versions', () => {
  it.each([
    [
      'The old man saw the green house.',
      'The young man heard the red house.',
      'The [-old-]{+young+} man [-saw-]{+heard+} the [-green-]{+red+} house',
    ],
    ['We ask you to act.', 'We ask you.', 'We ask you [-to act-]'],
    ['', 'We ask.', '{+We ask+}'],
    ['Word', 'word', 'Word'],
    ['one cat and the dog', 'one cat and the hen and the dog', 'one cat {+and the hen+} and the dog'],
  ])('marks what a careful reader would mark: %s', (a, b, expected) => {
    expect(shown(a, b)).toBe(expected)
  })
})
