import { randomUUID } from 'node:crypto'
import { describeAnchor } from '@shared/text/anchor'
import { describe, expect, it } from 'vitest'
import {
  findPins,
  type PinnableText,
} from '../../../../../../src/main/library/compare/translations/pinned-places'
import { sentencesOf } from '../../../../../../src/main/library/compare/translations/sentences'

const hashOf = (text: string) => text.length.toString(16).padStart(64, '0')
function pinnable(text: string): PinnableText {
  return { text, textHash: hashOf(text), sentences: sentencesOf({ text, blocks: [], language: 'en' }) }
}

const a = pinnable('The river rose in the night. Nobody slept. Everybody waited for the morning.')
const b = pinnable('Der Fluss stieg in der Nacht. Niemand schlief. Alle warteten auf den Morgen.')

function pin(x: number, y: number) {
  const anchor = ({ text, textHash, sentences }: PinnableText, at: number, key: string) =>
    describeAnchor(text, sentences[at]?.start ?? 0, sentences[at]?.end ?? 0, key, textHash)
  return { id: randomUUID(), a: anchor(a, x, 'a'), b: anchor(b, y, 'b') }
}

describe('Pins', () => {
  it('stand where they were put, in the order of the letters', () => {
    const [late, early] = [pin(2, 1), pin(0, 0)]
    expect(findPins([late, early], a, b)).toEqual({
      places: [
        { a: 0, b: 0 },
        { a: 2, b: 1 },
      ],
      pins: [early, late],
      lost: [],
    })
  })

  it('are found again behind new sentences, and lost with their own', () => {
    const pins = [pin(0, 0), pin(2, 2)]
    const longer = pinnable(`Es war Mai. ${b.text}`)
    expect(findPins(pins, a, longer).places).toEqual([
      { a: 0, b: 1 },
      { a: 2, b: 3 },
    ])
    const shorter = pinnable(b.text.replace(' Alle warteten auf den Morgen.', ''))
    expect(findPins(pins, a, shorter)).toMatchObject({ places: [{ a: 0, b: 0 }], lost: [pins[1]] })
  })

  it('that contradict each other yield to the newest, and are told of as lost', () => {
    const [older, crossing, same, newest] = [pin(0, 1), pin(2, 0), pin(0, 2), pin(1, 1)]
    const found = findPins([older, crossing, same, newest], a, b)
    expect(found.pins).toEqual([newest])
    expect(found.lost).toEqual([older, crossing, same])
  })
})
