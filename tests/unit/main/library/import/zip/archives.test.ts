import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ReadingProblem } from '../../../../../../src/main/library/import/formats/format'
import { type FormatFixture, formatFixtures } from '../../../../../support/format-fixtures'
import { readBytes } from '../../../../../support/read-bytes'
import { makeZip } from './make-zip'

/** The first of a format's fixtures whose name has the words in it. */
function fixture(format: string, words = ''): FormatFixture {
  const found = formatFixtures(format).find(({ name }) => name.includes(words))
  if (!found) throw new Error(`no fixture of ${format} is called ${words}`)
  return found
}

const letter = (who: string) => `Gower Street, 3 March 1843\n\nDear ${who},\n\nI write in haste.\n\nJohn`

async function problemOf(name: string, bytes: Buffer): Promise<string> {
  try {
    await readBytes(name, bytes)
  } catch (thrown) {
    if (thrown instanceof ReadingProblem) return thrown.code
    throw thrown
  }
  return 'none'
}

describe('a zip archive', () => {
  it('gives the letters of all its folders, each known by its path', async () => {
    const zip = makeZip([
      { name: 'a/one.txt', content: letter('Ann') },
      { name: 'b/one.txt', content: letter('Ben') },
    ])
    const { letters, problems } = await readBytes('letters.zip', zip)
    expect(letters.map(({ part }) => part)).toEqual(['a/one.txt', 'b/one.txt'])
    expect(problems).toEqual([])
  })

  it('gives what archives inside it hold', async () => {
    const inner = makeZip([{ name: 'deep.txt', content: letter('Cy') }])
    const { letters } = await readBytes('x.zip', makeZip([{ name: 'inner.zip', content: inner }]))
    expect(letters.map(({ part }) => part)).toEqual(['inner.zip/deep.txt'])
  })

  it('is refused where it nests without end', async () => {
    let zip = makeZip([{ name: 'core.txt', content: letter('Di') }])
    for (let depth = 0; depth < 12; depth++) zip = makeZip([{ name: 'next.zip', content: zip }])
    const { letters, problems } = await readBytes('x.zip', zip)
    expect(letters).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['refused'])
  })

  it('is given up as a whole, and soon, where archives in archives unfold to ever more', async () => {
    const many = (name: string, content: Buffer | string) =>
      Array.from({ length: 20 }, (_, place) => ({ name: `${place}-${name}`, content }))
    let zip = makeZip(many('nothing.eml', '\0'.repeat(1_900_000)))
    for (let depth = 0; depth < 2; depth++) zip = makeZip(many('next.zip', zip))
    expect(zip.length).toBeLessThan(100_000)
    await expect(readBytes('x.zip', zip)).rejects.toMatchObject({ code: 'refused' })
  })

  it('leaves out pictures, programs, links and what file systems leave behind', async () => {
    const zip = makeZip([
      { name: 'scan.jpg', content: '\xff\xd8\xff' },
      { name: 'tool.exe', content: 'MZ' },
      { name: '__MACOSX/._one.txt', content: 'x' },
      { name: 'a/.DS_Store', content: 'x' },
      { name: 'link.txt', content: '/etc/hostname', mode: 0o120777 },
      { name: 'one.txt', content: letter('Ed') },
    ])
    const { letters, problems } = await readBytes('x.zip', zip)
    expect(letters.map(({ part }) => part)).toEqual(['one.txt'])
    expect(problems).toEqual([])
  })

  it('gives names that lead out of it no meaning', async () => {
    const zip = makeZip([
      { name: '../../outside.txt', content: letter('Flo') },
      { name: '/etc/absolute.txt', content: letter('Gus') },
      { name: 'outside.txt', content: letter('Hal') },
    ])
    const { letters } = await readBytes('x.zip', zip)
    expect(letters.map(({ part }) => part)).toEqual(['outside.txt', 'etc/absolute.txt', 'outside.txt (2)'])
  })

  it('is silent about entries of unknown kinds, but not about documents that are none', async () => {
    const zip = makeZip([
      { name: 'data.blob', content: Buffer.from('00ff00ff00ff00ff00ff00ff', 'hex') },
      { name: 'noname', content: Buffer.from('000102030405060708ff00ff', 'hex') },
      { name: 'letter.docx', content: Buffer.from('00ff00ff00ff00ff00ff00ff', 'hex') },
      { name: 'one.txt', content: letter('Kay') },
    ])
    const { letters, problems } = await readBytes('x.zip', zip)
    expect(letters.map(({ part }) => part)).toEqual(['one.txt'])
    expect(problems.map(({ part }) => part)).toEqual(['letter.docx'])
  })

  it('names the one entry that cannot be read, and gives the others', async () => {
    const zip = makeZip([
      { name: 'secret.txt', content: letter('Ida'), flags: 1 },
      { name: 'old.doc', content: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
      { name: 'one.txt', content: letter('Jo') },
    ])
    const { letters, problems } = await readBytes('x.zip', zip)
    expect(letters.map(({ part }) => part)).toEqual(['one.txt'])
    expect(problems.map(({ part, code }) => [part, code])).toEqual([
      ['secret.txt', 'encrypted'],
      ['old.doc', 'format-unknown'],
    ])
  })

  it.each(['docx', 'odt', 'epub'])(
    'is read as what it is when it is really a document: %s',
    async (format) => {
      const { name, path } = fixture(format)
      const { letters } = await readBytes('renamed.zip', readFileSync(path))
      const { letters: proper } = await readBytes(name, readFileSync(path))
      expect(letters).toEqual(proper)
    },
  )

  it('of tables or slides is named as no text', async () => {
    const sheet = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/workbook.xml', content: '<w/>' },
    ])
    expect(await problemOf('book.xlsx', sheet)).toBe('format-unknown')
    const slides = makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.presentation', stored: true },
    ])
    expect(await problemOf('slides.odp', slides)).toBe('format-unknown')
  })
})

