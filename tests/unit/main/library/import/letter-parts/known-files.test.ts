import type { Description, Person } from '@shared/letter'
import { beforeAll, describe, expect, test } from 'vitest'
import { describeLetter } from '../../../../../../src/main/library/import/describe'
import { readBytes } from '../../../../../support/read-bytes'
import { type KnownLetter, knownFiles, type Score, score } from './known-letters'

const fields = ['kind', 'sent', 'senders', 'recipients', 'places', 'signatories', 'counts'] as const
type Field = (typeof fields)[number]
type Scores = Readonly<Record<Field, Score>>

async function descriptionOf({ name, text }: KnownLetter): Promise<Description> {
  const [letter] = (await readBytes(name, text)).letters
  if (letter === undefined) throw new Error(`${name} has no text.`)
  return describeLetter(letter, name).description
}

/** The sender of a letter signed it, and the few who signed it sent it: either may be found as both. */
function scoresOf(found: Description, { facts }: KnownLetter): Scores {
  const names = (people: readonly Person[]) => people.map(({ name }) => name)
  const stated = (value: string | number | null | undefined) =>
    value === null || value === undefined ? [] : [String(value)]
  const sent = found.dates.filter(({ role }) => role === 'sent').map(({ edtf }) => edtf)
  const places = found.places.filter(({ role }) => role !== 'mentioned').map(({ name }) => name)
  return {
    kind: score(stated(found.kind), stated(facts.kind)),
    sent: score(sent, facts.sent),
    senders: score(names(found.senders), facts.senders, facts.signatories),
    recipients: score(names(found.recipients), facts.recipients),
    places: score(places, facts.places),
    signatories: score(names(found.signatories), facts.signatories, facts.senders),
    counts: score(stated(found.signatoryCount), stated(facts.signatoryCount)),
  }
}

/** Those from 131 on were written last. */
const groups = [
  ['letters in several forms of file', knownFiles.filter(({ name }) => Number(name.slice(0, 3)) <= 130)],
  ['letters that were written last', knownFiles.filter(({ name }) => Number(name.slice(0, 3)) > 130)],
] as const

describe.each(groups)('%s', (_name, letters) => {
  let all: readonly Scores[] = []

  beforeAll(async () => {
    all = await Promise.all(letters.map(async (letter) => scoresOf(await descriptionOf(letter), letter)))
  })

  test.each(fields)('show %s with a precision of 0.9 and a recall of 0.7 or more', (field) => {
    const sum = (of: (one: Score) => number) => all.reduce((total, one) => total + of(one[field]), 0)
    const right = sum((one) => one.right)
    const wrong = all.flatMap((one) => one[field].wrong)
    const missing = all.flatMap((one) => one[field].missing)
    if (right + wrong.length > 0)
      expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
    if (right + missing.length > 0)
      expect(right / (right + missing.length), missing.join('\n')).toBeGreaterThanOrEqual(0.7)
  })
})

test('there are forty files of known facts or more', () => {
  expect(knownFiles.length).toBeGreaterThanOrEqual(40)
})
