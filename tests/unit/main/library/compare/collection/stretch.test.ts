import { foldedText, tokens } from '@shared/text/tokens'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LikelyPlace } from '../../../../../../src/main/library/compare/collection/likely-place'
import { passagesInLetters } from '../../../../../../src/main/library/compare/collection/passages-in-letters'
import { stretchOf } from '../../../../../../src/main/library/compare/collection/stretch'
import { sharedPassagesOfTexts } from '../../../../../../src/main/library/compare/passages/shared-passages'

const word = fc.stringMatching(/^[a-zæøа-я0-9]{1,9}$/)
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength })

describe('a stretch', () => {
  test('is widened to whole words, and never beyond the text', () => {
    const text = 'The old mill, نامه‌ها and 𝒜lpha.'
    const of = (start: number, end: number) => stretchOf(text, { start, end }).text
    expect(of(5, 10)).toBe('old mill')
    expect(of(4, 12)).toBe('old mill')
    expect(of(12, 12)).toBe('')
    expect(of(text.indexOf('ا'), text.indexOf('ا') + 1)).toBe('نامه')
    expect(of(text.indexOf('lpha'), text.length + 50)).toBe('𝒜lpha.')
    expect(stretchOf('請釋放所有被關押的人。', { start: 1, end: 3 }).text).toBe('釋放')
    expect(of(10, 5)).toBe('old mill')
    expect(of(-4, 2)).toBe('The')
  })

  test('has whole words of the text, as they are folded there', () => {
    fc.assert(
      fc.property(words(1, 30), fc.nat(), fc.nat(), (list, one, other) => {
        const text = list.join(' ')
        const [start, end] = [one % text.length, other % text.length].sort((a, b) => a - b) as [
          number,
          number,
        ]
        const stretch = stretchOf(text, { start, end })
        const { folded } = stretch
        expect(` ${foldedText(text).text} `).toContain(folded === '' ? '' : ` ${folded} `)
        expect(stretch.words).toBe(tokens(stretch.text).count)
        expect(stretch.span.start).toBeLessThanOrEqual(start)
        expect(stretch.span.end).toBeGreaterThanOrEqual(end)
      }),
    )
  })
})

describe('the part of a letter that may hold a stretch', () => {
  test('holds it wherever it stands', () => {
    fc.assert(
      fc.property(words(0, 200), words(3, 30), words(0, 200), (before, stretch, after) => {
        const text = [...before, ...stretch, ...after].join(' ')
        const place = new LikelyPlace(stretch.join(' ')).in(tokens(text))
        const start = before.join(' ').length + (before.length > 0 ? 1 : 0)
        expect(place?.start).toBeLessThanOrEqual(start)
        expect(place?.end).toBeGreaterThanOrEqual(start + stretch.join(' ').length)
      }),
    )
  })

  test('is none where no three of its words follow each other', () => {
    expect(new LikelyPlace('one two three four').in(tokens('one two four three five two three'))).toBeNull()
  })
})

describe('passages of a stretch in letters', () => {
  test('are those of the whole letters, at their places there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words(30, 120), words(0, 60)), { minLength: 1, maxLength: 4 }),
        words(20, 40),
        (around, stretch) => {
          const own = stretch.join(' ')
          const others = around.map(([before, after], at) => ({
            id: at + 1,
            text: [...before, ...stretch, ...after].join(' '),
          }))
          const found = passagesInLetters({ own, others, leastWords: 8 })
          expect(found.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
          found.forEach(({ passages, words: count }, at) => {
            const text = others[at]?.text ?? ''
            expect(count).toBe(tokens(text).count)
            for (const { b, written } of passages) expect(text.slice(b.start, b.end)).toBe(written)
            const whole = sharedPassagesOfTexts(own, text, { leastWords: 8 })
            expect(passages.map(({ a, b, words, rows }) => ({ a, b, words, rows }))).toEqual(
              whole.map(({ a, b, words, rows }) => ({ a, b, words, rows })),
            )
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('are told of each time that a letter has them, where that is asked', () => {
    const own = 'Nobody has paid the ferrymen since the river took the lower bridge away'
    const altered = own.replace('lower', 'old')
    const text = `First. ${own}. Between them stands this. ${altered}! ${own}`
    const others = [{ id: 1, text }]
    const places = (everyTime: boolean) =>
      passagesInLetters({ own, others, leastWords: 8, everyTime }).flatMap(({ passages }) =>
        passages.map(({ written, b }) => [b.start, written]),
      )
    expect(places(true)).toEqual([
      [text.indexOf(own), own],
      [text.indexOf(altered), altered],
      [text.lastIndexOf(own), own],
    ])
    expect(places(false)).toHaveLength(1)
    const chinese = '我们要求政府立即停止在河谷修建大坝的工程'
    const twice = `${chinese}，否则居民将离开。${chinese}。`
    const [found] = passagesInLetters({
      ...{ own: chinese, others: [{ id: 1, text: twice }], leastWords: 8, everyTime: true },
    })
    expect(found?.passages.map(({ written }) => written)).toEqual([chinese, chinese])
  })

  test('are none in a letter that shares none', () => {
    const others = [{ id: 1, text: 'Of something else.' }]
    expect(passagesInLetters({ own: 'the old mill at the river', others, leastWords: 4 })).toEqual([])
  })
})
