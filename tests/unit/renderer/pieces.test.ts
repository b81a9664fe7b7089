import { groupsOf, hasOwnMarker, piecesOf, reflows } from '@renderer/views/reader/pieces'
import type { Block } from '@shared/letter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('pieces of a letter', () => {
  it('draws what stands between the blocks as paragraphs of its own', () => {
    const text = 'Dear Sir,\n\nforgotten words\n\nYours'
    const blocks: readonly Block[] = [
      { kind: 'salutation', start: 0, end: 9 },
      { kind: 'closing', start: 28, end: 33 },
    ]
    expect(piecesOf(text, blocks)).toEqual([
      { kind: 'salutation', start: 0, end: 9 },
      { kind: 'paragraph', start: 11, end: 26 },
      { kind: 'closing', start: 28, end: 33 },
    ])
  })

  it('leaves no character out, whatever the blocks are', () => {
    const cuts = fc
      .array(fc.nat(40), { maxLength: 10 })
      .map((list) => [...new Set(list)].sort((a, b) => a - b))
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), cuts, (text, places) => {
        const blocks: Block[] = []
        for (let at = 0; at + 1 < places.length; at += 2) {
          const [start, end] = [places[at] ?? 0, Math.min(places[at + 1] ?? 0, text.length)]
          if (start < end) blocks.push({ kind: 'paragraph', start, end })
        }
        const pieces = piecesOf(text, blocks)
        const drawn =
          [...text].length === 0 ? '' : pieces.map((piece) => text.slice(piece.start, piece.end)).join('')
        expect(drawn.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('keeps items that follow each other in one list, and what is not the letter’s in one fold', () => {
    const kinds = ['paragraph', 'list-item', 'list-item', 'boilerplate', 'boilerplate', 'list-item'] as const
    const pieces = kinds.map((kind, at) => ({ kind, start: at, end: at + 1 }))
    expect(groupsOf(pieces).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['plain', 0, 1],
      ['list', 1, 3],
      ['boilerplate', 3, 5],
      ['list', 5, 6],
    ])
  })
})

describe('lines of a block', () => {
  it('flow together when they only end at the edge of the page', () => {
    const line = 'words that fill the whole line of a typewritten page, as they did'
    expect(reflows(`${line}\n${line}\nthe end`)).toBe(true)
    expect(reflows('one line')).toBe(true)
  })

  it('stay as they are in verses and addresses', () => {
    expect(reflows('The Committee\n4 Bridge Street\nIlvar')).toBe(false)
  })

  it('stay as they are in a mail that is quoted', () => {
    const line = `> ${'a line that is as long as the page was wide '.repeat(2)}`
    expect(reflows(`${line}\n${line}\n> the end`)).toBe(false)
  })

  it('need no dash of ours when they bring one', () => {
    expect(['- one', '• one', '2. two', '۲. دو', '(3) three', 'a) first'].map(hasOwnMarker)).toEqual(
      Array.from({ length: 6 }, () => true),
    )
    expect(['one', '1844 was a cold year', 'A. Crake wrote'].map(hasOwnMarker)).toEqual([false, false, false])
  })
})
