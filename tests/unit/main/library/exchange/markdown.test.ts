import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { markdownFolder, shown } from '../../../../../src/main/library/exchange/out/markdown'
import { markdownAsHtml } from '../../../../../src/main/library/exchange/out/markdown-html'
import { FileNames } from '../../../../../src/main/library/exchange/out/markdown-names'
import {
  anchorOn,
  leavingLetter,
  leavingNote,
  someCode,
  someId,
  written,
} from '../../../../support/leaving-notes'

const letter = leavingLetter('dam.txt', 'Dear Sir,\n# 1 of *the* [dams] leaks.', {
  title: 'The dam: a [draft]',
  date: '1843',
})
const other = leavingLetter('well.txt', 'Our wells are dry.', { title: 'Wells' })
const water = someCode('Water works')
const dams = someCode('1843', { parent: water.id })

function frontMatter(file: string | undefined): unknown {
  return parse(/^---\n([\s\S]*?)\n---/.exec(file ?? '')?.[1] ?? '')
}

/** Every link of a folder of Markdown that leads nowhere. */
function brokenLinks(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.values()].flatMap((text) =>
    [...text.matchAll(/\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/g)].flatMap(([, target = '']) => {
      const [file = '', block] = target.split('#^')
      const there = files.get(`${file}.md`)
      const leads = there !== undefined && (block === undefined || there.includes(` ^${block}\n`))
      return leads ? [] : [target]
    }),
  )
}

const first = leavingNote({ anchors: [anchorOn(letter, '1 of *the* [dams]')], codes: [dams.id] })
const second = leavingNote({
  anchors: [anchorOn(other, 'wells'), anchorOn(letter, 'Dear')],
  body: `As [[note:${first.id}|said]], and in [[letter:${letter.key}]], [[search:${someId()}|found]].`,
})
const page = leavingNote({ body: 'A page: of thoughts?', about: { kind: 'nothing' } })
const notes = [first, second, page]

describe.each(['letter', 'note'] as const)('A folder of Markdown with a file for each %s', (per) => {
  it('holds links that all lead to a file, and to a note in it', async () => {
    const { files } = await written(markdownFolder, { notes, codes: [water, dams], per }, [letter, other])
    expect(brokenLinks(files)).toEqual([])
    expect([...files.values()].join('')).toContain('|said]]')
  })

  it('has front matter that YAML reads, with codes as nested tags', async () => {
    const { files } = await written(markdownFolder, { notes, codes: [water, dams], per }, [letter, other])
    const letterFile = frontMatter(files.get('letters/The dam a draft.md'))
    expect(letterFile).toMatchObject({ title: 'The dam: a [draft]', date: '1843', path: 'dam.txt' })
    const tagged = [...files.values()].filter((file) =>
      (frontMatter(file) as { tags?: readonly string[] }).tags?.includes('Water-works/code-1843'),
    )
    expect(tagged).toHaveLength(1)
  })

  it('counts the link to a saved search, which leads nowhere there', async () => {
    const { lost } = await written(markdownFolder, { notes, per }, [letter, other])
    expect(lost).toEqual([{ what: 'links', count: 1 }])
  })
})

describe('Words of a letter in Markdown', () => {
  it('stay the words that they are', () => {
    const words = 'A *star*, [[a link]], #tag, <b>, `code`\n- one\n1. two\n    margin'
    const html = markdownAsHtml(shown(words))
    expect(html).not.toMatch(/<(?:em|ul|ol|li|code|pre|b|h\d)\b/)
    expect(
      html
        .replace(/<[^>]+>/g, '')
        .replace('&lt;b&gt;', '<b>')
        .replaceAll('\u00a0', ' '),
    ).toBe(words)
  })
})

describe('Markdown that is nested without end', () => {
  it('leaves on paper as it was typed', () => {
    expect(markdownAsHtml(`${'- '.repeat(5000)}<end>`)).toMatch(
      /^<pre dir="auto">(?:- ){5000}&lt;end&gt;<\/pre>$/,
    )
  })
})

describe('Names of files', () => {
  it('are taken by every system and differ', () => {
    const names = new FileNames()
    expect(names.nameFor('a/b\\c: "d"?', 'x')).toBe('a b c d')
    expect(names.nameFor('A B c D', 'x')).toBe('A B c D (2)')
    expect(names.nameFor('CON', 'x')).toBe('CON -')
    expect(names.nameFor(' ..\n', 'Letter')).toBe('Letter')
    expect(Buffer.byteLength(names.nameFor('نامه'.repeat(100), 'x'))).toBeLessThanOrEqual(120)
  })
})
