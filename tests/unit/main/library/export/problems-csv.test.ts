import type { Problem } from '@shared/job'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsCsv } from '../../../../../src/main/library/export/problems-csv'

const problem = (changed: Partial<Problem>): Problem => ({
  key: 'f/a.pdf',
  path: '/letters/a.pdf',
  part: '',
  code: 'no-text-layer',
  message: 'It holds pictures of pages only. Let a program recognise their text, then import again.',
  ...changed,
})

/** Reads a table back, by the rules of RFC 4180. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== '\r\n') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('The table of problems', () => {
  it('begins with the mark of UTF-8, so that spreadsheets read every script, and names its columns', () => {
    const csv = problemsCsv([problem({ path: '/نامه‌ها/۱.pdf' })], [])
    expect(csv.startsWith('\ufeffpath,part,code,what is wrong and what to do,ignored\r\n')).toBe(true)
    expect(csv).toContain('/نامه‌ها/۱.pdf')
  })

  it('lists the ignored ones last and says so', () => {
    const csv = problemsCsv(
      [problem({ path: '/letters/b.mbox', part: '12', code: 'read-in-part' })],
      [problem({ code: 'encrypted' })],
    )
    expect(cellsOf(csv).slice(1)).toEqual([
      ['/letters/b.mbox', '12', 'read-in-part', expect.any(String), 'no'],
      ['/letters/a.pdf', '', 'encrypted', expect.any(String), 'yes'],
    ])
  })

  it('has only its header when there are no problems', () => {
    expect(cellsOf(problemsCsv([], []))).toHaveLength(1)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'keeps %j from being run as a formula',
    (part) => {
      const [, row] = cellsOf(problemsCsv([problem({ part })], []))
      expect(row?.[1]).toBe(`'${part}`)
    },
  )

  it('keeps every path whole, with quotes, commas, line ends and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const path = `/letters/${name}`
        expect(cellsOf(problemsCsv([problem({ path })], []))[1]?.[0]).toBe(path)
      }),
    )
  })
})
