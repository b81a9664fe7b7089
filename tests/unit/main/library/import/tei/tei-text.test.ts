import { describe, expect, test } from 'vitest'
import { blocksOf, onlyLetter, teiOf } from './tei-of'

describe('the text of a TEI letter', () => {
  test.each([
    [
      'collapses white space and keeps words whole',
      '<p> a\n  <hi>b</hi>c\t<hi> d </hi>, e</p>',
      ['paragraph: a bc d , e'],
    ],
    [
      'has no space inside a choice that is spread over lines',
      '<p>wo<choice>\n <sic>r</sic>\n <corr>rd</corr>\n</choice>s</p>',
      ['paragraph: words'],
    ],
    [
      'reads the end of a line as a space',
      '<p>one<lb/>two <lb/> three<lb n="4"/>\nfour</p>',
      ['paragraph: one two three four'],
    ],
    [
      'joins a word that is said to go on',
      '<p>to-<lb break="no"/>gether to\n<lb break="no"/>gether, Nord¬<lb/>See</p>',
      ['paragraph: together together, NordSee'],
    ],
    [
      'joins a word at a hyphen when a small letter follows',
      '<p>to-<lb/>gether, Baden-<lb/>Baden, Land-<lb/>und See, he -<lb/>she, a-<lb break="yes"/>b</p>',
      ['paragraph: together, Baden-Baden, Land- und See, he - she, a- b'],
    ],
    [
      'joins words across pages and what is printed around them',
      '<p>to<pb n="2" break="no"/><fw>HEAD</fw><lb/>gether</p>',
      ['paragraph: together'],
    ],
    [
      'keeps the lines of addresses, openers and verse',
      '<opener><address><addrLine>A</addrLine><addrLine>B<lb/>C</addrLine></address></opener><lg><l>d</l>\n<l>e</l></lg>',
      ['paragraph: A\nB\nC', 'paragraph: d\ne'],
    ],
    [
      'gives every part of a letter its kind',
      '<head>h</head><opener><dateline>d</dateline><salute>s</salute></opener><p>p</p><closer>c <salute>f</salute><signed>n</signed></closer><postscript><p>ps</p></postscript>',
      [
        'heading: h',
        'dateline: d',
        'salutation: s',
        'paragraph: p',
        'closing: c',
        'closing: f',
        'signature: n',
        'postscript: ps',
      ],
    ],
    [
      'knows a printed letterhead',
      '<head type="letterhead">Firm</head><fw type="header">x</fw><p>p</p>',
      ['letterhead: Firm', 'paragraph: p'],
    ],
    [
      'sets notes apart, after their paragraph and with their sign',
      '<p>a<note n="7">see <hi>b</hi></note>, c.</p><p>d</p>',
      ['paragraph: a, c.', 'note: 7 see b', 'paragraph: d'],
    ],
    [
      'takes notes in the letter writer’s hand as text',
      '<p>a<note resp="#author">mine</note></p>',
      ['paragraph: a', 'paragraph: mine'],
    ],
    [
      'leaves out a sign that only points at a note',
      '<p>a<ref target="#n1">1</ref> b<ref type="noteAnchor">*</ref> <ref target="http://x.example">1</ref></p>',
      ['paragraph: a b 1'],
    ],
    [
      'writes the sign of a gap once',
      '<p>a <gap/><gap/> <gap/> b<unclear/>c</p>',
      ['paragraph: a […] b[…]c'],
    ],
    [
      'reads the lemma of an apparatus and keeps its notes apart',
      '<p><app><lem>a</lem><rdg>b</rdg><note>c</note></app> <app><rdg>d</rdg><rdg>e</rdg></app></p>',
      ['paragraph: a d', 'note: c'],
    ],
    [
      'leaves out what was deleted over several elements',
      '<p>a <delSpan spanTo="#x"/>b</p><p>c<anchor xml:id="x"/> d</p>',
      ['paragraph: a', 'paragraph: d'],
    ],
    [
      'keeps the text when the end of a deletion is nowhere',
      '<p>a <delSpan spanTo="#gone"/>b</p>',
      ['paragraph: a b'],
    ],
    ['reads what was deleted and restored', '<p>a <restore><del>b</del></restore></p>', ['paragraph: a b']],
    [
      'makes items and rows blocks of their own',
      '<list><label>1.</label><item>a</item><item>b</item></list><table><row><cell>c</cell><cell>d</cell></row></table>',
      ['list-item: 1. a', 'list-item: b', 'paragraph: c | d'],
    ],
    [
      'tells quoted paragraphs from quoted words',
      '<p>He: <q>“yes”</q></p><quote><p>a</p><p>b</p></quote><quote>c</quote>',
      ['paragraph: He: “yes”', 'block-quotation: a', 'block-quotation: b', 'block-quotation: c'],
    ],
    [
      'says which blocks are in another language',
      '<p xml:lang="la">a</p><p><foreign xml:lang="fr">b</foreign></p><p>c <foreign xml:lang="fr">d</foreign></p>',
      ['paragraph la: a', 'paragraph fr: b', 'paragraph: c d'],
    ],
    [
      'marks the editor’s matter as notes',
      '<div type="regest"><p>a</p></div><div><p>b</p></div><div type="commentary"><p>c</p></div>',
      ['note: a', 'paragraph: b', 'note: c'],
    ],
    [
      'marks postmarks and describes drawings',
      '<p>a <stamp>POST</stamp></p><figure><figDesc>A cat</figDesc></figure>',
      ['paragraph: a', 'boilerplate: POST', 'note: A cat'],
    ],
    [
      'leaves out lists of people and places, which describe and are no text',
      '<p>a</p><listPerson><person><persName>b</persName></person></listPerson>',
      ['paragraph: a'],
    ],
    [
      'reads a letter that a stroke doubles',
      '<p>ko<c rendition="#gemination-m"/>e</p>',
      ['paragraph: komme'],
    ],
    [
      'leaves out comments, instructions and index terms',
      '<p>a<!-- x --><?y z?><index><term>q</term></index>b</p>',
      ['paragraph: ab'],
    ],
    ['drops soft hyphens within words', '<p>un\u00adder</p>', ['paragraph: under']],
    [
      'keeps lines where white space is to be preserved',
      '<p xml:space="preserve">a\n  b</p>',
      ['paragraph: a\nb'],
    ],
    [
      'puts a comma between two parts to the first',
      '<closer><salute>Yours</salute>, <signed>N</signed></closer>',
      ['closing: Yours,', 'signature: N'],
    ],
    ['reads glyphs without words as their standard form', '<p><g ref="#none">ſ</g>o</p>', ['paragraph: ſo']],
  ])('%s', async (_name, body, blocks) => {
    expect(await blocksOf(body, 'xml:lang="en"')).toEqual(blocks)
  })

  test('can be only the transcription of the pages', async () => {
    const lines =
      '<surface><zone><line>a<lb/></line><line>b</line></zone><zone><line>c</line></zone></surface>'
    const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><sourceDoc>${lines}</sourceDoc></TEI>`
    expect((await onlyLetter(xml)).text).toBe('a\nb\n\nc')
  })
})

describe('the other readings of a place', () => {
  const variantsOf = async (body: string) => {
    const { text, variants } = await onlyLetter(teiOf(body))
    return (variants ?? []).map(({ kind, as, start, end }) => [kind, text.slice(start, end), as])
  }

  test.each([
    [
      'abbreviations',
      '<choice><abbr>Mr</abbr><expan>M<ex>iste</ex>r</expan></choice>',
      [['abbreviation', 'Mister', 'Mr']],
    ],
    ['errors', '<choice><sic>teh</sic><corr>the</corr></choice>', [['error', 'the', 'teh']]],
    [
      'spellings',
      '<choice><orig>publick</orig><reg>public</reg></choice>',
      [['spelling', 'public', 'publick']],
    ],
    ['deletions, at their place', 'a <del>b</del> c', [['deleted', '', 'b']]],
    ['additions', 'a <add>b c</add> d', [['added', 'b c', '']]],
    [
      'substitutions, as both',
      '<subst><del>two</del><add>three</add></subst>',
      [
        ['added', 'three', ''],
        ['deleted', '', 'two'],
      ],
    ],
    ['doubtful words', 'a <unclear>b</unclear>', [['unclear', 'b', '']]],
    [
      'the attributes of P4',
      '<sic corr="the">teh</sic> <corr sic="x">y</corr> <abbr expan="Captain">Capt</abbr>',
      [
        ['error', 'the', 'teh'],
        ['error', 'y', 'x'],
        ['abbreviation', 'Captain', 'Capt'],
      ],
    ],
  ])('are kept of %s', async (_name, content, variants) => {
    expect(await variantsOf(`<p>${content}</p>`)).toEqual(variants)
  })

  test('stand at their offsets in UTF-16, also after signs of two units and joined words', async () => {
    expect(await variantsOf('<p>😀𝔘 wo-<lb/>rd <choice><sic>𝔛</sic><corr>𝔜𝔷</corr></choice>.</p>')).toEqual([
      ['error', '𝔜𝔷', '𝔛'],
    ])
  })
})

describe('quotations', () => {
  test('are spans without their marks, with their use and who speaks', async () => {
    const header =
      '<profileDesc><particDesc><listPerson><person xml:id="jo"><persName>Jo Tarn</persName></person></listPerson></particDesc></profileDesc>'
    const body =
      '<p><said who="#jo">“Go.”</said> <q who="Ada">Stay</q> <title>A Book</title> <soCalled>‘wise’</soCalled> <said who="#p77">x</said></p>'
    const { text, quotations } = await onlyLetter(teiOf(body, header))
    expect(quotations.map(({ start, end, use, speaker }) => [text.slice(start, end), use, speaker])).toEqual([
      ['Go.', 'quotation', 'Jo Tarn'],
      ['Stay', 'quotation', 'Ada'],
      ['A Book', 'title', undefined],
      ['wise', 'scare', undefined],
      ['x', 'quotation', undefined],
    ])
  })
})

describe('pages', () => {
  test('begin with their first word, called as the original has it', async () => {
    const { text, pages } = await onlyLetter(
      teiOf('<pb n="12v"/><p>one<pb/>two</p><pb n="14"/><p>three</p><pb n="15"/>'),
    )
    expect(pages?.map(({ start, label }) => [label, text.slice(start, start + 3)])).toEqual([
      ['12v', 'one'],
      ['2', 'two'],
      ['14', 'thr'],
    ])
  })
})