describe('an electronic book', () => {
  it('of letters gives one letter for each chapter, known by its path', async () => {
    const { path } = fixture('epub', 'letters-book')
    const { letters } = await readBytes('book.epub', readFileSync(path))
    expect(letters.map(({ part }) => part)).toEqual([0, 1, 2].map((n) => `OEBPS/text/c${n}.xhtml`))
  })

  it('of other chapters is one text', async () => {
    const { path } = fixture('epub', 'novel')
    const { letters } = await readBytes('book.epub', readFileSync(path))
    expect(letters).toHaveLength(1)
    expect(letters[0]?.properties.map(({ field }) => field)).toContain('creator')
  })

  it('that is protected against copying is named as that', async () => {
    const book = makeZip([
      { name: 'mimetype', content: 'application/epub+zip', stored: true },
      {
        name: 'META-INF/container.xml',
        content: '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
      },
      {
        name: 'META-INF/encryption.xml',
        content:
          '<encryption><EncryptedData><CipherData><CipherReference URI="c.xhtml"/></CipherData></EncryptedData></encryption>',
      },
      {
        name: 'b.opf',
        content:
          '<package><metadata/><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
      },
      { name: 'c.xhtml', content: 'garbage' },
    ])
    expect(await problemOf('b.epub', book)).toBe('encrypted')
  })
})

describe('a file of a kind that is not read', () => {
  it.each([
    ['7zbcaf271c', 'x.7z', 'archive'],
    ['526172211a0700', 'x.rar', 'archive'],
    ['1f8b0800', 'x.tar.gz', 'archive'],
    ['d0cf11e0a1b11ae1', 'x.doc', 'docx'],
    ['ff575043', 'x.wpd', 'WordPerfect'],
  ])('is named with what to do: %s', async (start, name, word) => {
    const hex = start.startsWith('7z') ? `377a${start.slice(2)}` : start
    await expect(
      readBytes(name, Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(600)])),
    ).rejects.toMatchObject({
      code: 'format-unknown',
      message: expect.stringContaining(word) as unknown,
    })
  })

  it('is named as encrypted when an office program protected it', async () => {
    const wrapped = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(9000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await problemOf('x.docx', wrapped)).toBe('encrypted')
  })
})
