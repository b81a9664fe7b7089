import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeLetter } from '../../../../../src/main/library/import/describe'
import {
  type ExtractedText,
  type Extractor,
  ReadingProblem,
} from '../../../../../src/main/library/import/formats/format'
import { extractHtml } from '../../../../../src/main/library/import/formats/html/extract-html'
import { extractMd } from '../../../../../src/main/library/import/formats/markdown/extract-md'
import { extractTxt } from '../../../../../src/main/library/import/formats/text/extract-txt'
import { extracted } from './formats'

const sign = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<blockquote>',
    '<ol>',
    '<li>',
    '<table>',
    '<tr>',
    '<td>',
    '<h1>',
    '<br>',
    '<pre>',
    '<nav>',
    '<',
  ],
  ...[
    '---\n',
    'title: x\n',
    'date: 1843\n',
    '# ',
    '> ',
    '1. ',
    '* ',
    '| a |\n|---|\n',
    '```\n',
    '[a](b)',
    '**',
    '\n\n',
  ],
  ...[
    'From: A\n',
    'Date: 3 March 1843\n',
    'date 2022-11-07 ',
    'Dear Sir,',
    'سلام',
    '\u200c',
    '“a”',
    '&#x',
    '=====',
    '\t',
  ],
)
const bytes = fc.oneof(
  fc.array(sign, { maxLength: 40 }).map((signs) => Buffer.from(signs.join(''))),
  fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
)

async function lettersOf(extract: Extractor, content: Buffer): Promise<readonly ExtractedText[]> {
  try {
    return [await extracted(extract, content)]
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(ReadingProblem)
    return []
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '')
}

test.each([
  ['plain text', extractTxt],
  ['Markdown', extractMd],
  ['HTML', extractHtml],
])(
  'of any bytes as %s the whole text stands in its blocks, in order, and every span of evidence in the text',
  async (_name, extract) => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        for (const letter of await lettersOf(extract, content)) {
          const { text, blocks, quotations } = letter
          expect(withoutSpace(blocks.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(
            withoutSpace(text),
          )
          const { title, titleEvidence, dates, senders } = describeLetter(letter, 'file name').description
          expect(title).not.toBe('')
          for (const { span, asWritten } of [
            titleEvidence,
            ...[...dates, ...senders].map(({ evidence }) => evidence),
          ]) {
            if (span && titleEvidence.source !== 'markup')
              expect(text.slice(span.start, span.end)).toBe(asWritten)
          }
          for (const { start, end } of quotations)
            expect([start >= 0, start < end, end <= text.length]).toEqual([true, true, true])
        }
      }),
      { numRuns: 300 },
    )
  },
)
