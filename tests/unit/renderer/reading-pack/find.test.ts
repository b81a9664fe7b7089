import lunr from 'lunr'
import { expect, it } from 'vitest'
import { packEntry, packTasks } from '../../../../src/main/library/reading-pack/pack-index'
import { findLetters } from '../../../../src/renderer/reading-pack/find'
import { readQuestion } from '../../../../src/renderer/reading-pack/question'
import { readLetterOf } from '../../../support/read-letter-of'

const texts = [
  'The gate of the mill is open, O’Connor.',
  'The mill gate is shut. Café',
  'می‌خواهم از سد بنویسم',
]

function found(typed: string): readonly number[] | null {
  const entries = texts.map((text, place) =>
    packEntry(
      place,
      readLetterOf({ text, title: `Letter ${place}` }),
      place === 1 ? ['a note on weirs'] : [],
    ),
  )
  const loaded = lunr.Index.load(JSON.parse(packTasks.packIndex(entries)))
  const places = findLetters(loaded, readQuestion(typed), (place) => texts[place] ?? '')
  return places === null ? null : [...places].sort()
}

it.each([
  ['mill', [0, 1]],
  ['MILL gate ', [0, 1]],
  ['"the mill is open"', [0]],
  ['"gate mill"', []],
  ['mill -shut', [0]],
  ['cafe', [1]],
  ['oconnor', [0]],
  ['ga', [0, 1]],
  ['ga ', []],
  ['weirs', [1]],
  ['میخواهم', [2]],
  ['می خواهم', [2]],
  ['نویسم', []],
])('a pack finds what %s asks for', (typed, places) => {
  expect(found(typed)).toEqual(places)
})

it('asks nothing when nothing is typed but signs', () => {
  expect(found(' - "" ')).toBeNull()
})
