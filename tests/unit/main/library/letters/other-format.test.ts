import { describe, expect, it } from 'vitest'
import { isSameLetter } from '../../../../../src/main/library/letters/other-format'
import { Dice, sentence } from '../../../../support/edited-letters'

const dice = new Dice(7)
const letter = Array.from({ length: 20 }, () => sentence(dice)).join(' ')

describe('A letter in another format', () => {
  it('is known by its words, whatever became of lines, signs and the feet of pages', () => {
    const lines = letter.replace(/(.{40,60}) /g, '$1\n').replaceAll('.\n', '.\n\n- 2 -\n\n')
    expect(isSameLetter(letter, lines)).toBe(true)
    expect(isSameLetter(letter, letter.toUpperCase())).toBe(true)
    const divided = letter.replace(/(\p{Ll}{3})(\p{Ll}{3}) /gu, '$1-\n$2 ')
    expect(divided).not.toBe(letter)
    expect(isSameLetter(letter, divided)).toBe(true)
  })

  it('is not another letter, a much longer one that quotes it, half of it, or nothing', () => {
    const other = Array.from({ length: 20 }, () => sentence(dice)).join(' ')
    expect(isSameLetter(letter, other)).toBe(false)
    expect(isSameLetter(letter, `${other} ${other} ${letter}`)).toBe(false)
    expect(isSameLetter(letter, letter.slice(0, letter.length / 2))).toBe(false)
    expect(isSameLetter('', '')).toBe(false)
  })

  it('is told of few words only when nearly all are the same', () => {
    expect(isSameLetter('Received, with thanks. J.', 'Received with\nthanks  J')).toBe(true)
    expect(isSameLetter('Received with thanks on Monday. J.', 'Received with thanks on Friday. J.')).toBe(
      false,
    )
  })
})
