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

  test.each([
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
