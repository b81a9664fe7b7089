import { describe, expect, it } from 'vitest'
import type { ExtractedText } from '../../../../../../src/main/library/import/formats/format'
import { readBytes } from '../../../../../support/read-bytes'

async function letterOf(body: string): Promise<ExtractedText> {
  const { letters, problems } = await readBytes(
    'x.rtf',
    Buffer.from(`{\\rtf1\\ansi\\ansicpg1252${body}}`, 'latin1'),
  )
  expect(problems).toEqual([])
  return letters[0] as ExtractedText
}

async function textOf(body: string): Promise<string> {
  return (await letterOf(body)).text
}

describe('a document in RTF', () => {
  it('is decoded font by font', async () => {
    const fonts = String.raw`{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset178 Arial;}{\f3\fcharset2 Symbol;}}`
    expect(await textOf(String.raw`${fonts}\f0 caf\'e9 \f1\'ec\'e8\'f0 \f2\'d3\'e1\'c7\'e3 \f3\'b7`)).toBe(
      'café мир سلام •',
    )
  })

  it('reads Unicode and leaves out what stands there for old programs', async () => {
    expect(
      await textOf(String.raw`\uc1 a\u8217?b \u-10179?\u-8694? {\uc2\u1587 s?\u1604\'3f\'3fx}\u233\'e9.`),
    ).toBe('a’b 😊 سلxé.')
  })

  it('reads two bytes of the Far East as one sign, whatever the second one is', async () => {
    expect(await textOf(String.raw`{\fonttbl{\f0\fcharset128 MS;}}\f0\'95\'5c\'8c\'bb\'83e`)).toBe('表現テ')
  })

  it('reads what a field shows, also where a program says that it may be left out', async () => {
    expect(
      await textOf(
        String.raw`See {\field{\*\fldinst { HYPERLINK "http://127.0.0.1"}}{\*\fldrslt{our notice}}}.`,
      ),
    ).toBe('See our notice.')
  })

  it('leaves out hidden text, bookmarks, pictures, and whatever may be left out', async () => {
    expect(
      await textOf(
        String.raw`a{\v hidden}b{\*\bkmkstart name}{\pict\wmetafile8 0102}{\*\unknown {text} more}{\xe index}c{\field{\*\fldinst HYPERLINK "http://127.0.0.1"}{\fldrslt link}}`,
      ),
    ).toBe('abclink')
  })

  it('skips the bytes of a binary object, braces and all', async () => {
    expect(await textOf(String.raw`a{\pict\bin7 }{\par}}b`)).toBe('ab')
  })

  it('joins the cells of a row and reads the numbers of lists', async () => {
    const table = String.raw`\trowd\cellx1\cellx2\intbl one\cell two\cell\row\pard `
    const { text, blocks } = await letterOf(
      String.raw`${table}{\listtext\f0 1.\tab}first\par{\pntext\f0 \'b7\tab}second\par`,
    )
    expect(text).toBe('one | two\n\n1. first\n\n• second')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list-item', 'list-item'])
  })

  it('puts footnotes and comments behind the text', async () => {
    const { text, blocks } = await letterOf(
      String.raw`Text{\super\chftn{\footnote\pard{\super\chftn} A note.}}.{\*\atnid JS}{\*\atnauthor Jane}\chatn{\*\annotation\pard\chatn A comment.}\par More.\par`,
    )
    expect(text).toBe('Text[1].\n\nMore.\n\n[1] A note.\n\n[Jane] A comment.')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'note', 'note'])
  })

  it('states its title and author in Unicode where it has them so', async () => {
    const { properties } = await letterOf(
      String.raw`{\info{\upr{\title ?}{\*\ud{\title \u268?ist\'fd}}}{\author A. Smith}{\creatim\yr1999\mo2\dy3}}x`,
    )
    expect(properties.map(({ field, values }) => [field, values[0]?.text])).toEqual([
      ['title', 'Čistý'],
      ['creator', 'A. Smith'],
      ['created', '1999-02-03'],
    ])
  })

  it('keeps what was deleted as another reading', async () => {
    const { text, variants } = await letterOf(String.raw`I am {\deleted not }{\revised very }glad.\par`)
    expect(text).toBe('I am very glad.')
    expect(variants?.map(({ kind, as }) => [kind, as])).toEqual([
      ['deleted', 'not '],
      ['added', ''],
    ])
  })

  it('reads a mail that is wrapped in it as the web page that it was', async () => {
    const body = String.raw`\fromhtml1{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Dear A,{\*\htmltag72 </p>}\htmlrtf\par}\htmlrtf0 {\*\htmltag64 <p>}caf\'e9 {\*\htmltag84 &amp;}\htmlrtf &\htmlrtf0  tea{\*\htmltag72 </p>}`
    expect(await textOf(body)).toBe('Dear A,\n\ncafé & tea')
  })

  it('reads paragraphs that AbiWord wraps as numbers', async () => {
    expect(
      await textOf(
        String.raw`{\listtext\pard{\tab First.}{\par}}{\listtext\pard{\tab Second.}{\par}}End\par`,
      ),
    ).toBe('First.\n\nSecond.\n\nEnd')
  })

  it.each([
    ['that ends in the middle', String.raw`{\rtf1\ansi Dear Sir,\par {\b I wr`, 'Dear Sir,\n\nI wr'],
    [
      'with more ends than beginnings',
      String.raw`{\rtf1\ansi Dear Sir,\par}} I write.\par}`,
      'Dear Sir,\n\nI write.',
    ],
  ])('%s is read as far as it goes, and named', async (_, rtf, text) => {
    const { letters, problems } = await readBytes('x.rtf', Buffer.from(rtf))
    expect(letters[0]?.text).toBe(text)
    expect(problems.map(({ code }) => code)).toEqual(['read-in-part'])
  })

  it('is refused when its groups nest without end', async () => {
    await expect(readBytes('x.rtf', Buffer.from(`{\\rtf1 ${'{'.repeat(200_000)}`))).rejects.toMatchObject({
      code: 'refused',
    })
  })
})
