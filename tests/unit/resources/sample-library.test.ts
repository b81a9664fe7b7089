import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import {
  bytesOf,
  fileOf,
  markupFaults,
  paragraphCount,
  placeInFile,
  plain,
  type Quotation,
  samplePaths,
  sampleReadme,
  sourceOf,
  truth,
  wordsOf,
} from '../../support/sample-library'

const label = 'Invented for the Letterbook sample library.'
const known = Object.entries(truth.files)
const letterNames = known.map(([name]) => name)
const withoutFinalMark = (text: string): string => text.replace(/[.,]$/, '')

function standsInItsSource(quotation: Quotation, source: string): boolean {
  const text = withoutFinalMark(plain(quotation.text))
  switch (quotation.match) {
    case 'exact':
      return source.includes(text)
    case 'recased':
      return !source.includes(text) && source.toLowerCase().includes(text.toLowerCase())
    case 'bracketed':
      return !source.includes(text) && occurInOrder(text.split(/\[[^\]]*\]/), source)
    case 'shortened':
      return !source.includes(text) && occurInOrder(text.split('…'), source)
    case 'altered':
    case 'translated':
      return !source.includes(text) && source.includes(plain(quotation.source ?? 'no source given'))
    case 'document':
    case 'spoken':
    case 'phrase':
      return false
  }
}

