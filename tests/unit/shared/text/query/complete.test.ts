import { completed, completionAt } from '@shared/text/query/complete'
import { readQuery } from '@shared/text/query/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './any-query'

/** The caret is where the bar stands. */
function at(marked: string) {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  return { text, caret, completion: completionAt(text, caret) }
}

describe('what is being typed at the caret', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['s|', 's', ['signed', 'source', 'search']],
    ['peace SI|', 'SI', ['signed']],
    ['-fr|', 'fr', ['from']],
    ['(peace OR ki|)', 'ki', ['kind']],
    ['fr|om:Ada', 'fr', ['from']],
  ])('in %s is the name of a field', (marked, typed, names) => {
    expect(at(marked).completion).toMatchObject({ kind: 'field', typed, names })
  })

  it.each(['|', 'peace | war', 'kind:letter |', '(|)', '-(a |'])('in %s may become any field', (marked) => {
    expect(at(marked).completion).toMatchObject({ kind: 'field', typed: '' })
  })

  it.each<readonly [string, string, string, string]>([
    ['from:|', 'from', '', ''],
    ['from:Ad|', 'from', 'Ad', 'Ad'],
    ['FROM:A|da peace', 'from', 'A', 'Ada'],
    ['person:"Ada Va|', 'person', 'Ada Va', '"Ada Va'],
    ['person:"Ada V| kind:letter', 'person', 'Ada V', '"Ada V'],
    ['person:="Ada |Vale" peace', 'person', 'Ada ', '="Ada Vale"'],
    ['place:«Il|', 'place', 'Il', '«Il'],
    ['-tag:#da|', 'tag', '#da', '#da'],
    ['from:(Ada OR Be|)', 'from', 'Be', 'Be'],
    ['from:(Ada OR |)', 'from', '', ''],
    ['to:("Ada V|', 'to', 'Ada V', '"Ada V'],
    ['"from:x" source:=P|', 'source', 'P', '=P'],
    ['search:"Dam|"', 'search', 'Dam', '"Dam"'],
  ])('in %s is a value of %s', (marked, field, typed, replaced) => {
    const { text, completion } = at(marked)
    expect(completion).toMatchObject({ kind: 'value', field, typed, values: null })
    expect(text.slice(completion?.start, completion?.end)).toBe(replaced)
  })

  it.each<readonly [string, readonly string[]]>([
    ['match:|', ['forms', 'accents', 'case']],
    ['in:clo|', ['closing']],
    ['has:s|', ['sender', 'signatory', 'source']],
    ['kind:"open l|', ['open-letter']],
  ])('in %s is one of %j', (marked, values) => {
    expect(at(marked).completion).toMatchObject({ kind: 'value', values })
  })

  it.each([
    'zebra|',
    '"from|',
    '"dear fr|iend"',
    '"dear friend"~|5',
    'title:pe|',
    'date:19|',
    'path:"a|',
    '|peace',
    'a |peace',
    '/fr|om/',
    'pea*|',
    '=fro|',
    'https://fro|',
    'fr0m|',
  ])('in %s is nothing that can be completed', (marked) => {
    expect(at(marked).completion).toBeNull()
  })
})

describe('a choice', () => {
  it.each<readonly [string, string, string]>([
    ['peace fr|', 'from', 'peace from:|'],
    ['fr|om:Ada', 'from', 'from:|Ada'],
    ['person:Ad|', 'Ada Vale', 'person:="Ada Vale" |'],
    ['person:"Ada V|a" peace', 'Ada Vale', 'person:="Ada Vale"| peace'],
    ['place:Il|', 'Ilvar', 'place:=Ilvar |'],
    ['kind:o|', 'open-letter', 'kind:open-letter |'],
    ['tag:|', 'human rights', 'tag:"human rights" |'],
    ['source:|', 'The Post', 'source:="The Post" |'],
    ['from:(Ada OR Be|)', 'Ben "B" Vale', 'from:(Ada OR ="Ben  B  Vale"|)'],
    ['-in:|', 'closing', '-in:closing |'],
    ['search:D|', 'Dam letters (2)', 'search:"Dam letters (2)" |'],
    ['person:"Ada V| kind:letter', 'Ada Vale', 'person:="Ada Vale"| kind:letter'],
  ])('in %s of %s gives %s', (marked, chosen, expected) => {
    const { text, completion } = at(marked)
    if (!completion) throw new Error('nothing is being typed')
    const after = completed(text, completion, chosen)
    expect(`${after.text.slice(0, after.caret)}|${after.text.slice(after.caret)}`).toBe(expected)
  })

  it('is made in any text at any place without touching what stands around it', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(60),
        fc.constantFrom('Ada Vale', 'x', 'a "b" (c)'),
        (text, place, chosen) => {
          const caret = Math.min(place, text.length)
          const completion = completionAt(text, caret)
          if (!completion) return
          expect(completion.start).toBeLessThanOrEqual(caret)
          expect(completion.end).toBeGreaterThanOrEqual(caret)
          const value = completion.kind === 'field' ? (completion.names[0] ?? '') : chosen
          const after = completed(text, completion, value)
          expect(after.text.startsWith(text.slice(0, completion.start))).toBe(true)
          expect(after.text.endsWith(text.slice(completion.end))).toBe(true)
          expect(() => readQuery(after.text)).not.toThrow()
        },
      ),
      { numRuns: 10_000, seed: 51 },
    )
  })
})
