import { type TextPiece, wordChanges } from '@shared/text/word-changes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const without = (pieces: readonly TextPiece[], kind: TextPiece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')

describe('the words that changed between two texts', () => {
  it('are told with what stayed around them', () => {
    expect(wordChanges('The council met in May.', 'The council never met in June.')).toEqual([
      { kind: 'same', text: 'The council ' },
      { kind: 'added', text: 'never ' },
      { kind: 'same', text: 'met in ' },
      { kind: 'removed', text: 'May' },
      { kind: 'added', text: 'June' },
      { kind: 'same', text: '.' },
    ])
  })

  it('are one change when neighbours were replaced together', () => {
    expect(wordChanges('old words stay', 'new signs stay')).toEqual([
      { kind: 'removed', text: 'old words' },
      { kind: 'added', text: 'new signs' },
      { kind: 'same', text: ' stay' },
    ])
  })

  it('are none in a text that is the same', () => {
    expect(wordChanges('سلام دنیا', 'سلام دنیا')).toEqual([{ kind: 'same', text: 'سلام دنیا' }])
    expect(wordChanges('', '')).toEqual([])
  })

  it('always make both texts again', () => {
    const word = fc.constantFrom('dam', 'river', ' ', '  ', '\n', '.', 'سد', 'é', '😀', '[[')
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordChanges(before, after)
        expect(without(pieces, 'added')).toBe(before)
        expect(without(pieces, 'removed')).toBe(after)
      }),
    )
  })
})
