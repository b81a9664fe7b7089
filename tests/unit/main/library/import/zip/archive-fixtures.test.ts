import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatFixtures } from '../../../../../support/format-fixtures'
import { readBytes } from '../../../../../support/read-bytes'
import { makeZip } from './make-zip'

const archives = formatFixtures('zip')
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

async function read(name: string) {
  const archive = archives.find((one) => one.name.includes(name))
  if (!archive) throw new Error(`no archive is called ${name}`)
  const { letters, problems } = await readBytes(archive.name, readFileSync(archive.path))
  return { parts: letters.map(({ part }) => part), problems }
}

async function partsOf(bytes: Buffer) {
  return (await readBytes('letters.zip', bytes)).letters.map(({ part }) => part)
}

const content = 'Gower Street, 3 March 1843\n\nDear Ann,\n\nI write in haste.\n\nJohn'

describe('an archive', () => {
  it.each(archives)('$name gives a letter for each that it holds, in its order', async (archive) => {
    const { letters } = await readBytes(archive.name, readFileSync(archive.path))
    const known = archive.knownText.split(/^=====$/m)
    expect(letters.map(({ text }) => words(text).slice(0, 3))).toEqual(
      known.map((text) => words(text).slice(0, 3)),
    )
  })

  it.each([
    [
      'cp850',
      ['Übersetzungen/Hörtnagl/1934-01-08 Übelhör.txt', 'Übersetzungen/Hörtnagl/1934-01-30 Ägid.rtf'],
    ],
    ['cp866', ['ПИСЬМА/14МАРТА.TXT', 'ПИСЬМА/2АПРЕЛЯ.TXT']],
    ['cp932', ['表家書簡/十月十一日.txt', '表家書簡/能見先生宛.txt']],
    ['gbk', ['家书/文渊来信.txt', '家书/文渊来信.txt (2)']],
    ['extra-field', ['Γράμματα/1952 Καλλιγέρη.txt']],
  ])('has its names as they were written: %s', async (name, expected) => {
    expect((await read(name)).parts).toEqual(expected)
  })

  it('names the entries that it cannot unpack, and folders are no empty files', async () => {
    const { problems } = await read('unsupported')
    expect(problems.map(({ part, code }) => [part, code])).toEqual([
      ['bz.txt', 'format-unknown'],
      ['lz.txt', 'format-unknown'],
      ['secret.txt', 'encrypted'],
    ])
    expect((await read('gbk')).problems).toEqual([])
  })

  it('with a program in front that it does not count is read', async () => {
    const zip = makeZip([{ name: 'one.txt', content }])
    expect(await partsOf(Buffer.concat([Buffer.from('MZ\x90\0a program', 'latin1'), zip]))).toEqual([
      'one.txt',
    ])
  })

  it('gives each of the books that it holds as folders, and what stands beside them', async () => {
    const book = (folder: string, words: string) => [
      { name: `${folder}/mimetype`, content: 'application/epub+zip' },
      {
        name: `${folder}/META-INF/container.xml`,
        content: '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
      },
      {
        name: `${folder}/b.opf`,
        content:
          '<package><metadata/><manifest><item id="c" href="c.html" media-type="text/html"/></manifest><spine><itemref idref="c"/></spine></package>',
      },
      { name: `${folder}/c.html`, content: `<p>${words}</p>` },
    ]
    const zip = makeZip([
      ...book('shelf/One.epub', 'The first.'),
      { name: 'shelf/note.txt', content },
      ...book('shelf/Two.epub', 'The second.'),
      { name: 'bad.epub/mimetype', content: 'application/epub+zip' },
      { name: 'bad.epub/META-INF/container.xml', content: '<container/>' },
    ])
    const { letters, problems } = await readBytes('shelf.zip', zip)
    expect(letters.map(({ part }) => part)).toEqual(['shelf/One.epub', 'shelf/note.txt', 'shelf/Two.epub'])
    expect(letters.map(({ text }) => text)).toEqual(['The first.', content, 'The second.'])
    expect(problems.map(({ part, code }) => [part, code])).toEqual([['bad.epub', 'unreadable']])
  })

  it.each([
    ['cp437', '8261636b2e747874', 'éack.txt'],
    ['windows-1252', '4d fc 6c 6c 65 72 2e 74 78 74', 'Müller.txt'],
    ['cp850 where cp437 has no letter', '53 9b 72 65 6e 2e 74 78 74', 'Søren.txt'],
  ])('in the code page of the West has its letters: %s', async (_, hex, expected) => {
    const name = Buffer.from(hex.replaceAll(' ', ''), 'hex')
    expect(await partsOf(makeZip([{ name, content }]))).toEqual([expected])
  })
})
