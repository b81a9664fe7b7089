import { describe, expect, it } from 'vitest'
import type { ExtractedText } from '../../../../../../src/main/library/import/formats/format'
import { readBytes } from '../../../../../support/read-bytes'
import { makeZip } from '../zip/make-zip'

const names = ['office', 'style', 'text', 'table', 'draw', 'meta'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
)
const namespaces = `${names.join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`

function flat(body: string, { styles = '', pages = '', meta = '' } = {}): Buffer {
  return Buffer.from(
    `<office:document ${namespaces} office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>${meta}</office:meta><office:automatic-styles>${styles}</office:automatic-styles><office:master-styles>${pages}</office:master-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  )
}

async function letterOf(body: string, more: Parameters<typeof flat>[1] = {}): Promise<ExtractedText> {
  const { letters, problems } = await readBytes('x.fodt', flat(body, more))
  expect(problems).toEqual([])
  return letters[0] as ExtractedText
}

const paragraph = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`
const numbers =
  '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="i" style:num-suffix=")" text:display-levels="2"/></text:list-style>'
const item = (content: string) => `<text:list-item>${content}</text:list-item>`

describe('a text of OpenDocument', () => {
  it('collapses white space as it is told, and keeps what is written in so many words', async () => {
    const { text } = await letterOf(
      paragraph('  one \n  two<text:s text:c="3"/>three<text:tab/>four<text:line-break/> five '),
    )
    expect(text).toBe('one two   three\tfour\nfive')
  })

  it('names blocks after their styles, through all their ancestors', async () => {
    const styles =
      '<style:style style:name="P1" style:parent-style-name="Own"/><style:style style:name="Own" style:parent-style-name="Quotations"/>'
    const { blocks, quotations } = await letterOf(
      `<text:h text:outline-level="2">Title</text:h>${paragraph('Quoted.', 'P1')}${paragraph('Yours,', 'Complimentary_20_Close')}`,
      { styles },
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'block-quotation', 'closing'])
    expect(quotations).toHaveLength(1)
  })

  it('counts the items of lists, through nesting and interruptions', async () => {
    const first = `<text:list xml:id="l" text:style-name="N">${item(`${paragraph('a')}<text:list>${item(paragraph('b'))}</text:list>`)}</text:list>`
    const second = `<text:list text:continue-list="l" text:style-name="N">${item(paragraph('c') + paragraph('goes on'))}</text:list>`
    const fresh = `<text:list text:style-name="N">${item(paragraph('d'))}</text:list>`
    const { text } = await letterOf(first + paragraph('between') + second + paragraph('and') + fresh, {
      styles: numbers,
    })
    expect(text).toBe('1. a\n\n1.i) b\n\nbetween\n\n2. c\n\ngoes on\n\nand\n\n1. d')
  })

  it('leaves out hidden text, hidden sections and the notes of its making', async () => {
    const styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    const body = `<text:sequence-decls/>${paragraph('seen<text:span text:style-name="H"> unseen</text:span>')}${paragraph('gone', 'H')}<text:section text:display="none">${paragraph('gone too')}</text:section>`
    expect((await letterOf(body, { styles })).text).toBe('seen')
  })

  it('reads what was inserted, and keeps what was deleted as another reading', async () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Me</dc:creator></office:change-info><text:p>not </text:p></text:deletion></text:changed-region></text:tracked-changes>'
    const { text, variants } = await letterOf(
      `${changes}${paragraph('I am <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>very <text:change-end text:change-id="c2"/>glad.')}`,
    )
    expect(text).toBe('I am very glad.')
    expect(variants).toEqual([
      { kind: 'deleted', start: 5, end: 5, as: 'not' },
      { kind: 'added', start: 5, end: 10, as: '' },
    ])
  })

  it('puts footnotes and comments behind the text', async () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${paragraph('A note.')}</text:note-body></text:note>`
    const comment = `<office:annotation><dc:creator>Jane</dc:creator><dc:date>2020-01-01</dc:date>${paragraph('A comment.')}</office:annotation>`
    const { text, blocks } = await letterOf(paragraph(`Text${note}.${comment}`) + paragraph('More.'))
    expect(text).toBe('Text[1].\n\nMore.\n\n[1] A note.\n\n[Jane] A comment.')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'note', 'note'])
  })

  it('takes the head of a page that only comes first for a letterhead', async () => {
    const head = (text: string) => `<style:header>${paragraph(text)}</style:header>`
    const pages = `<style:master-page style:name="Standard" style:next-style-name="Next">${head('Smith')}</style:master-page><style:master-page style:name="Next">${head('To Jones')}<style:footer>${paragraph('<text:page-number>2</text:page-number>')}</style:footer></style:master-page>`
    const { text, blocks } = await letterOf(paragraph('Dear Sir,'), { pages })
    expect(text).toBe('Smith\n\nTo Jones\n\nDear Sir,')
    expect(blocks.map(({ kind }) => kind)).toEqual(['letterhead', 'boilerplate', 'paragraph'])
  })

  it('knows its pages by breaks before, after and within paragraphs', async () => {
    const styles =
      '<style:style style:name="B"><style:paragraph-properties fo:break-before="page"/></style:style>'
    const { text, pages } = await letterOf(
      `${paragraph('one')}${paragraph('two', 'B')}${paragraph('more <text:soft-page-break/>three')}`,
      { styles },
    )
    expect(pages?.map(({ start }) => text.slice(start).split(/\s/)[0])).toEqual(['one', 'two', 'three'])
  })

  it('states what its properties say', async () => {
    const { properties } = await letterOf(paragraph('x'), {
      meta: '<dc:title>A title</dc:title><meta:keyword>a</meta:keyword><meta:keyword>b</meta:keyword>',
    })
    expect(properties.map(({ field, values }) => [field, values.map((value) => value.text)])).toEqual([
      ['title', ['A title']],
      ['keywords', ['a', 'b']],
    ])
  })

  it('that ends in the middle is read as far as it goes, and named', async () => {
    const whole = flat(paragraph('Dear Sir,') + paragraph('I write.'))
    const { letters, problems } = await readBytes('x.fodt', whole.subarray(0, whole.indexOf('write') + 2))
    expect(letters[0]?.text).toBe('Dear Sir,\n\nI wr')
    expect(problems.map(({ code }) => code)).toEqual(['read-in-part'])
  })

  it.each([
    [
      'encrypted',
      [
        {
          name: 'META-INF/manifest.xml',
          content:
            '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
        },
        { name: 'content.xml', content: 'garbage' },
      ],
    ],
    ['encrypted', [{ name: 'encrypted-package', content: 'garbage' }]],
    ['unreadable', [{ name: 'styles.xml', content: '<s/>' }]],
  ])('that cannot be read is named: %s', async (code, entries) => {
    const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }
    await expect(readBytes('x.odt', makeZip([mimetype, ...entries]))).rejects.toMatchObject({ code })
  })
})
