import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import {
  declaredEncoding,
  extractHtml,
} from '../../../../../src/main/library/import/formats/html/extract-html'
import { blocksOf, extracted } from './formats'

describe('the text of a page', () => {
  test.each([
    [
      'collapses white space as a browser does',
      '<p> a\n  <b>b </b> c&nbsp;&nbsp;d </p>',
      ['paragraph: a b c\u00a0\u00a0d'],
    ],
    [
      'knows every entity',
      '<p>&eacute;&#1587;&#x633;&mdash;&hellip;&amp;&lt;b&gt;',
      ['paragraph: éسس—…&<b>'],
    ],
    [
      'begins a block where a browser begins a line',
      'a<div>b<section>c</section>d</div>e',
      ['a', 'b', 'c', 'd', 'e'].map((word) => `paragraph: ${word}`),
    ],
    [
      'keeps line breaks, and parts paragraphs at two of them',
      '<p>a<br>b <br> <br> c</p>',
      ['paragraph: a\nb', 'paragraph: c'],
    ],
    ['keeps prepared text as it is', '<pre>a\n   b</pre>', ['paragraph: a\n   b']],
    [
      'numbers its lists',
      '<ol start=3><li>a<li value=7><p>b</p><p>c</p><li>d</ol><ul><li>e</ul>',
      ['list-item: 3. a', 'list-item: 7. b', 'list-item: c', 'list-item: 8. d', 'list-item: • e'],
    ],
    [
      'sets numbers of notes in brackets, as converters write them',
      '<p>Board<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a> m<sup>2</sup></p><p>Quay<a class="sdfootnoteanc" href="#s"><sup>2</sup></a></p><p><a class="sdfootnotesym" href="#a">2</a>The note.</p>',
      ['paragraph: Board[1] m2', 'paragraph: Quay[2]', 'paragraph: [2] The note.'],
    ],
    ['marks its headings', '<h1>a</h1><h3>b</h3>c', ['heading: a', 'heading: b', 'paragraph: c']],
    [
      'reads tables of data row by row',
      '<table><tr><th>a<th>b<tr><td>c<td><i>d</i></table>',
      ['paragraph: a | b', 'paragraph: c | d'],
    ],
    [
      'reads tables of layout cell by cell',
      '<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>',
      ['paragraph: a', 'paragraph: b', 'paragraph: c'],
    ],
    [
      'leaves out what is never shown',
      '<style>x</style><script>x</script><noscript>x</noscript><template>x</template><p hidden>x</p><p style="display: none">x</p><svg><text>x</text></svg>a',
      ['paragraph: a'],
    ],
    [
      'takes the part of a letter that a class names',
      '<p class="x Dateline">a</p><p class=salutation>b</p><p class=signed>c</p>',
      ['dateline: a', 'salutation: b', 'signature: c'],
    ],
  ])('%s', async (_name, html, blocks) => {
    expect(await blocksOf(extractHtml, html)).toEqual(blocks)
  })

  test('keeps the furniture of the page, marked as such', async () => {
    const html = `
      <div class="cookie-banner"><p>We use cookies.</p><button>Yes</button><button>No</button></div>
      <header><h1>The Site</h1><nav><ul><li>Home</li></ul></nav></header>
      <main class="with-sidebar"><article><header><h1>The letter</h1></header><p>Dear all,</p>
      <div class="share">Share</div><aside>Read also</aside><footer class="signature">A. B.</footer></article></main>
      <footer>Imprint</footer>`
    expect(await blocksOf(extractHtml, html)).toEqual([
      'boilerplate: We use cookies.',
      'boilerplate: Yes No',
      'boilerplate: The Site',
      'boilerplate: • Home',
      'heading: The letter',
      'paragraph: Dear all,',
      'boilerplate: Share',
      'boilerplate: Read also',
      'signature: A. B.',
      'boilerplate: Imprint',
    ])
  })

  test('has a block quotation of several paragraphs as one quotation', async () => {
    const { text, quotations } = await extracted(
      extractHtml,
      'a<blockquote><p>b</p><blockquote>c</blockquote></blockquote>d<blockquote>e</blockquote>',
    )
    expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual(['b\n\nc', 'e'])
  })

  test.each([
    ['a <q cite="https://x.example/" lang="fr">b <i>c</i></q>, d', ['b c']],
    ['<q>a <q>b</q> c</q> d', ['a b c', 'b']],
    ['a <q> “b c” </q> d', ['b c']],
    ['<ul><li>a <q>b</q></ul><p><q>c</q>', ['b', 'c']],
    ['a <q>b<br><br>c</q> d', ['b', 'c']],
    ['a <q>b</q> c<q>d<div>e</div></q>f', ['b', 'd', 'e']],
    ['<blockquote>a <q>b</q></blockquote>', ['a b', 'b']],
    ['<nav><q>a</q></nav><p hidden><q>b</q></p><q> </q>c \ufdd1d\ufdd2', []],
  ])('has as quotations what %s marks', async (html, quoted) => {
    const { text, quotations } = await extracted(extractHtml, html)
    expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual(quoted)
    expect(quotations.every(({ use }) => use === 'quotation')).toBe(true)
    expect(text).not.toMatch(/[\ufdd1\ufdd2]/)
  })

  test('takes a menu that nothing names for furniture of the page', async () => {
    const html = `
      <div id="top"><a href="/">Home</a> | <a href="/works">Great Works</a> | <a href="/or">Orvanian</a></div>
      <ul><li><a href="/a">The Minister</a></li><li><a href="/b">Statements</a></li></ul>
      <h1>A statement</h1><p><a href="/jane">Jane Doe</a>, <a href="/2020">2 March 2020</a></p><p>We have read it.</p>`
    expect(await blocksOf(extractHtml, html)).toEqual([
      'boilerplate: Home | Great Works | Orvanian',
      'boilerplate: • The Minister',
      'boilerplate: • Statements',
      'heading: A statement',
      'paragraph: Jane Doe, 2 March 2020',
      'paragraph: We have read it.',
    ])
  })

  test.each([
    [
      'links below the first words',
      '<p>Dear all,</p><ul><li><a href=a>One</a><li><a href=b>Two</a></ul><p>Yours,</p>',
    ],
    ['one link', '<p><a href=a>The title</a></p><p>We have read it.</p>'],
    ['nothing but links', '<ul><li><a href=a>One</a><li><a href=b>Two</a></ul>'],
    [
      'sentences that are links',
      `<p>${'<a href=a>We have read all that you sent us, and not one of us agrees.</a>'.repeat(2)}</p><p>So it is.</p>`,
    ],
    ['words beside the links', '<p>See <a href=a>One</a> and then <a href=b>Two</a> of us.</p><p>Yours</p>'],
  ])('takes no menu for one where there are %s', async (_name, html) => {
    expect((await extracted(extractHtml, html)).blocks.map(({ kind }) => kind)).not.toContain('boilerplate')
  })
})

