import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FormatFixture, formatFixtures } from '../../../../../support/format-fixtures'
import { readBytes } from '../../../../../support/read-bytes'
import { makeZip } from './make-zip'

const books = formatFixtures('epub')

async function lettersOf(words: string) {
  const book = books.find(({ name }) => name.includes(words))
  if (!book) throw new Error(`no book is called ${words}`)
  return (await readBytes(book.name, readFileSync(book.path))).letters
}

const divided = ({ knownText }: FormatFixture) => knownText.split(/^=====$/m).map((text) => text.trim())
/** Without what differs between two ways to write a text down. */
const beginning = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, 12)

describe('a book', () => {
  it.each(books)('$name comes apart where its letters do', async (book) => {
    const { letters, problems } = await readBytes(book.name, readFileSync(book.path))
    expect(letters.map(({ text }) => beginning(text))).toEqual(divided(book).map(beginning))
    expect(problems).toEqual([])
  })

  it('has notes and headers that are not marked as the furniture of a page', async () => {
    for (const words of ['apple-pages', 'libreoffice-de', 'pressbooks', 'letters-notes']) {
      const letters = await lettersOf(words)
      expect(letters.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'boilerplate')).toEqual([])
    }
  })

  it('has its licence and imprint marked as boilerplate, and kept', async () => {
    const marked = (await lettersOf('gutenberg')).flatMap(({ text, blocks }) =>
      blocks.filter(({ kind }) => kind === 'boilerplate').map(({ start, end }) => text.slice(start, end)),
    )
    expect(marked[0]).toMatch(/^The Millpond Library eBook/)
    expect(marked.at(-1)).toMatch(/^Updated editions/)
    expect(marked.join()).not.toContain('Larkrise, October')
  })

  it('tells the parts of its letters where it names them', async () => {
    const [, , letter] = await lettersOf('standard-ebooks')
    const named = letter?.blocks.map(({ kind, start, end }) => [kind, letter.text.slice(start, end)])
    expect(named).toContainEqual(['dateline', 'Coldharbour, 30th August 1868'])
    expect(named).toContainEqual(['salutation', 'My dear Marchbank,'])
    expect(named).toContainEqual(['closing', 'Ever yours,'])
    expect(named).toContainEqual(['signature', 'Josiah Penhallow'])
  })

  it('gives letters of one file each its own part', async () => {
    const parts = (await lettersOf('gutenberg')).map(({ part }) => part)
    expect(new Set(parts).size).toBe(parts.length)
    expect(parts[1]).toBe('OEBPS/8812345_90417-h-0.htm.xhtml#2')
  })

  it('shows the reading of a word in brackets, once', async () => {
    const [letter] = await lettersOf('ruby')
    expect(letter?.text).toContain('霧島（きりしま）の宿')
    expect(letter?.text).toContain('洪水（こうずい）で')
  })

  it('with a chapter that is damaged or missing gives the others, and names these', async () => {
    const item = (id: string) => `<item id="${id}" href="${id}.html" media-type="text/html"/>`
    const book = makeZip([
      { name: 'mimetype', content: 'application/epub+zip', stored: true },
      {
        name: 'b.opf',
        content: `<package><manifest>${['a', 'b', 'c'].map(item).join('')}</manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`,
      },
      { name: 'a.html', content: '<p>Whole.</p>' },
      { name: 'b.html', content: '<p>Damaged.</p>', checksum: 1 },
    ])
    const { letters, problems } = await readBytes('book.epub', book)
    expect(letters.map(({ text }) => text)).toEqual(['Whole.'])
    expect(problems.map(({ part, code }) => [part, code])).toEqual([
      ['b.html', 'unreadable'],
      ['c.html', 'read-in-part'],
    ])
  })
})
