import { lineWords, mostlyDirection, nodeWidth } from '@renderer/views/concordance/line-words'
import { describe, expect, it } from 'vitest'

const piece = (text: string, key: 0 | 1 | 2 | null = null) => ({ text, key })
const names = (words: ReturnType<typeof lineWords>) =>
  words.flatMap(({ text, as }) =>
    as === null ? [] : [`${text} ${as.side} ${as.side === 'node' ? '' : as.words}`],
  )

describe('the words of a line that can be pointed at', () => {
  it('are the five nearest, counted outwards on the side before the node', () => {
    const words = lineWords([piece('one two three four five six ')], 'before')
    expect(names(words)).toEqual([
      'two before 5',
      'three before 4',
      'four before 3',
      'five before 2',
      'six before 1',
    ])
    expect(words.map(({ text }) => text).join('')).toBe('one two three four five six ')
  })

  it('are counted from the node on in the text after it, whatever stands between them', () => {
    const words = lineWords([piece('”, one ¶ '), piece('two', 1), piece('.')], 'after')
    expect(names(words)).toEqual(['one after 1', 'two after 2'])
    expect(words.find(({ text }) => text === 'two')?.key).toBe(1)
  })

  it('are none where the letter begins', () => {
    expect(lineWords([], 'before')).toEqual([])
  })
})

describe('the column of the nodes', () => {
  it('is as wide as the longest of them, within bounds', () => {
    expect(nodeWidth([{ node: [piece('peace')] }, { node: [piece('peace treaty')] }])).toBe(12)
    expect(nodeWidth([])).toBeGreaterThan(3)
    expect(nodeWidth([{ node: [piece('x'.repeat(300))] }])).toBeLessThan(40)
  })

  it('has heads in the direction of most lines', () => {
    const lines = (...directions: readonly ('ltr' | 'rtl')[]) =>
      directions.map((direction) => ({ direction }))
    expect(mostlyDirection(lines('rtl', 'rtl', 'ltr'))).toBe('rtl')
    expect(mostlyDirection(lines('ltr', 'rtl'))).toBe('ltr')
    expect(mostlyDirection([])).toBe('ltr')
  })
})
