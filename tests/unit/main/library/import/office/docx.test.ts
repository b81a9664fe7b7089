import { describe, expect, it } from 'vitest'
import type { ExtractedText } from '../../../../../../src/main/library/import/formats/format'
import { readBytes } from '../../../../../support/read-bytes'
import { makeZip } from '../zip/make-zip'
import { makeDocx, paragraph, run } from './make-docx'

async function letterOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<ExtractedText> {
  const { letters, problems } = await readBytes('x.docx', makeDocx(body, parts))
  expect(problems).toEqual([])
  expect(letters).toHaveLength(1)
  return letters[0] as ExtractedText
}

async function textOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await letterOf(body, parts)).text
}

function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
}

const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`

describe('a document of Word', () => {
  it('gives a block for each paragraph, named after its style in whatever language Word was', async () => {
    const styles =
      style('berschrift1', 'heading 1') +
      style('Anrede', 'Salutation') +
      style('Meins', 'My own', '<w:basedOn w:val="berschrift1"/>')
    const { blocks, text } = await letterOf(
      paragraph('One', '<w:pStyle w:val="berschrift1"/>') +
        paragraph('Two', '<w:pStyle w:val="Anrede"/>') +
        paragraph('Three', '<w:pStyle w:val="Meins"/>') +
        paragraph('Four', '<w:outlineLvl w:val="0"/>') +
        paragraph('Five'),
      { styles },
    )
    expect(text).toBe('One\n\nTwo\n\nThree\n\nFour\n\nFive')
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'salutation',
      'heading',
      'heading',
      'paragraph',
    ])
  })

  it('keeps tabs and line breaks, and parts a paragraph at an empty line', async () => {
    expect(
      await textOf(
        `<w:p>${run('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br/><w:br/><w:t>d</w:t></w:r></w:p>`,
      ),
    ).toBe('a\tb\nc\n\nd')
  })

  it('takes white space at the ends of a run for layout unless it is to be kept', async () => {
    expect(
      await textOf(
        '<w:p><w:r><w:t>\n  one </w:t></w:r><w:r><w:t xml:space="preserve"> two</w:t></w:r></w:p>',
      ),
    ).toBe('one two')
  })

  it('shows the results of fields and not their codes, also of fields in fields', async () => {
    const inner = `${character('begin')}${code('DATE')}${character('separate')}${run('hidden inside a code')}${character('end')}`
    const body = `<w:p>${run('before ')}${character('begin')}${code(' IF ')}${inner}${character('separate')}${run('shown')}${character('end')}${run(' after')}</w:p>`
    expect(await textOf(body)).toBe('before shown after')
  })

  it('reads a text box once, however often the file tells it', async () => {
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps">${box('Received 4 May')}</mc:Choice><mc:Fallback>${box('Received 4 May')}</mc:Fallback></mc:AlternateContent>`
    expect(await textOf(`<w:p><w:r>${twice}</w:r>${run('Dear Sir,')}</w:p>`)).toBe(
      'Received 4 May\n\nDear Sir,',
    )
  })

  it('leaves out hidden text, whether the run, its style or the paragraph hides it', async () => {
    const styles = style('Gone', 'Gone', '<w:rPr><w:vanish/></w:rPr>')
    const body = `<w:p>${run('seen')}${run(' unseen', '<w:vanish/>')}${run(' shown', '<w:vanish w:val="0"/>')}${run(' styled', '<w:rStyle w:val="Gone"/>')}</w:p>${paragraph('all gone', '<w:pStyle w:val="Gone"/>')}`
    expect(await textOf(body, { styles })).toBe('seen shown')
  })

  it('reads what was inserted, and keeps what was deleted as another reading', async () => {
    const body = `<w:p>${run('I am ')}<w:del><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del><w:ins>${run('very ')}</w:ins>${run('glad.')}</w:p>`
    const { text, variants } = await letterOf(body)
    expect(text).toBe('I am very glad.')
    expect(variants).toEqual([
      { kind: 'deleted', start: 5, end: 5, as: 'not ' },
      { kind: 'added', start: 5, end: 10, as: '' },
    ])
  })

  it('keeps a paragraph that was deleted whole as another reading, and joins paragraphs whose parting was deleted', async () => {
    const deleted = '<w:p><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>'
    const joined = paragraph('one ', '<w:rPr><w:del/></w:rPr>') + paragraph('line')
    const { text, variants } = await letterOf(paragraph('First.') + deleted + joined)
    expect(text).toBe('First.\n\none line')
    expect(variants).toEqual([{ kind: 'deleted', start: 6, end: 6, as: 'Gone.' }])
  })

  it('puts notes behind the text, with their marks where the text has them', async () => {
    const notes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="7">${paragraph('A note.')}</w:footnote>`
    const body = `<w:p>${run('Text')}<w:r><w:footnoteReference w:id="7"/></w:r>${run('.')}</w:p>${paragraph('More.')}`
    const { text, blocks } = await letterOf(body, { footnotes: notes })
    expect(text).toBe('Text[1].\n\nMore.\n\n[1] A note.')
    expect(blocks.at(-1)?.kind).toBe('note')
  })

  it('tells a note once, however many places refer to it', async () => {
    const reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    const notes = `<w:footnote w:id="7">${paragraph('A note.')}</w:footnote>`
    const text = await textOf(`<w:p>${run('a')}${reference.repeat(1000)}</w:p>`, { footnotes: notes })
    expect(text.match(/A note/g)).toHaveLength(1)
  })

  it('rebuilds the numbers of lists, level by level, with restarts', async () => {
    const level = (n: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'lowerLetter', '(%1%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>`
    const item = (text: string, n: number, list = 1) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${n}"/><w:numId w:val="${list}"/></w:numPr>`)
    const text = await textOf(
      item('a', 0) +
        item('b', 1) +
        item('c', 1) +
        item('', 1) +
        item('d', 0) +
        item('e', 1) +
        item('f', 0, 2),
      { numbering },
    )
    expect(text).toBe('I. a\n\n(Ia) b\n\n(Ib) c\n\nII. d\n\n(IIa) e\n\nIX. f')
  })

  it('finds the numbers of a list by its list style', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Mine"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Mine"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>'
    const text = await textOf(paragraph('a', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>'), {
      numbering,
    })
    expect(text).toBe('3) a')
  })

  it('makes a row of a table one block, and a row that only lays out the page many', async () => {
    const cell = (...paragraphs: string[]) =>
      `<w:tc>${paragraphs.map((text) => paragraph(text)).join('')}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const table = `<w:tbl>${row(cell('Name'), cell('Age'))}${row(cell('Ann', 'Smith'), cell('40'))}${row(cell('Dear Sir,'), cell(''))}</w:tbl>`
    expect(await textOf(table)).toBe('Name | Age\n\nAnn\nSmith | 40\n\nDear Sir,')
  })

  it('takes the head of the first page for a letterhead, and tells what runs on every page once', async () => {
    const section =
      '<w:sectPr><w:headerReference w:type="first" r:id="rId0"/><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="even" r:id="rId2"/><w:titlePg/></w:sectPr>'
    const { blocks, text } = await letterOf(paragraph('Dear Sir,') + section, {
      header1: paragraph('Smith & Sons'.replace('&', '&amp;')),
      header2: paragraph('To Mr Jones'),
      header3: paragraph('To Mr Jones'),
    })
    expect(text).toBe('Smith & Sons\n\nTo Mr Jones\n\nDear Sir,')
    expect(blocks.map(({ kind }) => kind)).toEqual(['letterhead', 'boilerplate', 'paragraph'])
  })

  it('knows its pages, each once', async () => {
    const { pages, text } = await letterOf(
      `<w:p>${run('one')}<w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>`,
    )
    expect(pages?.map(({ start, label }) => [text.slice(start, start + 3), label])).toEqual([
      ['one', '1'],
      ['two', '2'],
    ])
  })

  it('leaves out what a form only asks for, and reads symbols and hyphens as signs', async () => {
    const form = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here')}</w:sdtContent></w:sdt>`
    const signs = `<w:p>${run('a')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r></w:p>`
    expect(await textOf(form + signs)).toBe('a→coop‑x')
  })

  it('that ends in the middle is read as far as it goes, and named', async () => {
    const zip = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      {
        name: 'word/document.xml',
        content:
          '<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>Dear Sir,</w:t></w:r></w:p><w:p><w:r><w:t>I wri',
      },
    ])
    const { letters, problems } = await readBytes('x.docx', zip)
    expect(letters[0]?.text).toBe('Dear Sir,\n\nI wri')
    expect(problems.map(({ code }) => code)).toEqual(['read-in-part'])
  })

  it('without a text part is named as damaged', async () => {
    const zip = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/styles.xml', content: '<w/>' },
    ])
    await expect(readBytes('x.docx', zip)).rejects.toMatchObject({ code: 'unreadable' })
  })

  it.each([
    [
      'entities that unfold without end',
      `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    [
      'text out of other files',
      `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    ['nesting without end', `<w:document xmlns:w="urn:w">${'<w:tbl>'.repeat(200_000)}`],
  ])('is refused for %s', async (_, content) => {
    const zip = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content },
    ])
    await expect(readBytes('x.docx', zip)).rejects.toMatchObject({ code: 'refused' })
  })
})
