import { describe, expect, test } from 'vitest'
import {
  findingsOfText,
  type KnownLetter,
  knownLetters,
  type Score,
  score,
  shownValues,
} from './known-letters'

const fields = ['sent', 'senders', 'recipients', 'places', 'signatories', 'counts'] as const
type Field = (typeof fields)[number]

/** The sender of a letter signed it, and the few who signed it sent it: either may be found as both. */
function scoresOf({ text, facts }: KnownLetter): Readonly<Record<Field, Score>> {
  const shown = shownValues(findingsOfText(text))
  const count = facts.signatoryCount
  return {
    sent: score(shown.sent, facts.sent),
    senders: score(shown.senders, facts.senders, facts.signatories),
    recipients: score(shown.recipients, facts.recipients),
    places: score(shown.places, facts.places),
    signatories: score(shown.signatories, facts.signatories, facts.senders),
    counts: score(shown.counts.map(String), count === undefined ? [] : [String(count)]),
  }
}

function rates(letters: readonly KnownLetter[], field: Field) {
  const scores = letters.map((letter) => scoresOf(letter)[field])
  const sum = (of: (one: Score) => number) => scores.reduce((total, one) => total + of(one), 0)
  const [right, wrong, missing] = [
    sum((one) => one.right),
    sum((one) => one.wrong.length),
    sum((one) => one.missing.length),
  ]
  return { right, precision: right / (right + wrong), recall: right / (right + missing) }
}

/** Even numbers were written before the rules and never looked at while these were made. */
const isUnseen = ({ name }: KnownLetter) => Number(name.slice(0, 2)) % 2 === 0
const halves = [
  ['letters that the rules were made with', knownLetters.filter((letter) => !isUnseen(letter))],
  ['letters that the rules were not made with', knownLetters.filter(isUnseen)],
] as const

describe.each(halves)('%s', (name, letters) => {
  test.each(fields)('show %s with a precision of 0.9 and a recall of 0.8 or more', (field) => {
    const { right, precision, recall } = rates(letters, field)
    console.log(
      `${name}: ${field} ${right} right, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    )
    expect(right).toBeGreaterThan(0)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.8)
  })
})

test('there are eighty known letters or more', () => {
  expect(knownLetters.length).toBeGreaterThanOrEqual(80)
})