describe('a hostile page', () => {
  test.each([
    ['a hundred thousand nested boxes', `${'<div>'.repeat(100_000)}deep`, 'deep'],
    ['a hundred thousand nested quotations', `${'<blockquote>'.repeat(100_000)}deep`, 'deep'],
    ['a hundred thousand nested quotations in a line', `<p>a ${'<q>'.repeat(100_000)}deep`, 'deep'],
    ['a list of fifty thousand items', `<ol>${'<li>item'.repeat(50_000)}</ol>`, '50000. item'],
    ['fifty thousand line breaks', `<p>${'word<br>'.repeat(50_000)}`, 'word'],
    ['ten thousand open tables', '<table><tr><td>'.repeat(10_000), ''],
    ['an endless attribute', `<p title="${'x'.repeat(1_000_000)}">end</p>`, 'end'],
  ])('with %s is read to its end', async (_name, html, end) => {
    const { text } = await extracted(extractHtml, html)
    expect(text.endsWith(end)).toBe(true)
  })

  test('yields its text and nothing of its markup', async () => {
    const html =
      '<p onclick=alert(1)>a<img src=x onerror=alert(2)><iframe srcdoc="<p>x"></iframe><a href="javascript:x">b</a>'
    expect((await extracted(extractHtml, html)).text).toBe('ab')
  })
})

describe('what a page states', () => {
  test('is read from its head and its JSON-LD', async () => {
    const { properties } = await extracted(
      extractHtml,
      `<html lang="fr"><title>A |
        Site</title><meta property="og:title" content="A"><meta name="Author" content=""><link rel=canonical href="https://x.example/a">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"S"},{"@type":"NewsArticle","headline":"H","author":[{"name":"B"},"C"],"publisher":{"name":"P"},"datePublished":"2020-02-17"}]}</script>
      <script type="application/ld+json">{ not json</script><h1>A<br>B</h1>`,
    )
    expect(properties.map(({ field, values }) => [field, ...values.map(({ text }) => text)])).toEqual([
      ['lang', 'fr'],
      ['title', 'A | Site'],
      ['og:title', 'A'],
      ['canonical', 'https://x.example/a'],
      ['json-ld:headline', 'H'],
      ['json-ld:datepublished', '2020-02-17'],
      ['json-ld:author', 'B', 'C'],
      ['json-ld:publisher', 'P'],
      ['h1', 'A B'],
    ])
  })

  test.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ['<meta http-equiv=Content-Type content="text/html; charset=koi8-r">', 'koi8-r'],
    ['<?xml version="1.0" encoding="iso-8859-1"?><html>', 'iso-8859-1'],
    ['<p>charset=koi8-r', null],
  ])('names its encoding in %s', (html, encoding) => {
    expect(declaredEncoding(Buffer.from(html))).toBe(encoding)
  })

  test('decides the encoding of a short page', async () => {
    const bytes = iconv.encode('<meta charset=windows-1251><p>Да.', 'windows-1251')
    const { encoding, text } = await extracted(extractHtml, bytes)
    expect([encoding, text]).toEqual(['windows-1251', 'Да.'])
  })
})
