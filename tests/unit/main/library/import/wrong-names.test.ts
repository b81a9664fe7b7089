import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../../support/read-bytes'

const letter =
  'Port Alder, 4 May 1931\n\nDear Mr Quarrell,\n\nthe quay is dredged.\n\nYours,\nEdda Lindqvist\n'
const endings = ['docx', 'odt', 'rtf', 'epub', 'zip', 'pdf', 'msg', 'doc']

async function problemOf(name: string, bytes: Buffer): Promise<string> {
  const answer = await readBytes(name, bytes).catch((thrown: unknown) => thrown)
  return (answer as { readonly code: string }).code
}

describe('a file whose name does not say what it is', () => {
  it.each(endings)('is read when it is plain text called .%s', async (ending) => {
    const { letters, problems } = await readBytes(`letter.${ending}`, letter)
    expect([letters.map(({ text }) => text), problems]).toEqual([[letter], []])
  })

  it.each(['Letter to Mr. Hale', 'letter.001', 'brief.alt', 'letter'])(
    'is read when it is plain text called %s',
    async (name) => {
      expect((await readBytes(name, letter)).letters).toMatchObject([{ text: letter }])
      expect((await readBytes(name, Buffer.from(letter, 'utf16le'))).letters).toMatchObject([
        { text: letter },
      ])
    },
  )

  it.each(endings)('is named as empty when nothing is in it: .%s', async (ending) => {
    expect(await problemOf(`letter.${ending}`, Buffer.alloc(0))).toBe('empty')
  })

  it.each(['docx', 'odt', 'rtf', 'epub', 'zip', 'pdf', 'msg'])(
    'is named for what it is not when it holds something else: .%s',
    async (ending) => {
      const noise = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at * 7 + at * 31) % 256))
      expect(await problemOf(`letter.${ending}`, noise)).toBe('format-unknown')
    },
  )

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '{"a": 1}',
    '#!/bin/sh\necho',
    '%!PS-Adobe\n',
    '/* style */',
  ])('is no letter when it is markup, data or a program: %s', async (text) => {
    expect(await problemOf('thing.abc', Buffer.from(text))).toBe('format-unknown')
  })
})

it('a letter is no archive because a word of it stands where archives have their mark', async () => {
  const before = 'Querida Ada: '.padEnd(256, 'me alegra escribirte y ')
  const text = `${before}gustar de las cartas es lo que nos une.`
  expect(text.slice(257, 262)).toBe('ustar')
  const { letters } = await readBytes('carta.txt', text)
  expect(letters[0]?.text).toBe(text)
})
