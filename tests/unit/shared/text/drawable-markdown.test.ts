import { isDrawableMarkdown } from '@shared/text/drawable-markdown'
import { describe, expect, it } from 'vitest'

const nested = Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- deeper`).join('\n')

describe('Markdown that is drawn', () => {
  it.each([
    ['nothing', ''],
    [
      'a page with a list, a quotation and links',
      '# A\n\n- one\n  - two\n    1. three\n\n> **said** [x](y)\n',
    ],
    ['a table of sixty rows', '| a | b |\n|---|---|\n'.concat('| 1 | 2 |\n'.repeat(60))],
    ['many paragraphs with signs', '*a* **b** `c` [d](e)\n\n'.repeat(2000)],
    ['a rule of many dashes', `${'-'.repeat(5000)}\n`],
    ['a list of many items', '- item\n'.repeat(5000)],
  ])('is %s', (_, text) => {
    expect(isDrawableMarkdown(text)).toBe(true)
  })
})

describe('Markdown that would hold up whoever reads it', () => {
  it.each([
    ['quotations inside quotations', `${'> '.repeat(10_000)}words`],
    ['many lines that are nested a little', '- - - - - - words\n'.repeat(2000)],
    ['quotations without spaces', `${'>'.repeat(10_000)}words`],
    ['list items inside list items', `${'- '.repeat(10_000)}words`],
    ['numbers inside numbers', `${'1. '.repeat(10_000)}words`],
    ['lists that go deeper line by line', nested],
    ['emphasis inside emphasis', `${'*a _b '.repeat(3000)}x${' b_ a*'.repeat(3000)}`],
    ['brackets that nothing closes', '['.repeat(50_000)],
    [
      'a table of five hundred columns',
      `${'| a '.repeat(500)}\n${'|---'.repeat(500)}\n${'| b '.repeat(500)}`,
    ],
    ['a book', 'A paragraph.\n\n'.repeat(20_000)],
  ])('is %s', (_, text) => {
    expect(isDrawableMarkdown(text)).toBe(false)
  })
})
