import { createHash } from 'node:crypto'
import { AppError } from '@shared/failure'
import type { Anchor } from '@shared/note'
import { anchorSchema } from '@shared/note'
import { describeAnchor, resolveAnchor } from '@shared/text/anchor'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const describeIn = (text: string, start: number, end: number): Anchor =>
  describeAnchor(text, start, end, 'folder/letter.txt', hashOf(text))
const describeWords = (text: string, words: string) =>
  describeIn(text, text.indexOf(words), text.indexOf(words) + words.length)
const resolveIn = (anchor: Anchor, text: string) => resolveAnchor(anchor, text, hashOf(text))

const word = fc.string({ unit: fc.constantFrom(...'abcdeilmnorstuیکنامه'), minLength: 1, maxLength: 9 })
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => `${words.join(' ')}.`)
const letter = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((sentences) => sentences.join(' '))

/** A text with a span of it that holds at least one character. */
const letterWithSpan = fc
  .oneof(letter, fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }))
  .chain((text) =>
    fc
      .tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }))
      .map(([, start, size]) => ({
        text,
        start,
        end: Math.min(text.length, start + size),
      })),
  )

describe('An anchor in the text it was made for', () => {
  it('is found exactly, whatever the span', () => {
    fc.assert(
      fc.property(letterWithSpan, ({ text, start, end }) => {
        const anchor = describeIn(text, start, end)
        expect(anchorSchema.safeParse(anchor).success).toBe(true)
        expect(resolveIn(anchor, text)).toEqual({
          state: 'exact',
          span: { start: anchor.start, end: anchor.end },
        })
        expect(anchor.start <= start && anchor.end >= end).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('never cuts a character of two code units', () => {
    const text = 'Signed 𝒜𝒷 in ink'
    const anchor = describeIn(text, 8, 10)
    expect(anchor.exact).toBe('𝒜𝒷')
  })

  it('is refused for an empty passage and for one that is too long', () => {
    expect(() => describeIn('words', 2, 2)).toThrow(AppError)
    expect(() => describeIn('x'.repeat(300_000), 0, 300_000)).toThrow(/too long/)
  })
})

describe('A passage in a text that changed elsewhere', () => {
  it('is found on the very same words, or given to be confirmed, or called ambiguous; never on others', () => {
    const change = fc.record({ inserted: sentence, after: fc.boolean(), distance: fc.nat(400) })
    fc.assert(
      fc.property(letterWithSpan, change, ({ text, start, end }, { inserted, after, distance }) => {
        const anchor = describeIn(text, start, end)
        const at = after ? Math.min(text.length, anchor.end + distance) : Math.max(0, anchor.start - distance)
        const changed = `${text.slice(0, at)}${inserted}${text.slice(at)}`
        const found = resolveIn(anchor, changed)
        const shift = after ? 0 : inserted.length
        const truth = { start: anchor.start + shift, end: anchor.end + shift }
        if (found.state === 'moved') {
          // Text inserted beside equal text has more than one truth: the same words in the same surroundings.
          const place = found.span ?? { start: -1, end: -1 }
          const around = (span: typeof truth) => changed.slice(Math.max(0, span.start - 24), span.end + 24)
          expect(place.start === truth.start || around(place) === around(truth)).toBe(true)
        } else expect(['changed', 'ambiguous']).toContain(found.state)
      }),
      { numRuns: 1000 },
    )
  })

  const text =
    'To the President of the Republic. We write to you as friends of the prisoners and as mothers of three of them. ' +
    'We ask that the sentences be read in public, and that every family be told where its sons are held. ' +
    'We shall come to the gate each Friday until we are answered, whatever the weather and whatever the guards say.'

  it('has moved with its words when a paragraph was put before or after them', () => {
    const anchor = describeWords(text, 'every family be told')
    for (const changed of [`A new opening, with thanks.\n\n${text}`, `${text}\n\nA postscript.`]) {
      const start = changed.indexOf('every family be told')
      expect(resolveIn(anchor, changed)).toEqual({ state: 'moved', span: { start, end: start + 20 } })
    }
  })

  it('is told from the same words elsewhere by what stands around them', () => {
    const repeated = `${text} Let it be said again: every family be told, every name be read.`
    const start = text.indexOf('every family be told')
    expect(resolveIn(describeWords(text, 'every family be told'), repeated)).toEqual({
      state: 'moved',
      span: { start, end: start + 20 },
    })
  })

  it('is to be confirmed when its words stand once, but in other surroundings', () => {
    const anchor = describeWords(text, 'every family be told')
    const found = resolveIn(anchor, 'Nothing is left of it but this: every family be told. So it was.')
    expect(found.state).toBe('changed')
  })

  it('does not go to a lookalike when the passage itself was deleted', () => {
    const formula = 'We call upon you to act.'
    const old = `First the water failed in the eastern districts of the town. ${formula} Then the bread ran out in all the bakeries. ${formula} Nobody came to see how we lived there.`
    const second = old.lastIndexOf(formula)
    const anchor = describeIn(old, second, second + formula.length)
    const withoutSecond = `${old.slice(0, second)}${old.slice(second + formula.length + 1)}`
    expect(resolveIn(anchor, withoutSecond).state).not.toBe('moved')
  })
})

describe('A sentence that was doubled', () => {
  it('is ambiguous, wherever in it the passage stands', () => {
    const distinct = fc
      .uniqueArray(fc.array(word, { minLength: 4, maxLength: 12 }), {
        minLength: 1,
        maxLength: 8,
        selector: (words) => words.join(' '),
      })
      .map((sentences) => sentences.map((words, index) => `${index} ${words.join(' ')}. `))
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), fc.nat(), (sentences, which, from, size) => {
        const index = which % sentences.length
        const chosen = sentences[index] ?? ''
        const offset = sentences.slice(0, index).join('').length
        const start = offset + (from % (chosen.length - 1))
        const end = Math.min(offset + chosen.length - 1, start + 1 + (size % 40))
        const anchor = describeIn(sentences.join(''), start, end)
        const doubled = sentences.toSpliced(index, 0, chosen).join('')
        expect(resolveIn(anchor, doubled)).toEqual({ state: 'ambiguous' })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('A passage whose own words changed', () => {
  const text =
    'The committee met on the third day of the month. It was “resolved without a vote” that no answer be given. ' +
    'The minutes were signed by all who were present and sealed in the evening.'

  it('is found for confirmation when only quotes, spaces or case changed', () => {
    const anchor = describeWords(text, '“resolved without a vote” that')
    const changed = text.replace('“resolved without a vote” that', '"Resolved  without\na vote" that')
    const { state, span } = resolveIn(anchor, changed)
    expect(state).toBe('changed')
    expect(changed.slice(span?.start, span?.end)).toBe('Resolved  without\na vote" that')
  })

  it('is found for confirmation between the words around it when one of its words was replaced', () => {
    const anchor = describeWords(text, 'that no answer be given')
    const changed = text.replace('that no answer be given', 'that no reply be given')
    const { state, span } = resolveIn(anchor, changed)
    expect(state).toBe('changed')
    expect(changed.slice(span?.start, span?.end)).toBe('that no reply be given')
  })

  it('is an orphan when its words are gone', () => {
    const anchor = describeWords(text, 'that no answer be given')
    expect(resolveIn(anchor, text.replace(' that no answer be given', ''))).toEqual({ state: 'orphan' })
    expect(resolveIn(anchor, 'Quite another text.')).toEqual({ state: 'orphan' })
    expect(resolveIn(anchor, '')).toEqual({ state: 'orphan' })
  })

  it('is an orphan rather than the words that took its place', () => {
    const anchor = describeWords(text, 'that no answer be given')
    const changed = text.replace('that no answer be given', 'and everybody went home singing')
    expect(resolveIn(anchor, changed)).toEqual({ state: 'orphan' })
  })

  it('gives an answer within bounds for any anchor and any text', () => {
    fc.assert(
      fc.property(letterWithSpan, letter, ({ text: old, start, end }, other) => {
        const anchor = describeIn(old, start, end)
        const { state, span } = resolveIn(anchor, other)
        if (state === 'orphan' || state === 'ambiguous') expect(span).toBeUndefined()
        else {
          expect(
            span !== undefined && span.start >= 0 && span.start < span.end && span.end <= other.length,
          ).toBe(true)
        }
      }),
    )
  })
})
