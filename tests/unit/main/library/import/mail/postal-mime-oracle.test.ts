import { readdirSync, readFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../../../support/read-bytes'
import { wordAgreement } from '../../../../../support/word-agreement'
import { shownProperties } from './mails'

const folder = new URL('../../../../../fixtures/formats/eml/', import.meta.url)
/** What the other parser is known not to read: no declared charset, Apple's envelope, files inside the text, HTML alone, reports. */
const beyondIt = /^(?:10|12|15|17|22|24|26|28)-/
const names = readdirSync(folder).filter((name) => /\.(?:eml|nws)$/.test(name) && !beyondIt.test(name))

describe('beside another parser of mails', () => {
  test.each(names)('%s has the same subject, people and words', async (name) => {
    const source = readFileSync(new URL(name, folder))
    const other = await PostalMime.parse(source, { forceRfc822Attachments: true })
    const { letters } = await readBytes(name, source)
    const [letter] = letters
    if (!letter) throw new Error('no letter')
    expect(shownProperties(letter, 'subject')).toEqual([`${other.subject} | `])
    const sender = other.from?.address ?? ''
    expect(shownProperties(letter, 'from')[0]).toContain(sender)
    const words = wordAgreement(letter.text, other.text ?? '')
    expect(Math.min(words.recall, words.precision)).toBeGreaterThan(0.95)
  })
})
