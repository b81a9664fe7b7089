import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadingProblem } from '../../../../../../src/main/library/import/formats/format'
import {
  decodeXml,
  readXml,
  type XmlOutcome,
} from '../../../../../../src/main/library/import/formats/xml/xml-events'

function read(xml: string): XmlOutcome & { readonly text: string; readonly events: readonly string[] } {
  const texts: string[] = []
  const events: string[] = []
  const outcome = readXml(xml, {
    open: ({ name, uri }) => events.push(uri === '' ? name : `{${uri}}${name}`),
    close: ({ name }) => events.push(`/${name}`),
    text: (text) => texts.push(text),
  })
  return { ...outcome, text: texts.join(''), events }
}

function problemOf(xml: string): ReadingProblem {
  try {
    read(xml)
  } catch (thrown) {
    if (thrown instanceof ReadingProblem) return thrown
    throw thrown
  }
  throw new Error('nothing was refused')
}

describe('reading XML', () => {
  it('tells elements in order, with their namespaces whatever the prefix is', () => {
    const { events } = read('<a xmlns="urn:one" xmlns:x="urn:two"><x:b/><c xmlns=""/><d/></a>')
    expect(events).toEqual(['{urn:one}a', '{urn:two}b', '/b', 'c', '/c', '{urn:one}d', '/d', '/a'])
  })

  it('finds attributes by their name, of a namespace when one is named', () => {
    const seen: (string | undefined)[] = []
    readXml('<a xmlns:w="urn:w" w:id="1" id="2" w:val="3" xml:lang="fa"/>', {
      open: (element) =>
        seen.push(
          element.attribute('id'),
          element.attribute('id', 'urn:w'),
          element.attribute('val'),
          element.xmlAttribute('lang'),
        ),
    })
    expect(seen).toEqual(['2', '1', '3', 'fa'])
  })

  it('says where elements and texts stand in the source, even behind a DOCTYPE', () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]>\n<a><!-- c -->one<b>two</b> three</a>'
    const found: string[] = []
    readXml(xml, {
      close: ({ start, end, contentStart }) =>
        found.push(xml.slice(start, end), xml.slice(contentStart, contentStart + 3)),
      text: (text, start) => found.push(`${text}=${xml.slice(start, start + text.length)}`),
    })
    expect(found).toEqual([
      'one=one',
      'two=two',
      '<b>two</b>',
      'two',
      ' three= three',
      xml.slice(xml.indexOf('<a>')),
      '<!-',
    ])
  })

  it('reads text in CDATA, numbered characters and well-known names', () => {
    expect(read('<a>&eacute;&mdash;&#233;&#xE9;&#150;<![CDATA[<&>]]>&amp;&hyphen;</a>').text).toBe(
      'é—éé–<&>&‐',
    )
  })

  it('reads the entities that the document declares as plain text', () => {
    const xml = `<!DOCTYPE TEI.2 PUBLIC "-//TEI P4//DTD Main Document Type//EN" "tei2.dtd" [
      <!-- it's a comment with ] and > in it -->
      <!ENTITY % TEI.prose 'INCLUDE'> <!ENTITY % chars SYSTEM "chars.ent"> %chars;
      <?a processing ]> instruction?>
      <!ENTITY jh "John Hale"> <!ENTITY etc "&amp;c."> <!ENTITY dash "&#38;#8212;">
      <!ENTITY picture SYSTEM "p.jpg" NDATA JPEG> ]><TEI.2>&jh; &etc; &dash;</TEI.2>`
    expect(read(xml).text).toBe('John Hale &c. —')
  })

  it('refuses entities that unfold to others, without unfolding them', () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)
    const bomb = `<!DOCTYPE a [<!ENTITY l0 "lol">${levels.join('')}]><a>&l9;</a>`
    expect(problemOf(bomb).code).toBe('refused')
  })

  it('refuses one long entity that is used again and again', () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "${'b'.repeat(1900)}">]><a>${'&b;'.repeat(5000)}</a>`
    expect(problemOf(xml).code).toBe('refused')
    expect(problemOf(`<!DOCTYPE a [<!ENTITY b "${'b'.repeat(50_000)}">]><a>&b;</a>`).code).toBe('refused')
  })

  it.each([
    ['SYSTEM "file:///etc/hostname"'],
    ['SYSTEM "http://127.0.0.1:9/x"'],
    ['PUBLIC "-//X//Y" "file:///etc/hostname"'],
  ])('refuses text out of another place: %s', (where) => {
    const problem = problemOf(`<!DOCTYPE a [<!ENTITY x ${where}>]><a>&x;</a>`)
    expect(problem.code).toBe('refused')
    expect(problem.message).toContain('&x;')
  })

  it('takes no notice of parameter entities', () => {
    const xml = '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/evil.dtd"> %p;]><a>text</a>'
    expect(read(xml).text).toBe('text')
  })

  it('refuses nesting beyond 256 elements, soon', () => {
    expect(problemOf('<a>'.repeat(200_000)).code).toBe('refused')
    expect(read('<a>'.repeat(256) + '</a>'.repeat(256)).flaws).toEqual([])
  })

  it('refuses elements with thousands of attributes', () => {
    const attributes = Array.from({ length: 5000 }, (_, n) => ` a${n}="x"`).join('')
    expect(problemOf(`<a${attributes}/>`).code).toBe('refused')
  })

  it('reads on behind small mistakes and names their lines', () => {
    const { text, flaws } = read('<a>\nTom & Jerry\n<b>1 < 2</b></c>\n&nosuch; end</a>')
    expect(text).toBe('\nTom & Jerry\n1 < 2\n&nosuch; end')
    expect(new Set(flaws.map(({ line }) => line))).toEqual(new Set([2, 3, 4]))
  })

  it('closes what a wrong end tag leaves open', () => {
    expect(read('<a><b><i>x</b> y</a>').events).toEqual(['a', 'b', 'i', '/i', '/b', '/a'])
  })

  it('says that a document ends too early, and closes what is open', () => {
    const { isTruncated, events } = read('<a><b>half')
    expect(isTruncated).toBe(true)
    expect(events).toEqual(['a', 'b', '/b', '/a'])
    expect(read('<a><b>half</b></a>').isTruncated).toBe(false)
  })

  it('says that a file without elements is no XML', () => {
    expect(problemOf('nothing of the kind').code).toBe('unreadable')
    expect(problemOf('<!DOCTYPE a [').code).toBe('truncated')
  })

  it('is not confused by names that every object has', () => {
    const attempt = () => read('<a hasOwnProperty="x" b="y" constructor="z"><__proto__/></a>')
    try {
      attempt()
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(ReadingProblem)
    }
    expect(read('<a>&constructor;&__proto__;</a>').text).toBe('&constructor;&__proto__;')
  })

  it('lets through what the handler throws', () => {
    const thrown = new Error('mine')
    expect(() =>
      readXml('<a/>', {
        open: () => {
          throw thrown
        },
      }),
    ).toThrow(thrown)
  })

  it('gives some answer or a named problem for any text', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="1">',
      '</b>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
      '[',
      ']>',
      '&',
      'amp;',
      '"',
      "'",
      'text',
      '<?',
      '?>',
      '<',
      '>',
      '<!ENTITY x "',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          read(pieces.join(''))
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ReadingProblem)
        }
      }),
    )
  })
})

describe('decoding XML', () => {
  it('follows the declaration, the byte order mark, and two bytes for each sign', async () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')
    expect((await decodeXml(latin)).text).toContain('é')
    const plain = '<?xml version="1.0" encoding="UTF-16"?><a>سلام</a>'
    expect((await decodeXml(Buffer.from(`\ufeff${plain}`, 'utf16le'))).text).toBe(plain)
    expect((await decodeXml(Buffer.from(plain, 'utf16le').swap16())).text).toBe(plain)
    expect((await decodeXml(Buffer.from(`\ufeff${plain}`))).text).toBe(plain)
  })
})
