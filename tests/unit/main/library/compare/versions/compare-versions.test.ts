import { type Comparison, type Ignoring, usualIgnoring } from '@shared/comparison'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../../../../../src/main/library/compare/versions/compare-versions'
import { comparableWords } from '../../../../../../src/main/library/compare/words/comparable-words'

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

const river =
  'The river rises in the mountains of the north. It passes four villages and a mill. Nobody has measured it since the war.'
const school =
  'The school at Dahlun was built by the parents themselves. Forty children learned to read there. Its roof is gone.'
const bank = 'The bank has promised to answer every letter within a month. We have waited for two years now.'

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
    [
      'We came by boat. The mill was shut. We left.',
      'We came by boat. The mill had burned. The mill was shut. We left.',
      'We came by boat {+The mill had burned+} The mill was shut. We left',
    ],
    [
      'They wrote down all they saw. Nobody came to see the mill.',
      'They wrote down all they saw. Then they went home to the valley. Somebody came to see the mill.',
      'They wrote down all they saw {+Then they went home to the valley+} [-Nobody-]{+Somebody+} came to see the mill',
    ],
    [
      'We saw seven brown horses from Lorvik the other evening.',
      'We saw plenty of strange people behind the burning fence this morning.',
      'We saw [-seven brown horses from Lorvik the other evening-]{+plenty of strange people behind the burning fence this morning+}',
    ],
    ['Send an e-mail to day.', 'Send an email today.', 'Send an e-mail to day'],
    ['از شما می‌خواهم که بیایید', 'از شما میخواهم که نیایید', 'از شما می‌خواهم که [-بیایید-]{+نیایید+}'],
    ['我们请求你们立即释放', '我们请求你们释放', '我们请求你们 [-立即-] 释放'],
    ['שלום לכם', 'שלום להם', 'שלום [-לכם-]{+להם+}'],
  ])('marks what a careful reader would mark: %s', (a, b, expected) => {
    expect(shown(a, b)).toBe(expected)
  })

  it('counts a compound that the texts write differently as one word of both', () => {
    const { summary, similarity } = compareVersions('An e-mail came late.', 'An email came.', usualIgnoring)
    expect(summary).toMatchObject({ same: 3, changed: 0, removed: 1, added: 0 })
    expect(similarity).toBe(6 / 7)
  })

  it('shows a passage that stands elsewhere as moved, with what was altered in it', () => {
    const before = [school, bank, river].join('\n\n')
    const after = [bank, river, school.replace('Forty', 'Fifty')].join('\n\n')
    const { rows, moves, summary } = compareVersions(before, after, usualIgnoring)
    expect(rows.map(({ kind }) => kind)).toEqual(['moved-away', 'same', 'moved-here'])
    const [move] = moves
    expect(before.slice(move?.a.start, move?.a.end)).toBe(school.slice(0, -1))
    expect(marked(move?.rows ?? [], before, after)).toContain('themselves [-Forty-]{+Fifty+} children')
    expect(summary).toMatchObject({ changed: 1, removed: 0, added: 0, moved: 19, moves: 1 })
  })

  it('finds the mirror image of passages that changed places, also when they are equally long', () => {
    const one = 'Anna took the early boat across the lake.'
    const other = 'Peter found an old letter under the floor.'
    for (const [first, second] of [
      [school, river],
      [one, other],
    ] as const) {
      const there = compareVersions(`${first}\n\n${second}`, `${second}\n\n${first}`, usualIgnoring)
      const back = compareVersions(`${second}\n\n${first}`, `${first}\n\n${second}`, usualIgnoring)
      expect(there.moves).toHaveLength(1)
      expect(back.moves.map(({ a, b }) => ({ a: b, b: a }))).toEqual(
        there.moves.map(({ a, b }) => ({ a, b })),
      )
    }
  })

  it('does not call wording moved that only happens to stand in both', () => {
    const before = `${river} The members of the committee of the valley left.\n\n${bank}`
    const after = `${river}\n\n${bank} She met the members of the committee on Friday.`
    expect(compareVersions(before, after, usualIgnoring).moves).toEqual([])
  })

  it.each([
    ['case', 'The Bank said no.', 'The bank said no.', 'The [-Bank-]{+bank+} said no'],
    ['accents', 'Le resume est la.', 'Le résumé est là.', 'Le [-resume-]{+résumé+} est [-la-]{+là+}'],
    ['punctuation', 'Yes, we said no.', 'Yes we said no!', 'Yes [-,-] we said no [-.-]{+!+}'],
    ['numbers', 'We are twelve.', 'We are 12.', 'We are [-twelve-]{+12+}'],
    ['spaces', 'One two.\nThree four.', 'One two. Three four.', 'One two [-\n-] Three four'],
  ] as const)(
    'marks what differs in %s alone when that counts, and nothing when not',
    (name, a, b, expected) => {
      expect(shown(a, b, { ...usualIgnoring, [name]: false })).toBe(expected)
      expect(compareVersions(a, b, usualIgnoring).rows.map(({ kind }) => kind)).toEqual(['same'])
    },
  )

  it('tells what each text has in words', () => {
    const { summary, similarity } = compareVersions(
      'one two three four',
      'one 2 three five six',
      usualIgnoring,
    )
    expect(summary).toEqual({ same: 3, changed: 1, removed: 0, added: 0, moved: 0, moves: 0 })
    expect(similarity).toBeCloseTo(6 / 9)
  })

  it('stands what a text lacks where it would be', () => {
    const a = 'One came. Two went.'
    const b = 'One came. Nobody asked why. Two went.'
    const added = compareVersions(a, b, usualIgnoring).rows.find(({ kind }) => kind === 'added')
    expect(added?.a).toEqual({ start: a.indexOf('Two'), end: a.indexOf('Two') })
    const c = 'One came late and tired. Two went.'
    const more = compareVersions(a, c, usualIgnoring).rows.find(({ kind }) => kind === 'added')
    expect(more?.a).toEqual({ start: a.indexOf('.'), end: a.indexOf('.') })
  })

  it.each([
    ['nothing', '', ''],
    ['only signs', '... !? --', '§§ … !'],
    ['one word', 'a', 'b'],
    ['the same word ten thousand times', 'word '.repeat(10_000), 'word '.repeat(9_000)],
    ['two words in many orders', 'a b b a b a a '.repeat(500), 'b a a b b '.repeat(700)],
    [
      'a script without spaces',
      '我们请求你们立即释放所有被关押的作家'.repeat(300),
      '我们请求你们释放所有作家和记者'.repeat(300),
    ],
    ['lone surrogates', 'a \ud800 b \udfff', 'a b \ud800\ud800'],
  ])('ends with a whole answer for odd texts: %s', (_, a, b) => {
    const { rows, summary } = compareVersions(a, b, usualIgnoring)
    expect(summary.same + summary.changed + summary.removed + summary.moved).toBe(
      comparableWords(a, usualIgnoring).count,
    )
    expect(rows.every((row, index) => row.a.start >= (rows[index - 1]?.a.end ?? 0))).toBe(true)
  })
})
