import { describe, expect, test } from 'vitest'
import { formatOf } from '../../../../../../src/main/library/import/formats/registry'
import { fileOfBytes, headOf } from '../../../../../../src/main/library/import/read/source-files'
import { readBytes } from '../../../../../support/read-bytes'
import { knownFiles } from './tei-fixtures'
import { teiOf } from './tei-of'

const formatNameOf = (name: string, content: string | Buffer) =>
  formatOf(headOf(fileOfBytes(name, Buffer.from(content))))?.name
const codeOf = async (xml: string) => {
  try {
    const { letters, problems } = await readBytes('a.xml', xml)
    return {
      text: letters.map(({ text }) => text).join('|'),
      codes: problems.map(({ code }) => code),
      message: problems[0]?.message ?? '',
    }
  } catch (thrown) {
    return { code: (thrown as { code?: string }).code, message: (thrown as Error).message }
  }
}

describe('a file is known as TEI by its outermost element', () => {
  test.each([
    ['<TEI xmlns="http://www.tei-c.org/ns/1.0">', 'tei'],
    ['\ufeff<?xml version="1.0"?>\n<!-- <html> -->\n<?xml-model href="x"?><TEI>', 'tei'],
    ['<!DOCTYPE TEI.2 SYSTEM "x.dtd" [<!ENTITY a "]>">\n<!-- ] -->]><TEI.2>', 'tei'],
    ['<teiCorpus.2>', 'tei'],
    ['<tei:TEI xmlns:tei="http://www.tei-c.org/ns/1.0">', 'tei'],
    ['<div xmlns="http://www.tei-c.org/ns/1.0">', 'tei'],
    ['<TEI><correspDesc/><correspDesc/>', 'cmif'],
    [
      '<TEI><correspDesc/><correspDesc/><text><body><p>A letter that has a text of more than twelve words in it, such as these.</p>',
      'tei',
    ],
    ['<TEI.2', 'tei'],
    ['<rss version="2.0">', 'txt'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'txt'],
    ['<mets:mets xmlns:mets="x">', 'txt'],
    ['Dear <TEI>, the letter', 'txt'],
    ['<teiHeaderOnly>', 'txt'],
  ])('%s', (content, format) => {
    expect(formatNameOf('a.txt', content)).toBe(format)
  })

  test('in UTF-16 as well', () => {
    expect(formatNameOf('a', Buffer.from('\ufeff<TEI>', 'utf16le'))).toBe('tei')
  })
})

describe('XML that is not TEI', () => {
  test.each(['rss', 'alto', 'article', 'ead'])('is refused and called by its name: %s', async (name) => {
    const { code, message } = await codeOf(`<?xml version="1.0"?><${name}><p>text</p></${name}>`)
    expect([code, message.includes(`<${name}>`)]).toEqual(['format-unknown', true])
  })
})

describe('TEI that is not whole', () => {
  test('is read as far as it goes when it ends in the middle', async () => {
    const { text, codes } = await codeOf(teiOf('<p>first</p><p>second').split('</body>')[0] ?? '')
    expect([text, codes]).toEqual(['first\n\nsecond', ['truncated']])
  })

  test('is read with the line named when it is malformed', async () => {
    const { text, codes, message } = await codeOf(teiOf('<p>first\n<hi>second</p><p>third</p>'))
    expect([text, codes]).toEqual(['first second\n\nthird', ['read-in-part']])
    expect(message).toMatch(/line 2/)
  })

  test('says which entities of other files are missing, and never opens them', async () => {
    const { text, codes, message } = await codeOf(
      `<!DOCTYPE TEI [<!ENTITY letter2 SYSTEM "file:///etc/hostname"><!ENTITY ok "fine">]>${teiOf('<p>a &ok; &letter2; b</p>')}`,
    )
    expect([text, codes]).toEqual(['a fine […] b', ['read-in-part']])
    expect(message).toContain('&letter2;')
  })

  test('says which files it would include, and never opens them', async () => {
    const { text, message } = await codeOf(
      teiOf(
        '<p>a</p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="letters/2.xml"><xi:fallback>x</xi:fallback></xi:include>',
      ),
    )
    expect([text, message.includes('letters/2.xml')]).toEqual(['a', true])
  })

  test('is refused when all of its text is elsewhere', async () => {
    const { code } = await codeOf(
      `<!DOCTYPE TEI [<!ENTITY all SYSTEM "all.xml">]><TEI><text>&all;</text></TEI>`,
    )
    expect(code).toBe('refused')
  })

  test('never unfolds entities of entities', async () => {
    const bomb = `<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${teiOf('<p>x &c; y</p>')}`
    const { text, codes } = await codeOf(bomb)
    expect([text, codes]).toEqual(['x […] y', ['read-in-part']])
  })

  test('is refused when it nests without end', async () => {
    expect(await codeOf(teiOf('<seg>'.repeat(5000)))).toMatchObject({ code: 'refused' })
  })

  test('is empty when nothing is in it', async () => {
    expect(await codeOf(teiOf('<p/>'))).toMatchObject({ code: 'empty' })
  })
})

describe('every known file', () => {
  test.each([...knownFiles('tei'), ...knownFiles('cmif')])(
    '$name has blocks, spans and pages inside its text and in order',
    async ({ name, bytes }) => {
      const { letters, problems } = await readBytes(name, bytes)
      expect(problems).toEqual([])
      expect(new Set(letters.map(({ part }) => part)).size).toBe(letters.length)
      for (const { text, blocks, quotations, variants = [], pages = [], properties } of letters) {
        let end = 0
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(block.start, block.end)).toBe(text.slice(block.start, block.end).trim())
          expect(block.end).toBeGreaterThan(block.start)
          end = block.end
        }
        const spans = [
          ...quotations,
          ...variants,
          ...properties.flatMap(({ values }) => values.flatMap(({ span }) => span ?? [])),
        ]
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(span.start, span.end).isWellFormed()).toBe(true)
        }
        for (const page of pages) expect(page.start).toBeLessThan(Math.max(1, text.length))
      }
    },
  )

  test.each(knownFiles('tei'))(
    '$name can be cut or bent anywhere: a letter or a named problem comes of it',
    async ({ name, bytes }) => {
      for (let cut = 1; cut < bytes.length; cut += 1 + Math.floor(bytes.length / 25)) {
        const bent = Buffer.concat([bytes.subarray(0, cut), Buffer.from('</x><'), bytes.subarray(cut + 3)])
        for (const broken of [bytes.subarray(0, cut), bent]) {
          const outcome = await readBytes(name, broken).then(
            () => 'read',
            (thrown: unknown) => (thrown instanceof Error ? thrown.name : thrown),
          )
          expect(['read', 'ReadingProblem']).toContain(outcome)
        }
      }
    },
  )
})
