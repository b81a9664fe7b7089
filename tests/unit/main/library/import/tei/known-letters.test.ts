import type { Description } from '@shared/letter'
import { describe, expect, test } from 'vitest'
import { describeLetter } from '../../../../../../src/main/library/import/describe'
import { readBytes } from '../../../../../support/read-bytes'
import { wordAgreement } from '../../../../../support/word-agreement'
import { knownFiles } from './tei-fixtures'

const certain = (values: readonly { readonly evidence: { readonly source: string } }[]) =>
  values.filter(({ evidence }) => ['tei-header', 'cmif', 'markup'].includes(evidence.source))

function factsOf(description: Description) {
  return {
    sent: certain(description.dates).flatMap((date) =>
      'edtf' in date && (date as { role?: string }).role === 'sent' ? [date.edtf] : [],
    ),
    senders: certain(description.senders).map((person) => (person as { name?: string }).name),
    recipients: certain(description.recipients).map((person) => (person as { name?: string }).name),
    places: certain(description.places).map((place) => (place as { name?: string }).name),
  }
}

describe.each(['tei', 'cmif'] as const)('the known files of %s', (format) => {
  test.each(knownFiles(format))(
    '$name: every word in order, and nothing else',
    async ({ name, bytes, text }) => {
      const { letters } = await readBytes(name, bytes)
      const read = letters.map((letter) => letter.text).join('\n=====\n')
      if (process.env['SHOW'] && name.startsWith(process.env['SHOW']))
        console.log(JSON.stringify(letters, null, 1), read)
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
