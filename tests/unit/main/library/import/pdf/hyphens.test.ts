import { describe, expect, test } from 'vitest'
import { joinLines, wordsIn } from '../../../../../../src/main/library/import/formats/pdf/hyphens'

const nothing = wordsIn([])

describe('joining the lines of a paragraph', () => {
  test('a word that was divided at the end of the line is one word again', () => {
    expect(joinLines('the com-', 'mittee met', nothing)).toBe('the committee met')
    expect(joinLines('die Gesundheits\u00ad', 'kommission', nothing)).toBe('die Gesundheitskommission')
  })

  test('a compound keeps its hyphen', () => {
    expect(joinLines('a well-', 'known saying', nothing)).toBe('a well-known saying')
    expect(joinLines('out-of-', 'date', nothing)).toBe('out-of-date')
    expect(joinLines('Peut-être verra-t-', 'il', nothing)).toBe('Peut-être verra-t-il')
    expect(joinLines('Nord-', 'Süd', nothing)).toBe('Nord-Süd')
    expect(joinLines('1939-', '1945', nothing)).toBe('1939-1945')
  })

  test('the document itself decides how a word is written', () => {
    expect(joinLines('the wild-', 'fowl', wordsIn(['of wildfowl there']))).toBe('the wildfowl')
    expect(joinLines('the wild-', 'fowl', wordsIn(['of wild-fowl there']))).toBe('the wild-fowl')
  })

  test('a part of a word that was left out stays left out', () => {
    expect(joinLines('Vor-', 'und Nachteile', nothing)).toBe('Vor- und Nachteile')
  })

  test('Chinese and Japanese are joined without a space, all others with one', () => {
    expect(joinLines('村中父老', '已募得', nothing)).toBe('村中父老已募得')
    expect(joinLines('two', 'words', nothing)).toBe('two words')
  })
})
