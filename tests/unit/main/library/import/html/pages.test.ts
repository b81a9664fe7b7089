import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { markBoilerplate } from '../../../../../../src/main/library/import/metadata/boilerplate'
import { readBytes } from '../../../../../support/read-bytes'
import { wordAgreement } from '../../../../../support/word-agreement'

const folder = fileURLToPath(new URL('../../../../../fixtures/formats/html', import.meta.url))
const pages = readdirSync(folder).filter((name) => /\.html?$/.test(name))

async function read(name: string, bytes: Buffer | string = readFileSync(join(folder, name))) {
  const { letters } = await readBytes(name, bytes)
  const [letter] = letters
  if (!letter) throw new Error(`No letter in ${name}`)
  const texts = (isWanted: (kind: string) => boolean) =>
    markBoilerplate(letter.text, letter.blocks)
      .filter(({ kind }) => isWanted(kind))
      .map(({ start, end }) => letter.text.slice(start, end))
  return {
    letter,
    proper: texts((kind) => kind !== 'boilerplate'),
    furniture: texts((kind) => kind === 'boilerplate'),
    stated: (field: string) =>
      letter.properties
        .filter((one) => one.field === field)
        .flatMap(({ values }) => values.map(({ text }) => text)),
  }
}

describe('pages of many systems', () => {
  test('there are at least twenty of them', () => {
    expect(pages.length).toBeGreaterThanOrEqual(20)
  })

  test.each(pages)(
    'the article of %s comes out complete, in order and without the furniture',
    async (name) => {
      const known = readFileSync(join(folder, name.replace(/\.html?$/, '.txt')), 'utf8')
      const { recall, precision } = wordAgreement((await read(name)).proper.join('\n\n'), known)
      expect(recall).toBeGreaterThan(0.995)
      expect(precision).toBeGreaterThan(0.995)
    },
  )

  test('the furniture is kept, marked as such', async () => {
    const { furniture } = await read('01-wordpress-theme.html')
    expect(furniture).toContain('Proudly powered by WordPress')
    expect(furniture).toContain('Share this:')
    expect(furniture.join('\n')).toContain('Well said, all of you')
  })

  test('the signatories of a petition stay although the form and the comments go', async () => {
    const { proper, furniture } = await read('04-petition-site.html')
    expect(proper).toContain('2. Hannah Brook, Treasurer')
    expect(furniture).toContain('Because the water does not wait.')
  })
})

describe('what a page states in its text and its scripts', () => {
  test('an author that is only pointed to is named', async () => {
    expect((await read('01-wordpress-theme.html')).stated('json-ld:author')).toEqual(['Hannah Brook'])
  })

  test('JSON with a comma too many is read', async () => {
    expect((await read('02-substack.html')).stated('json-ld:author')).toEqual(['Inga Farquhar'])
  })

  test('JSON in a comment, with line ends in its words, is read', async () => {
    const json = '<!-- {"@type":"Article","headline":"A\nB"} -->'
    const { stated } = await read('x.html', `<html><script type="application/ld+json">${json}</script><p>a`)
    expect(stated('json-ld:headline')).toEqual(['A B'])
  })

  test('the main thing of a page is the article', async () => {
    expect((await read('15-react-hashed-classes.html')).stated('json-ld:headline')).toEqual([
      'The cost of delay',
    ])
  })

  test('microdata gives the author and the day', async () => {
    expect((await read('03-blogger.html')).stated('author')).toEqual(['Remedios'])
    expect((await read('11-newspaper-embeds-read-more.html')).stated('datepublished')).toEqual(['1954-09-12'])
  })

  test('a script that holds itself deeply is no trouble', async () => {
    const json = `${'{"@graph":['.repeat(5000)}${']}'.repeat(5000)}`
    const { stated } = await read('x.html', `<html><script type="application/ld+json">${json}</script><p>a`)
    expect(stated('json-ld:headline')).toEqual([])
  })
})

describe('references to notes', () => {
  test('stand in brackets, and other raised signs stay as they are', async () => {
    const { proper } = await read('20-edition-with-notes.html')
    const text = proper.join('\n')
    expect(text).toContain('upon it.[1]')
    expect(text).toContain('12 m2.')
    expect(text).toContain('3rd March 1843')
  })
})

describe('pages that hide their text', () => {
  test('a page of frames gives the words for those who see none', async () => {
    expect((await read('14-frameset-noframes.html')).proper[0]).toMatch(/^We, the undersigned/)
  })

  test('a page that only a script fills gives what it says without', async () => {
    const page =
      '<html><body><div id=root></div><noscript><p>The letter in plain words.</p></noscript></body></html>'
    expect((await read('x.html', page)).proper).toEqual(['The letter in plain words.'])
  })
})

describe('finding the article', () => {
  const filler = 'These are the words of the letter, and there are enough of them. '.repeat(8)

  test('a page that names no article keeps everything that no name marks', async () => {
    const { proper } = await read(
      'x.html',
      `<html><body><div>Before</div><p>${filler}</p><div>After</div></body></html>`,
    )
    expect(proper).toHaveLength(3)
  })

  test('much text beside the named article is not put aside', async () => {
    const { proper } = await read(
      'x.html',
      `<html><body><article><p>${filler}</p></article><div><p>Second part: ${filler.slice(0, 250)}</p></div></body></html>`,
    )
    expect(proper.join('\n')).toContain('Second part')
  })

  test('a hundred thousand nested articles are read in bounded time', async () => {
    const { proper } = await read('x.html', `<html><body>${'<article>'.repeat(100_000)}deep words`)
    expect(proper).toEqual(['deep words'])
  })
})
