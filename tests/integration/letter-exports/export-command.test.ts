import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { letterbook, letterbookJson } from '../../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let temporary: TemporaryFolder
const at = (name: string) => join(temporary.path, name)
const run = async (...words: string[]) => await letterbook(...words, '--library', at('library'))
const json = async <Value>(...words: string[]) =>
  await letterbookJson<Value>(...words, '--library', at('library'))

// Each word of the command line is a process of its own.
const patience = 60_000

beforeEach(async () => {
  temporary = temporaryFolder()
  mkdirSync(at('letters'))
  for (const [name, words] of [
    ['a', 'open'],
    ['b', 'shut'],
  ] as const)
    writeFileSync(
      join(at('letters'), `${name}.md`),
      `---\ntitle: The gate ${words}\nfrom: Ada Vale\ndate: 1843-03-03\n---\nDear Bela,\n\nThe gate of the mill is ${words}.\n`,
    )
  await run('index', at('letters'))
  await run('notes', 'add', 'Who opened it?', '--on', 'a.md', '--quote', 'gate of the mill')
  await run('notes', 'add', 'Of the other', '--on', 'b.md')
}, patience)
afterEach(() => temporary.remove())

describe('letterbook export', { timeout: patience }, () => {
  it('writes what a query finds, and says what the format left out', async () => {
    const out = at('found.bib')
    const told = await json('export', '--format', 'bibtex', '--query', 'shut', '--out', out)
    expect(told).toMatchObject({ written: 1, files: 1, letters: 1, notes: 0, lost: [{ what: 'recipients' }] })
    expect(readFileSync(out, 'utf8')).toContain('title     = {{The gate shut}},')
    const styled = await run('export', 'a.md', '--format', 'text', '--style', 'mhra', '--preview')
    expect(styled.out).toBe('Ada Vale, letter to Bela, ‘The gate open’, 3 March 1843.\n')
  })

  it('writes a pack with the notes that were asked for, and with none when nobody asked', async () => {
    await run('export', '--format', 'pack', '--language', 'fa', '--out', at('bare'))
    const bare = readFileSync(at('bare/index.html'), 'utf8')
    expect(bare).not.toMatch(/Who opened it|Of the other/)
    expect(bare).toContain('<html lang="fa" dir="rtl">')
    const words = ['export', 'a.md', '--format', 'pack', '--notes', '--compare', 'a.md,b.md']
    expect(await json(...words, '--out', at('pack'))).toMatchObject({
      ...{ letters: 1, notes: 1, comparisons: 1, texts: 2 },
      lost: [{ what: 'notes', count: 1 }],
    })
    expect(readdirSync(at('pack')).sort()).toEqual(['comparisons', 'index.html'])
    const page = readFileSync(at('pack/index.html'), 'utf8')
    expect(page).toContain('Who opened it?')
    expect(page).not.toContain('Of the other')
    expect(page).toContain("default-src 'none'; script-src 'sha256-")
    const again = await run(...words, '--out', at('pack'))
    expect([again.code, again.error]).toEqual([1, expect.stringContaining('is there already')])
  })

  it('refuses what cannot be meant, before anything is opened', async () => {
    for (const [words, says] of [
      [['--format', 'docx', '--out', 'x'], '--format takes one of'],
      [['--format', 'ris'], 'Say where to write'],
      [['--format', 'ris', '--out', 'x', '--notes'], 'only in a pack'],
      [['--format', 'pack', '--out', 'x', '--code', 'c'], 'only with --notes'],
      [['--format', 'pack', '--out', 'x', '--compare', 'a.md'], 'two to four letters'],
      [['a.md', '--format', 'ris', '--out', 'x', '--query', 'gate'], 'either by --query or by naming'],
      [['--format', 'text', '--out', 'x', '--style', 'vancouver'], '--style takes one of'],
      [['--format', 'pack', '--out', 'x', '--language', 'de'], '--language takes one of'],
    ] as const) {
      const ended = await run('export', ...words)
      expect([ended.code, ended.error]).toEqual([2, expect.stringContaining(says)])
    }
    expect(existsSync('x')).toBe(false)
  })
})
