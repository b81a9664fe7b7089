import type { Description, Evidence } from '@shared/letter'
import { describe, expect, test } from 'vitest'
import { describeLetter } from '../../../../../../src/main/library/import/describe'
import { readBytes } from '../../../../../support/read-bytes'
import { wordAgreement } from '../../../../../support/word-agreement'
import { type KnownFacts, knownFiles } from './tei-fixtures'

/** What the markup says; what other rules read out of the words is tried elsewhere. */
function ofMarkup<Value extends { readonly evidence: Evidence }>(values: readonly Value[]): readonly Value[] {
  return values.filter(({ evidence }) => ['tei-header', 'cmif', 'markup'].includes(evidence.source))
}

function factsOf({ dates, senders, recipients, places }: Description): KnownFacts {
  return {
    sent: ofMarkup(dates)
      .filter(({ role }) => role === 'sent')
      .map(({ edtf }) => edtf),
    senders: ofMarkup(senders).map(({ name }) => name),
    recipients: ofMarkup(recipients).map(({ name }) => name),
    places: ofMarkup(places).map(({ name }) => name),
  }
}

describe.each(['tei', 'cmif'] as const)('the known files of %s', (format) => {
  test.each(knownFiles(format))(
    '$name: every word in order, and nothing else',
    async ({ name, bytes, text }) => {
      const { letters } = await readBytes(name, bytes)
      const read = letters.map((letter) => letter.text).join('\n=====\n')
      const { recall, precision } = wordAgreement(read, text)
      expect({ recall, precision, read }).toEqual({ recall: 1, precision: 1, read })
    },
  )

  test.each(knownFiles(format))(
    '$name: who wrote to whom, when and where',
    async ({ name, bytes, facts }) => {
      const { letters } = await readBytes(name, bytes)
      expect(letters.map((letter) => factsOf(describeLetter(letter, name).description))).toEqual(facts)
    },
  )
})
