import { describe, expect, test } from 'vitest'
import { extractMd } from '../../../../../src/main/library/import/formats/markdown/extract-md'
import { blocksOf, extracted } from './formats'

describe('Markdown', () => {
  test('is read as a reader sees it, block by block', async () => {
    const markdown = [
      '# A *letter*',
      'Dear **friends**,  \nwe [write](https://x.example) `now`.[^1]',
      '> The river\n> will be there.\n>\n> Tomorrow.',
      '3. light\n4. air\n\n   and time',
      '- [ ] one\n- two',
      '| a | b |\n|---|---|\n| 1 | **2** |',
      '---',
      '[^1]: So it is.',
    ].join('\n\n')
    expect(await blocksOf(extractMd, markdown)).toEqual([
      'heading: A letter',
      'paragraph: Dear friends,\nwe write now.[1]',
      'block-quotation: The river\nwill be there.',
      'block-quotation: Tomorrow.',
      'list-item: 3. light',
      'list-item: 4. air',
      'list-item: and time',
      'list-item: • one',
      'list-item: • two',
      'paragraph: a | b',
      'paragraph: 1 | 2',
      'paragraph: [1] So it is.',
    ])
  })

  test('is kept as it is where it nests deeper than anybody writes', async () => {
    const steps = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}- word${depth}`).join('\n')
    for (const markdown of [`${'> '.repeat(20_000)}deep`, `${'1. '.repeat(9000)}deep`, steps]) {
      expect((await extracted(extractMd, markdown)).text.trim()).toBe(markdown.trim())
    }
  })

  test('is kept as it is where it has more underlined headings than anybody writes', async () => {
    const headings = Array.from({ length: 20_000 }, (_, number) => `Letter ${number}\n---`).join('\n\n')
    expect((await extracted(extractMd, headings)).text).toBe(headings)
    expect((await extracted(extractMd, headings.slice(0, 200))).text).not.toContain('---')
  })

  test('has a block quotation of several paragraphs as one quotation', async () => {
    const { text, quotations } = await extracted(
      extractMd,
      'They wrote:\n\n> One.\n>\n> Two.\n\nand\n\n> Three.',
    )
    expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual(['One.\n\nTwo.', 'Three.'])
  })

  test('has blocks of HTML as text', async () => {
    expect(await blocksOf(extractMd, 'One.\n\n<div><p>Two.</p><script>no</script></div>\n\nThree.')).toEqual([
      'paragraph: One.',
      'paragraph: Two.',
      'paragraph: Three.',
    ])
  })

  test('states its front matter in the words that were written', async () => {
    const { text, properties } = await extracted(
      extractMd,
      '---\ntitle: "No: a letter"\ndate: 1843-03\nfrom: [A, B]\nsigned:\n  - { name: C, role: judge }\nagreed: no\nempty:\n---\nDear D,',
    )
    expect(text).toBe('Dear D,')
    expect(properties.map(({ field, values }) => [field, values])).toEqual([
      ['title', [{ text: 'No: a letter' }]],
      ['date', [{ text: '1843-03' }]],
      ['from', [{ text: 'A' }, { text: 'B' }]],
      ['signed', [{ text: 'C', role: 'judge' }]],
      ['agreed', [{ text: 'no' }]],
      ['empty', []],
    ])
  })

  test('states front matter in TOML in the words that were written', async () => {
    const toml = [
      'title = \'No: a "letter"\' # so called',
      'date = 1843-03-03 10:00:00Z',
      'from = ["A \\u00e9", # first',
      '  """B""",]',
      'to = { name = "C", role = "judge" }',
      '"place" = ""',
      '[params]\nfrom = "nobody"',
      '[[signed]]\nname = "D"\n[[signed]]\nname = "E"',
    ]
    const { text, properties } = await extracted(extractMd, `+++\n${toml.join('\n')}\n+++\nDear D,`)
    expect(text).toBe('Dear D,')
    expect(properties.map(({ field, values }) => [field, values])).toEqual([
      ['title', [{ text: 'No: a "letter"' }]],
      ['date', [{ text: '1843-03-03 10:00:00Z' }]],
      ['from', [{ text: 'A é' }, { text: 'B' }]],
      ['to', [{ text: 'C', role: 'judge' }]],
      ['place', []],
      ['params', []],
      ['signed', [{ text: 'D' }, { text: 'E' }]],
    ])
  })

  test.each([
    ['JSON', '{\n "from": ["A"],\n "number": 3\n}\nDear D,', { from: ['A'], number: ['3'] }],
    [
      'a title of pandoc',
      '% A\n  letter\n% B; C\n% 1843\n\nDear D,',
      { title: ['A letter'], author: ['B', 'C'], date: ['1843'] },
    ],
    ['fields of Logseq', 'from:: A\nto:: [[x/B|C]]\n\nDear D,', { from: ['A'], to: ['C'] }],
    ['links of note-takers', '---\nfrom: [[x/A]]\nto: ["[[B|C]]"]\n---\nDear D,', { from: ['A'], to: ['C'] }],
  ])('states %s before its text', async (_name, markdown, expected) => {
    const { text, properties } = await extracted(extractMd, markdown)
    expect(text).toBe('Dear D,')
    expect(
      Object.fromEntries(properties.map(({ field, values }) => [field, values.map((value) => value.text)])),
    ).toEqual(expected)
  })

  test.each([
    ['a [[x/B|name]] and ![[p.png]] here', 'a name and  here'],
    ['[[deleted]] by the editor', '[[deleted]] by the editor'],
    ['==marked== and a == b == c', 'marked and a == b == c'],
    ['seen %%not this%% and 100%', 'seen  and 100%'],
    ['%%\nnot this\n%%\nseen', 'seen'],
    ['%%\nseen', '%%\nseen'],
    ['[small]{.sc} and {gap} and {1843}', 'small and {gap} and {1843}'],
    ['seen\n{: .kind #name key="a b"}', 'seen'],
    ['{% include a.html w="6%" %}seen {{< f caption="Here" >}} {{x}}', 'seen Here {{x}}'],
    ['`{% raw %}` and `[[a|b]]`', '{% raw %} and [[a|b]]'],
    ['```\n[[a|b]]\n::: x\n```', '[[a|b]]\n::: x'],
    ['::: {.verse}\n| one\n| two\n:::', 'one\ntwo'],
    ['> [!note]- Seen\n> below', 'Seen\n\nbelow'],
    ['> [!WARNING]\n> below', 'Warning\n\nbelow'],
    ['!!! note "Seen"\n\n    **below**\n\nafter', 'Seen\n\nbelow\n\nafter'],
    ['read [1] and [a][b]\n\n[1]: Illegible\n[b]: x.html', 'read [1] and a\n\n[1]: Illegible'],
    ['- one\n  id:: 64f0c1aa-1b2c-4d3e-8f90-112233445566\n  collapsed:: true', '• one'],
    ['one ^ab12cd\n\nx ^2 y ^1843', 'one\n\nx ^2 y ^1843'],
  ])('shows of %j only what its program shows', async (markdown, shown) => {
    expect((await extracted(extractMd, markdown)).text).toBe(shown)
  })

  test.each([
    ['is no TOML', '+++\ntitle = [1, 2\n+++\nDear D,'],
    ['says a thing of TOML that cannot be', '+++\na = "x" b = "y"\n+++\nDear D,'],
    ['nests too deep', `+++\na = ${'['.repeat(50)}${']'.repeat(50)}\n+++\nDear D,`],
    ['is no JSON', '{\n"a": ,\n}\nDear D,'],
    ['has more lines of a title than there are', '% a\n% b\n% c\n% d\n\nDear D,'],
    ['is no YAML', '---\ntitle: "open\nfrom: [\n---\nDear D,'],
    ['is no mapping', '---\njust words\n---\nDear D,'],
    ['grows without bound', `---\na: &a [x,x]\n${bomb()}\n---\nDear D,`],
  ])('keeps as text a front matter that %s', async (_name, markdown) => {
    const { text, properties } = await extracted(extractMd, markdown)
    expect(properties).toEqual([])
    expect(text).toContain('Dear D,')
    expect(text.length).toBeGreaterThan('Dear D,'.length)
  })
})

function bomb(): string {
  const names = 'abcdefghij'
  return [...names.slice(1)]
    .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${names[at]}`).join(',')}]`)
    .join('\n')
}