function occurInOrder(pieces: readonly string[], source: string): boolean {
  let from = 0
  for (const piece of pieces.map((part) => part.trim()).filter((part) => part !== '')) {
    const at = source.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return from > 0
}

describe('the sample library', () => {
  it('is described by its truth file, letter by letter, and by nothing more', () => {
    expect([...new Set(letterNames.map(fileOf))].sort()).toEqual(samplePaths)
    expect(samplePaths.length).toBeGreaterThanOrEqual(36)
    expect(new Set(known.map(([, { format }]) => format)).size).toBe(11)
  })

  it('counts the letters of a file from one, without a gap', () => {
    const placed = samplePaths.map((path) =>
      letterNames.filter((name) => fileOf(name) === path).map(placeInFile),
    )
    expect(placed.filter((places) => places.some((place, index) => place !== index))).toEqual([])
  })

  it('keeps every file small', () => {
    expect(samplePaths.filter((path) => bytesOf(path).length > 60_000)).toEqual([])
  })

  it('names only its own letters in relations and as sources of quotations', () => {
    const named = [
      ...truth.relations.flatMap(({ from, to }) => [from, to]),
      ...known.flatMap(([, letter]) =>
        letter.quotations.flatMap(({ from }) => (from === null ? [] : [from])),
      ),
    ]
    expect(named.filter((name) => !letterNames.includes(name))).toEqual([])
  })

  it('says in its README and in every letter that it is invented', () => {
    expect(sampleReadme).toContain('Everything here was invented for Letterbook.')
    expect(samplePaths.filter((path) => !sourceOf(path).includes(label))).toEqual([])
  })

  it('holds several thousand words', () => {
    const words = letterNames
      .filter((name) => truth.files[name]?.format !== 'cmif')
      .map((name) => wordsOf(name).split(' ').length)
    expect(words.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(12_000)
    expect(Math.min(...words)).toBeGreaterThan(70)
  })

  it('points to no address outside the domain that belongs to nobody', () => {
    const addresses = samplePaths.flatMap((path) =>
      [
        ...sourceOf(path)
          .replaceAll(' xmlns="http://www.tei-c.org/ns/1.0"', '')
          .matchAll(/(?:\/\/|[\w.]@|www\.)([\w.-]+)/g),
      ].map((found) => found[1] ?? ''),
    )
    expect(addresses.length).toBeGreaterThan(30)
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
  })
})

/** How the bytes of a file of this format begin, or what its text holds; null for plain text. */
const signs: Readonly<Record<string, RegExp>> = {
  docx: /^PK...*word\/document\.xml/s,
  odt: /^PK...*mimetypeapplication\/vnd\.oasis\.opendocument\.text/s,
  pdf: /^%PDF-1\.5.*%%EOF\s*$/s,
  rtf: /^\{\\rtf1\\ansi\\ansicpg1252.*\\'[0-9a-f]{2}.*\}\s*$/s,
  eml: /^(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)+\r?\n/,
  mbox: /^From \S+ \w{3} \w{3} \d\d [\d:]{8} \d{4}\n/,
  tei: /^<\?xml .*<TEI xmlns="http:\/\/www\.tei-c\.org\/ns\/1\.0".*<div type="letter"/s,
  cmif: /^<\?xml .*<correspDesc.*<body><p\/><\/body>/s,
}

const packed = known.filter(([, { format }]) => format in signs)

describe.each(packed)('the sample letter %s, no plain text,', (name, letter) => {
  const path = fileOf(name)

  it('is of the format that the truth file names', () => {
    const isEnclosed = path.endsWith('.eml') && letter.format !== 'eml'
    if (isEnclosed) expect(sourceOf(path)).toContain(`.${letter.format}"`)
    else expect(bytesOf(path).toString('latin1')).toMatch(signs[letter.format] ?? /^$/)
  })
})

const written = known.filter(([, { format }]) => !(format in signs))

describe.each(written)('the sample letter %s, a text,', (path, letter) => {
  it('is in the encoding that the truth file names', () => {
    const bytes = bytesOf(path)
    const text = iconv.decode(bytes, letter.encoding, { stripBOM: false })
    expect(text).not.toContain('\ufffd')
    expect(iconv.encode(text, letter.encoding).equals(bytes)).toBe(true)
    expect(text.startsWith('\ufeff')).toBe(letter.encoding === 'utf-16le')
    const readsAsUtf8 = !iconv.decode(bytes, 'utf-8').includes('\ufffd')
    expect(readsAsUtf8).toBe(letter.encoding === 'utf-8')
  })

  it('has the format of its name and is well formed', () => {
    expect(path.endsWith(`.${letter.format}`)).toBe(true)
    if (letter.format === 'html') expect(markupFaults(sourceOf(path))).toEqual([])
    if (letter.format === 'md') {
      const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(sourceOf(path)) ?? []
      const matter = parseDocument(yaml ?? '\t')
      expect(matter.errors).toEqual([])
      expect(matter.get('title')).toBe(letter.title)
      expect(matter.get('kind')).toBe(letter.kind)
      expect(matter.get('language')).toBe(letter.language)
      expect(matter.get('date')).toBe(letter.dates[0]?.edtf)
    }
  })
})

describe.each(known)('the sample letter %s', (name, letter) => {
  const path = fileOf(name)

  it('contains title, written dates and names word for word', () => {
    const source = plain(sourceOf(path))
    const stated = [
      ...(letter.title === null ? [] : [letter.title]),
      ...letter.dates.flatMap((date) => date.as ?? []),
      ...(letter.signatoryCountAs === undefined ? [] : [letter.signatoryCountAs]),
      ...[...letter.signatories, ...letter.senders, ...letter.recipients].map(({ name }) => name),
    ]
    expect(stated.filter((words) => !source.toLowerCase().includes(plain(words).toLowerCase()))).toEqual([])
  })

  it('contains every quotation word for word, in the order given', () => {
    const words = wordsOf(name)
    const texts = letter.quotations.map(({ text }) => plain(text))
    expect(texts.filter((text) => !words.includes(text))).toEqual([])
    expect(texts.length === 0 || occurInOrder(texts, words)).toBe(true)
  })

  it('quotes its sources as truly or untruly as the truth file says', () => {
    const traced = letter.quotations.filter(({ from }) => from !== null)
    expect(
      traced.filter((quotation) => !standsInItsSource(quotation, wordsOf(quotation.from ?? ''))),
    ).toEqual([])
    const untraced = letter.quotations.filter(({ from }) => from === null)
    expect(untraced.filter(({ match }) => !['document', 'spoken', 'phrase'].includes(match))).toEqual([])
  })
})

const reports = known.filter(([, { kind }]) => kind === 'report about a letter' || kind.startsWith('speech'))

describe.each(reports)('the sample report %s', (path, letter) => {
  it('has no words between quotation marks that the truth file leaves out', () => {
    const marked = [...wordsOf(path).matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? '')
    const told = letter.quotations.map(({ text }) => plain(text))
    expect(marked.length).toBeGreaterThan(5)
    expect(marked.filter((words) => !told.includes(words))).toEqual([])
  })
})

describe('the relations of the sample letters', () => {
  it('has the same number of paragraphs in the letter and both translations', () => {
    const counted = known.flatMap(([path, letter]) =>
      letter.paragraphs === undefined ? [] : [{ path, told: letter.paragraphs, found: paragraphCount(path) }],
    )
    expect(counted).toHaveLength(3)
    expect(counted.filter(({ told, found }) => told !== found)).toEqual([])
    expect(new Set(counted.map(({ found }) => found)).size).toBe(1)
  })

  it('has every passage that is said to have moved in both versions', () => {
    const versions = truth.relations.filter(({ kind }) => kind === 'version')
    const lost = versions.flatMap(({ from, to, moved = [] }) =>
      [from, to].flatMap((path) => moved.filter((words) => !wordsOf(path).includes(plain(words)))),
    )
    expect(versions.length).toBeGreaterThanOrEqual(4)
    expect(lost).toEqual([])
  })

  it('has every spelling of a name somewhere in the letters', () => {
    const all = samplePaths.map(wordsOf).join('\n')
    expect(
      truth.spellings.flatMap(({ spellings }) => spellings.filter((one) => !all.includes(plain(one)))),
    ).toEqual([])
  })
})
