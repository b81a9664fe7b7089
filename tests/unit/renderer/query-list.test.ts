import { asCsv, begun, countedLines, queriesIn, withResult } from '@renderer/state/query-list'
import { describe, expect, it } from 'vitest'

describe('a list of queries', () => {
  it('has one query a line, without empty lines and remarks', () => {
    expect(queriesIn('dam\r\n\n  "the law" \n# about people\n#tagged\n')).toEqual([
      'dam',
      '"the law"',
      '#tagged',
    ])
  })

  it('waits with every line and takes results one by one, also of the same query twice', () => {
    const state = begun({ text: 'dam\ndam', lines: [], running: false })
    expect([state.lines.length, countedLines(state.lines), state.running]).toEqual([2, 0, true])
    const measure = { letters: 2, hits: 3, read: 'dam', understood: [] }
    const next = withResult(state, 1, { kind: 'counted', measure })
    expect(next.lines.map(({ result }) => result.kind)).toEqual(['waiting', 'counted'])
  })

  it('becomes a table in which no cell breaks out of its place or begins as a formula', () => {
    const measure = { letters: 2, hits: 3, read: 'letters with "a, b"', understood: [] }
    const failure = { code: 'too-slow', message: 'Too slow.' } as const
    const csv = asCsv(
      [
        { place: 0, query: '=exact "a, b"', result: { kind: 'counted', measure } },
        { place: 1, query: '-x', result: { kind: 'failed', failure } },
      ],
      ['Query', 'Letters', 'Passages', 'Read', 'Fault'],
      ({ code }) => `words for ${code}`,
    )
    expect(csv.split('\r\n')).toEqual([
      'Query,Letters,Passages,Read,Fault',
      `"'=exact ""a, b""",2,3,"letters with ""a, b""",`,
      `'-x,,,,words for too-slow`,
    ])
  })
})
