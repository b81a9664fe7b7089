import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractTxt, textBlocks } from '../../../../../src/main/library/import/formats/text/extract-txt'
import { formatFixtures } from '../../../../support/format-fixtures'
import { readBytes } from '../../../../support/read-bytes'
import { blocksOf, extracted } from './formats'

const wrapped = [
  'The first paragraph of this letter was typed on a machine that breaks',
  'its lines at seventy signs, and it goes on for a good while until it',
  'ends here.',
  'The second paragraph begins without any blank line, because paper was',
  'dear, and it goes on for a good while as well, and then some more, so',
  'that there is something to divide.',
]

describe('a plain text', () => {
  test('stays as it was written, whatever its paragraphs', async () => {
    const text = '  Dear Sir,\n\n\n\tI write.  \n\n'
    expect((await extracted(extractTxt, text)).text).toBe(text)
  })

  test('has its lines and paragraphs where the separators of Unicode end them', async () => {
    const { text } = await extracted(extractTxt, 'Dear Sir,\u2029I write to\u2028you.\u2029Yours,\u2028A. B.')
    expect(text).toBe('Dear Sir,\n\nI write to\nyou.\n\nYours,\nA. B.')
  })

  test('has its lines where a mainframe ended them, but keeps the same sign beside line feeds', async () => {
    expect((await extracted(extractTxt, 'Dear Sir,\u0085I write.\u0085')).text).toBe('Dear Sir,\nI write.\n')
    expect((await extracted(extractTxt, 'Dear Sir,\nI write\u0085\n')).text).toBe(
      'Dear Sir,\nI write\u0085\n',
    )
  })

  test.each(formatFixtures('txt'))('is that of $name to the last sign', async ({ name, path, knownText }) => {
    const { letters } = await readBytes(name, readFileSync(path))
    expect(letters.map(({ text }) => text.normalize('NFC').trimEnd())).toEqual([knownText.trimEnd()])
  })

  test('is divided by its blank lines', async () => {
    expect(await blocksOf(extractTxt, 'Dear Sir,\n\nI write to\nyou.\n \nYours,\nA. B.')).toEqual([
      'paragraph: Dear Sir,',
      'paragraph: I write to\nyou.',
      'paragraph: Yours,\nA. B.',
    ])
  })

  test('is divided by its lines when it has no blank ones', async () => {
    expect(await blocksOf(extractTxt, 'First they wrote.\nThen they waited.')).toEqual([
      'paragraph: First they wrote.',
      'paragraph: Then they waited.',
    ])
  })

  test('keeps lines together that were broken at a fixed width', async () => {
    expect(await blocksOf(extractTxt, wrapped.join('\n'))).toEqual([
      `paragraph: ${wrapped.slice(0, 3).join('\n')}`,
      `paragraph: ${wrapped.slice(3).join('\n')}`,
    ])
  })

  test('is divided where lines are set in', async () => {
    const text = '   I have the honour\nto write to you.\n   You will remember\nthe bridge.'
    expect(await blocksOf(extractTxt, text)).toEqual([
      'paragraph: I have the honour\nto write to you.',
      'paragraph: You will remember\nthe bridge.',
    ])
  })

  test('shows its lists item by item', async () => {
    const text =
      'We ask:\n\n1. for light,\n   and soon;\n2. for air.\n\n  • one\n\n  • two\n\n۱. یک\n\n(c) A. B.'
    expect(await blocksOf(extractTxt, text)).toEqual([
      'paragraph: We ask:',
      'list-item: 1. for light,\n   and soon;',
      'list-item: 2. for air.',
      'list-item: • one',
      'list-item: • two',
      'list-item: ۱. یک',
      'paragraph: (c) A. B.',
    ])
  })

  test('shows what an e-mail quotes', async () => {
    expect(await blocksOf(extractTxt, 'Yes.\n\n> May I?\n> Tell me.')).toEqual([
      'paragraph: Yes.',
      'quoted-reply: > May I?\n> Tell me.',
    ])
  })

  test('keeps long lines apart, even where a blank line stands elsewhere', async () => {
    const long = `The light went out on Monday${', and again on the day after'.repeat(6)}.`
    expect(await blocksOf(extractTxt, `${long}\nShort.\n${long}\n\nShare this article`)).toEqual([
      `paragraph: ${long}`,
      'paragraph: Short.',
      `paragraph: ${long}`,
      'paragraph: Share this article',
    ])
  })

  test('parts what a mail quotes from the line above it', async () => {
    expect(await blocksOf(extractTxt, 'Anna wrote:\n> May I?\nYes.')).toEqual([
      'paragraph: Anna wrote:',
      'quoted-reply: > May I?',
      'paragraph: Yes.',
    ])
  })

  test('has a list where dashes follow each other, and none in a single one', async () => {
    expect(
      await blocksOf(extractTxt, 'We ask:\n\n- for light\n- for air\n\n- and no more, he said.'),
    ).toEqual([
      'paragraph: We ask:',
      'list-item: - for light',
      'list-item: - for air',
      'paragraph: - and no more, he said.',
    ])
  })

  test('shows full lines that are set in below others as quoted', async () => {
    const lines =
      '    We have waited for the light for nine long winters and\n    we shall wait for a tenth if that is what the board of\n    the harbour wants from all of us who live on this quay.'
    expect(await blocksOf(extractTxt, `He wrote to the town:\n\n${lines}\n\nThe town was silent.`)).toEqual([
      'paragraph: He wrote to the town:',
      `block-quotation: ${lines.trim()}`,
      'paragraph: The town was silent.',
    ])
  })

  test.each([
    ['a first line that is no sentence', 'A letter about the dam\n\nDear friends, we write.'],
    ['a line in capitals', 'AN OPEN LETTER\n\nDear friends, we write.'],
    ['an underlined line', 'The dam.\n========\n\nDear friends, we write.'],
  ])('has a heading in %s', async (_name, text) => {
    expect((await blocksOf(extractTxt, text))[0]).toMatch(/^heading: /)
  })

  test.each([
    ['a salutation', 'Dear Sir,\n\nI write.'],
    ['a date', 'Lorvik, 3 March 1843\n\nI write.'],
    ['words before a salutation', 'Tuesday evening\n\nMy dear Harriet,\n\nI have it.'],
    ['the only line', 'A letter about the dam'],
    ['a list sign', '1. FOR LIGHT\n\nand for air'],
  ])('has no heading in %s', async (_name, text) => {
    expect((await blocksOf(extractTxt, text)).some((block) => block.startsWith('heading'))).toBe(false)
  })

  test('has its header lines as blocks of their own', async () => {
    expect(await blocksOf(extractTxt, 'From: A\nTo: B,\n  C\nDate: 1843\n\nDear B,')).toEqual([
      'paragraph: From: A',
      'paragraph: To: B,\n  C',
      'paragraph: Date: 1843',
      'paragraph: Dear B,',
    ])
  })

  test('loses no word and no order to its blocks', () => {
    const line = fc.array(
      fc.constantFrom('a', 'B.', '1.', '>', '•', '  ', '\n', '\n\n', 'From:', 'é', '،', '====='),
    )
    fc.assert(
      fc.property(line, (pieces) => {
        const text = pieces.join(' ')
        const blocks = textBlocks(text)
        const kept = blocks.map(({ start, end }) => text.slice(start, end)).join(' ')
        expect(kept.split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean))
        blocks.forEach((block, at) => {
          expect(block.start).toBeGreaterThanOrEqual(blocks[at - 1]?.end ?? 0)
        })
      }),
    )
  })
})
