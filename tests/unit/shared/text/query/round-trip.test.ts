import { printQuery } from '@shared/text/query/print'
import { readQuery } from '@shared/text/query/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText, anyTree } from './any-query'

describe('any query', () => {
  it('is read as itself when it is printed', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const printed = printQuery(tree)
        const { root, notes } = readQuery(printed)
        fc.pre(!notes.some(({ key }) => key === 'too-many-words'))
        expect({ printed, root }).toEqual({ printed, root: tree })
      }),
      { numRuns: 10_000, seed: 33 },
    )
  })
})

describe('any text whatever', () => {
  it('can be read, printed and read again as the same query', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root } = readQuery(text)
        const printed = printQuery(root)
        expect({ printed, root: readQuery(printed).root }).toEqual({ printed, root })
      }),
      { numRuns: 40_000, seed: 31 },
    )
  })

  it('has clauses in order, each read alone as it was read there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        const { clauses, root, notes } = readQuery(text)
        for (const clause of clauses) {
          expect(clause.start).toBeGreaterThanOrEqual(end)
          expect(clause.end).toBeGreaterThan(clause.start)
          end = clause.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        if (clauses.length === 1 && notes.length === 0) {
          expect(readQuery(text.slice(clauses[0]?.start, clauses[0]?.end)).root).toEqual(root)
        }
      }),
      { numRuns: 10_000, seed: 34 },
    )
  })

  it('is read in time that grows with its length only, however hostile it is', () => {
    const signs = [
      '(',
      '-',
      '"',
      '“',
      '“a',
      '=',
      '="',
      '/',
      '/a ',
      '/[a ',
      '^',
      '^2',
      'a^2',
      '~',
      '*',
      'NOT ',
      ':',
    ]
    const longer = [
      'title:(',
      'a OR (',
      'path:"',
      'x:',
      '-(',
      '((((a ',
      'NOT   ',
      'a OR ',
      '"a* ',
      '\\',
      'צ"',
      '☂1 ',
    ]
    for (const sign of [...signs, ...longer]) {
      for (const ending of ['', ' ', ')', '"', 'x']) {
        const text = sign.repeat(20_000 / sign.length) + ending
        expect(() => printQuery(readQuery(text).root)).not.toThrow()
      }
    }
  })
})
