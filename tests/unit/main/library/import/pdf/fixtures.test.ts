import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../../../support/read-bytes'
import { wordAgreement } from '../../../../../support/word-agreement'

const folder = fileURLToPath(new URL('../../../../../fixtures/formats/pdf', import.meta.url))
const documents = readdirSync(folder).filter((name) => name.endsWith('.pdf'))

/** The text without what is marked as furniture of the pages. */
async function textProper(name: string): Promise<{ text: string; letter: Awaited<ReturnType<typeof read>> }> {
  const letter = await read(name)
  const blocks = letter.blocks.filter(({ kind }) => kind !== 'boilerplate')
  return { text: blocks.map(({ start, end }) => letter.text.slice(start, end)).join('\n\n'), letter }
}

async function read(name: string) {
  const { letters } = await readBytes(name, readFileSync(join(folder, name)))
  const [letter] = letters
  if (!letter) throw new Error(`No letter in ${name}`)
  return letter
}

describe('documents of many programs', () => {
  test('there are at least twenty of them', () => {
    expect(documents.length).toBeGreaterThanOrEqual(20)
  })

  test.each(documents)('the words of %s come out complete and in order', async (name) => {
    const known = readFileSync(join(folder, name.replace(/\.pdf$/, '.txt')), 'utf8')
    const { recall, precision } = wordAgreement((await textProper(name)).text, known)
    expect(recall).toBeGreaterThan(0.98)
    expect(precision).toBeGreaterThan(0.98)
  })

  test.each(documents)(
    'the blocks and pages of %s follow each other and lie inside the text',
    async (name) => {
      const { letter } = await textProper(name)
      let end = 0
      for (const block of letter.blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(block.end).toBeGreaterThan(block.start)
        end = block.end
      }
      expect(end).toBe(letter.text.length)
      const starts = letter.pages?.map(({ start }) => start) ?? []
      expect(starts.toSorted((a, b) => a - b)).toEqual(starts)
      expect(Math.max(...starts)).toBeLessThanOrEqual(letter.text.length)
    },
  )

  test('a book keeps the numbers of its pages as labels, and its running heads as boilerplate', async () => {
    const { letter } = await textProper('22-reportlab-book-pages-page-labels.pdf')
    expect(letter.pages?.map(({ label }) => label)).toEqual(['41', '42', '43'])
    const heads = letter.blocks.filter(({ kind }) => kind === 'boilerplate')
    expect(heads.map(({ start, end }) => letter.text.slice(start, end))).toEqual([
      'Letters from the Harl 41',
      'The Reading Society 42',
    ])
  })

  test('footnotes are notes, and their numbers stand in brackets in the text', async () => {
    const { letter } = await textProper('02-pdflatex-two-columns-footnotes.pdf')
    const notes = letter.blocks.filter(({ kind }) => kind === 'note')
    expect(
      notes.map(({ start, end }) => letter.text.slice(start, start + 14) + (end > start ? '' : '!')),
    ).toEqual(['[1] The regist', '[2] The pamphl'])
    expect(letter.text).toContain('herring barrels.[1] Whether')
  })

  test('an address keeps its lines', async () => {
    const { letter } = await textProper('01-libreoffice-letter-address-dateline.pdf')
    expect(letter.text).toMatch(
      /^The Reading Society of Harlow Bridge\n14 Mill Lane\nHarlow Bridge\n\nHarlow Bridge, 3 March 1843\n\n/,
    )
  })

  test('headings, list items and rows of a table are told apart', async () => {
    const { letter } = await textProper('20-libreoffice-tagged-owner-password.pdf')
    const kinds = letter.blocks.map(
      ({ kind, start, end }) => `${kind}: ${letter.text.slice(start, end).slice(0, 22)}`,
    )
    expect(kinds).toContain('heading: What it will cost')
    expect(kinds).toContain('list-item: 2. The second arch has')
    expect(kinds).toContain('paragraph: Raising the stone | 3 ')
    expect(kinds).toContain('block-quotation: Whoever builds a bridg')
  })

  test('lam-alef and the joiners of Persian are read as they were written', async () => {
    const { letter } = await textProper('07-chromium-persian-tagged.pdf')
    expect(letter.text).toContain('سلامت این جوانان')
    expect(letter.text).toContain('اعلام می\u200cکنیم')
    expect(letter.text).toContain('(نامهٔ شمارهٔ ۱۴۵ نیز بی\u200cجواب ماند)')
  })
})
