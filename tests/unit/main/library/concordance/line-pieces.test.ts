import { describe, expect, it } from 'vitest'
import { linePieces } from '../../../../../src/main/library/concordance/line-pieces'

function lineOf(text: string, node: string, keys: Parameters<typeof linePieces>[2] = []) {
  const start = text.indexOf(node)
  return linePieces(text, { start, end: start + node.length }, keys)
}

const joined = (pieces: readonly { readonly text: string }[]): string =>
  pieces.map(({ text }) => text).join('')

describe('the pieces of a concordance line', () => {
  it('never reach beyond the letter', () => {
    expect(lineOf('peace', 'peace')).toEqual({ before: [], node: [{ text: 'peace', key: null }], after: [] })
  })

  it('keep what stands next to the node as it is written', () => {
    const { before, after } = lineOf('They said (“peace”), twice.', 'peace')
    expect([joined(before), joined(after)]).toEqual(['They said (“', '”), twice.'])
  })

  it('show the end of a paragraph by its sign and a line break as a space', () => {
    const { before, after } = lineOf('one\ntwo\n\npeace\n \nthree', 'peace')
    expect([joined(before), joined(after)]).toEqual(['one two ¶ ', ' ¶ three'])
  })

  it('begin and end with whole words, about ninety characters from the node', () => {
    const words = 'lorem ipsum dolor sit amet consectetur '.repeat(20)
    const { before, after } = lineOf(`${words}peace ${words}`, 'peace')
    expect(joined(before).length).toBeGreaterThan(70)
    expect(joined(before).length).toBeLessThanOrEqual(90)
    expect(joined(after).length).toBeLessThanOrEqual(91)
    expect(words).toContain(joined(before).trim())
    expect(`x ${words}`.replace(joined(after).trimEnd(), '')).toMatch(/^x ?[a-z ]/)
  })

  it('have the words by which lines are sorted apart, counted outwards from the node on both sides', () => {
    const { before, node, after } = lineOf('three two one peace one two three', 'peace', [
      { side: 'before', words: 2 },
      { side: 'node' },
      { side: 'after', words: 3 },
    ])
    expect(before).toEqual([
      { text: 'three ', key: null },
      { text: 'two', key: 0 },
      { text: ' one ', key: null },
    ])
    expect(node).toEqual([{ text: 'peace', key: 1 }])
    expect(after).toEqual([
      { text: ' one two ', key: null },
      { text: 'three', key: 2 },
    ])
  })

  it('give a word that is asked for twice to the first of the keys', () => {
    const same = { side: 'before', words: 1 } as const
    expect(lineOf('one peace', 'peace', [same, same]).before).toEqual([
      { text: 'one', key: 0 },
      { text: ' ', key: null },
    ])
  })

  it('reach as far as the words by which lines are sorted', () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän'
    const text = `${`${long} `.repeat(6)}peace`
    const { before } = lineOf(text, 'peace', [{ side: 'before', words: 5 }])
    expect(before[0]).toEqual({ text: long, key: 0 })
  })

  it('count the words of a right-to-left letter in the order of reading', () => {
    const { before, after } = lineOf('ما امضاکنندگان این نامه از شما', 'نامه', [
      { side: 'before', words: 1 },
      { side: 'after', words: 1 },
    ])
    expect(before.find(({ key }) => key === 0)?.text).toBe('این')
    expect(after.find(({ key }) => key === 1)?.text).toBe('از')
  })

  it('take what is written together with apostrophes and non-joiners for one word', () => {
    const keys = [
      { side: 'before', words: 1 },
      { side: 'after', words: 1 },
    ] as const
    const english = lineOf('Iran’s peace don’t', 'peace', keys)
    expect(english.before[0]).toEqual({ text: 'Iran’s', key: 0 })
    expect(english.after[1]).toEqual({ text: 'don’t', key: 1 })
    const persian = lineOf('ما گذرانده\u200cایم سد را می\u200cخواهیم', 'سد', keys)
    expect(persian.before.find(({ key }) => key === 0)?.text).toBe('گذرانده\u200cایم')
    expect(lineOf('the Iran’s', 'Iran', keys).after).toEqual([
      { text: '’', key: null },
      { text: 's', key: 1 },
    ])
  })

  it('take each sign for a word where words are written without spaces', () => {
    const { before, after } = lineOf('私は平和を願う', '平和', [
      { side: 'before', words: 1 },
      { side: 'after', words: 2 },
    ])
    expect(before).toEqual([
      { text: '私', key: null },
      { text: 'は', key: 0 },
    ])
    expect(after.find(({ key }) => key === 1)?.text).toBe('願')
  })

  it('cut no character in two where there is no space to end at', () => {
    const { before, after } = lineOf(`${'𠀀'.repeat(80)}peace${'𠀀'.repeat(80)}`, 'peace')
    expect(joined(before).isWellFormed() && joined(after).isWellFormed()).toBe(true)
  })
})
