import { draftOf } from '@renderer/state/notes'
import { inLanes, mostLanes } from '@renderer/views/notes/mark-lanes'
import { nextNote } from '@renderer/views/notes/note-walk'
import { placedNotes } from '@renderer/views/notes/placed-notes'
import { cardsAround } from '@renderer/views/notes/use-cards-in-view'
import type { NoteMark } from '@renderer/views/reader/segments'
import type { AnchorPlace } from '@shared/note'
import { describeAnchor } from '@shared/text/anchor'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedText } from './compared-texts'
import { noteOf } from './noted'

const text = 'The mill by the river stood still. The dam was closed, and the river fell.'
const { letter } = comparedText(1, text)
const on = (words: string) => {
  const start = text.indexOf(words)
  return describeAnchor(text, start, start + words.length, letter.key, letter.textHash)
}
const found = (state: AnchorPlace['state'], span: AnchorPlace['span']): AnchorPlace => ({
  ...{ state, span, textHash: letter.textHash, foundBy: 'difference', candidates: 1, left: false },
})
const none = new Map()

describe('the notes of a letter', () => {
  it('stand in the order of their passages, behind those without a place and those on the whole letter', () => {
    const notes = [
      noteOf('late', { anchors: [on('The dam')] }),
      noteOf('early', { anchors: [on('mill')] }),
      noteOf('whole', { anchors: [], about: { kind: 'letter', letterKey: letter.key } }),
      noteOf('lost', { anchors: [on('river')], places: [found('ambiguous', null)] }),
    ]
    const placed = placedNotes(letter, notes, none)
    expect(placed.notes.map(({ id, number }) => `${number} ${id}`)).toEqual([
      '1 lost',
      '2 whole',
      '3 early',
      '4 late',
    ])
    expect(placed.marks.map(({ id }) => id)).toEqual(['early', 'late'])
  })

  it('are marked where the notebook found them in this very text', () => {
    const note = noteOf('n', { anchors: [on('mill')], places: [found('changed', { start: 4, end: 12 })] })
    expect(placedNotes(letter, [note], none).marks).toMatchObject([{ start: 4, end: 12, unsure: true }])
  })

  it('are looked for anew when the notebook knows another text only', () => {
    const elsewhere = { ...found('changed', { start: 40, end: 44 }), textHash: 'b'.repeat(64) }
    const note = noteOf('n', { anchors: [on('mill')], places: [elsewhere] })
    expect(placedNotes(letter, [note], none).marks).toMatchObject([{ start: 4, end: 8, unsure: false }])
  })

  it('have a mark for each of their passages here, and know of those in other letters', () => {
    const other = { ...on('mill'), letterKey: 'f/b.txt' }
    const note = noteOf('n', { anchors: [on('The dam'), on('mill'), other] })
    const { notes, marks } = placedNotes(letter, [note], none)
    expect(marks.map(({ start, number }) => [start, number])).toEqual([
      [4, 1],
      [35, 1],
    ])
    expect(notes[0]?.elsewhere.map(({ place }) => place)).toEqual([2])
  })

  it('that did not change are the same value when another one is typed into', () => {
    const notes = [noteOf('a', { anchors: [on('mill')] }), noteOf('b', { anchors: [on('The dam')] })]
    const before = placedNotes(letter, notes, none)
    const draft = { ...draftOf(noteOf('b', { anchors: [on('The dam')] })), body: 'new' }
    const after = placedNotes(letter, notes, new Map([['b', draft]]))
    expect(after.notes[0]).toBe(before.notes[0])
    expect(after.notes[1]?.draft?.body).toBe('new')
  })
})

describe('going from note to note', () => {
  const { notes } = placedNotes(
    letter,
    [noteOf('a', { anchors: [on('mill')] }), noteOf('b', { anchors: [on('The dam')] })],
    none,
  )

  it('goes on from the note that is pointed at, round the end', () => {
    expect(nextNote(notes, 1, 'a', { offset: 0 })?.id).toBe('b')
    expect(nextNote(notes, 1, 'b', { offset: 0 })?.id).toBe('a')
    expect(nextNote(notes, -1, 'a', { offset: 0 })?.id).toBe('b')
  })

  it('begins at the first line in view', () => {
    expect(nextNote(notes, 1, null, { offset: 20 })?.id).toBe('b')
    expect(nextNote(notes, -1, null, { offset: 20 })?.id).toBe('a')
    expect(nextNote(notes, 1, null, { offset: 70 })?.id).toBe('a')
  })

  it('goes nowhere without notes', () => {
    expect(nextNote([], 1, null, { offset: 0 })).toBeUndefined()
  })
})

describe('the cards of many notes', () => {
  const notes = Array.from({ length: 100 }, (_, at) => ({
    ...{ id: String(at), number: at + 1, quote: '', note: null, draft: null, colour: 'none', codes: [] },
    ...{ state: 'exact', start: at * 10, end: at * 10 + 5, here: [], elsewhere: [] },
  })) satisfies Parameters<typeof cardsAround>[0]

  it('are drawn where the reader is, and for the note in hand', () => {
    const drawn = cardsAround(notes, { start: 500, end: 530 }, new Set(['3']))
    const ids = drawn.map(({ id }) => id)
    expect(ids).toContain('3')
    expect(ids).toEqual(expect.arrayContaining(['50', '51', '52']))
    expect(ids.length).toBeLessThan(30)
  })

  it('are drawn about the view when it has no note itself', () => {
    const ids = cardsAround(notes, { start: 506, end: 509 }, new Set()).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['50', '51']))
  })
})

describe('lines under overlapping notes', () => {
  const marks = fc
    .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 })), { maxLength: 10 })
    .map((list) =>
      list.map(([start, length], at): NoteMark => {
        const own = { id: String(at), number: at + 1, start, end: start + length }
        return { ...own, colour: 'none', codes: [], unsure: false, lane: 0 }
      }),
    )

  it('are apart wherever no more notes overlap than there are lines', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const placed = inLanes(given)
        expect(placed).toHaveLength(given.length)
        for (let at = 0; at < 60; at += 1) {
          const over = placed.filter(({ start, end }) => start <= at && at < end)
          for (const { lane } of over) expect(lane).toBeLessThan(mostLanes)
          const crowded = placed.some(
            (mark) =>
              placed.filter((other) => other.start < mark.end && other.end > mark.start).length > mostLanes,
          )
          if (!crowded) expect(new Set(over.map(({ lane }) => lane)).size).toBe(over.length)
        }
      }),
    )
  })
})
