import { readFileSync } from 'node:fs'
import type { BlockKind, Letter } from '@shared/letter'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { cmifFile } from '../../../../../src/main/library/letter-exports/cmif'
import { teiFolder } from '../../../../../src/main/library/letter-exports/tei-letter'
import { date, evidence, person, place } from '../../../../support/described'
import { leavingLetters, lettersWritten } from '../../../../support/leaving-letters'
import { readLetterOf } from '../../../../support/read-letter-of'

async function faults(texts: Iterable<string>, schema: string): Promise<readonly string[]> {
  const fixture = new URL(`../../../../fixtures/letter-exports/${schema}`, import.meta.url)
  const { errors } = await validateXML({
    xml: [...texts].map((contents, at) => ({ fileName: `${at}.xml`, contents })),
    schema: [readFileSync(fixture, 'utf8')],
    extension: 'relaxng',
  })
  return errors.map(({ message }) => message)
}

const hostile = 'A ]]> & <b> "c" \u0001\ud800\u202e\r\n--> \ufffe'
const dates = [
  ...['1843-03-03', '1843', '1843-03~', '1843?', '1843-03/1843-05', '../1843', '1843/..', '[1843,1845]'],
  ...['184X', '1843-21', '-0043-03-15', '1843~/1845', '1843-XX-03', '18XX'],
]
const letters: readonly Letter[] = [
  readLetterOf(),
  ...dates.map((edtf) =>
    readLetterOf({ dates: [date(edtf, { evidence: evidence({ asWritten: hostile }) })] }),
  ),
  readLetterOf({ senders: [person(hostile, { reference: 'https://example.org/a?b={c}|%d^[é]' })] }),
  readLetterOf({ recipients: [person('Bela'), person('Cato', { reference: 'https://' })] }),
  readLetterOf({ places: [place(hostile, { reference: 'http://example.org/"><x' })] }),
  readLetterOf({ dates: [date('1843', { role: 'received' })], path: hostile }),
  readLetterOf({
    senders: [person('Ada')],
    source: { publisher: hostile, url: 'https://example.org/\ud800\ufffe' },
  }),
]

describe('A catalogue of correspondence', () => {
  it('keeps to the rules of its format, whatever is known of the letters', async () => {
    const { files } = await lettersWritten(cmifFile, letters)
    expect(await faults(files.values(), 'cmif.rng')).toEqual([])
  })

  it('keeps to them when nothing is known of any letter', async () => {
    const { files, losses } = await lettersWritten(cmifFile, [readLetterOf()])
    expect(await faults(files.values(), 'cmif.rng')).toEqual([])
    expect(losses.all()).toMatchObject([{ what: 'texts', count: 1 }])
  })

  it('names its sources and itself the same whenever the same is written, and says which letters it has', async () => {
    const one = await lettersWritten(cmifFile, letters)
    const again = await lettersWritten(cmifFile, letters)
    expect(again.files).toEqual(one.files)
    const { count, provenance } = leavingLetters(letters)
    expect(one.files.get('letters.xml')).toContain(
      `<p>${count} letters: all letters of the library. Collection (SHA-256): ${provenance.fingerprint}.</p>`,
    )
  })

  it('says in its numbers what it can of a date, and tells of words, calendars and what was inferred', async () => {
    const written = async (edtf: string, more: Parameters<typeof date>[1] = {}) => {
      const { files, losses } = await lettersWritten(cmifFile, [readLetterOf({ dates: [date(edtf, more)] })])
      return [
        /<date (.*)\/>\n<\/correspAction/.exec(files.get('letters.xml') ?? '')?.[1],
        losses.all().length,
      ]
    }
    expect(await written('1843-03-03')).toEqual(['when="1843-03-03"', 0])
    expect(await written('1843?')).toEqual(['when="1843" cert="medium"', 0])
    expect(await written('1843~')).toEqual(['when="1843"', 1])
    expect(await written('1843', { inferred: true })).toEqual(['when="1843"', 1])
    expect(await written('1843', { calendar: 'julian' })).toEqual(['when="1843"', 1])
  })
})

const kinds: readonly BlockKind[] = [
  ...([
    'heading',
    'dateline',
    'salutation',
    'letterhead',
    'paragraph',
    'list-item',
    'block-quotation',
  ] as const),
  ...(['quoted-reply', 'boilerplate', 'note', 'closing', 'signature', 'postscript'] as const),
]

function letterOf(parts: readonly BlockKind[]): Letter {
  const text = parts.map(() => 'a\nb').join('\n\n')
  const blocks = parts.map((kind, at) => ({ start: at * 5, end: at * 5 + 3, kind }))
  return readLetterOf({ text, blocks, language: 'fa', direction: 'rtl' })
}

describe('An edition of a letter', () => {
  it('has its parts where TEI takes them, in whatever order they stand', async () => {
    const orders = kinds.flatMap((one) =>
      kinds.flatMap((other) => [
        [one, other],
        ...(other === 'note' ? kinds.map((last) => [one, other, last]) : []),
      ]),
    )
    const all = [...kinds.map((kind) => [kind]), ...orders, [...kinds], [...kinds].reverse()].map(letterOf)
    const texts: string[] = []
    for (const letter of all) {
      const { files } = await lettersWritten(teiFolder, [letter])
      const [text = ''] = files.values()
      expect(text.match(/>a<lb\/>/g)).toHaveLength(letter.blocks.length)
      texts.push(text)
    }
    expect(await faults(texts, 'tei-text.rng')).toEqual([])
  })

  it('is well formed, whatever signs its words and facts have', async () => {
    const texts: string[] = []
    for (const letter of letters) {
      const { files } = await lettersWritten(teiFolder, [{ ...letter, text: hostile, title: hostile }])
      texts.push(...files.values())
    }
    expect(await faults(texts, 'tei-text.rng')).toEqual([])
  })
})
