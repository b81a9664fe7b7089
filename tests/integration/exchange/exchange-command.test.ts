import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { letterbook, letterbookJson } from '../../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let temporary: TemporaryFolder
const at = (name: string) => join(temporary.path, name)
const run = async (library: string, ...words: string[]) =>
  await letterbook(...words, '--library', at(library))
const json = async <Value>(library: string, ...words: string[]) =>
  await letterbookJson<Value>(...words, '--library', at(library))

// Each word of the command line is a process of its own.
const patience = 60_000

beforeEach(async () => {
  temporary = temporaryFolder()
  mkdirSync(at('letters'))
  writeFileSync(join(at('letters'), 'a.txt'), 'Dear Bela,\n\nThe gate of the mill is open.\n\nAda')
  for (const library of ['here', 'there']) await run(library, 'index', at('letters'))
  await run('here', 'notes', 'add', 'Who opened it?', '--on', 'a.txt', '--quote', 'gate of the mill')
}, patience)
afterEach(() => temporary.remove())

describe('letterbook notes export and import', { timeout: patience }, () => {
  it.each(['jsonld', 'qdpx'])('carry a note as %s from one library to another, once', async (format) => {
    const out = at(`notes.${format}`)
    expect(await json('here', 'notes', 'export', '--format', format, '--out', out)).toMatchObject({
      ...{ format, notes: 1, written: 1, lost: [] },
    })
    const preview = await json('there', 'notes', 'import', out, '--preview')
    expect(preview).toMatchObject({ fates: { added: 1 }, states: { exact: 1 }, taken: null })
    expect(await json('there', 'notes', 'import', out)).toMatchObject({ taken: { restored: [], codes: [] } })
    expect(await json('there', 'notes', 'import', out)).toMatchObject({ taken: { added: [] } })
    const { notes } = await json<{ notes: unknown }>('there', 'notes', 'list')
    expect(notes).toMatchObject([{ body: 'Who opened it?' }])
  })

  it('say which file is not there, and that a folder is none', async () => {
    const missing = await run('here', 'notes', 'import', at('gone.jsonld'))
    expect(missing.code).toBe(1)
    expect(missing.error).toContain(`There is no file ${at('gone.jsonld')}.`)
    const folder = await run('here', 'notes', 'import', at('letters'))
    expect(folder.code).toBe(1)
    expect(folder.error).toContain('letters is no file.')
  })

  it('write a folder of Markdown, and nothing into one that is there', async () => {
    const words = ['notes', 'export', '--format', 'markdown', '--out', at('vault')]
    expect((await run('here', ...words)).code).toBe(0)
    const [letter = ''] = readdirSync(at('vault/letters'))
    expect(readFileSync(join(at('vault/letters'), letter), 'utf8')).toContain('> gate of the mill')
    const again = await run('here', ...words)
    expect(again.code).toBe(1)
    expect(again.error).toContain('is there already')
  })

  it('print every line that would leave, and write nothing, when asked to preview', async () => {
    const { code, out } = await run(
      'here',
      'notes',
      'export',
      '--format',
      'csv',
      '--preview',
      '--out',
      at('x.csv'),
    )
    expect(code).toBe(0)
    expect(out).toContain('gate of the mill')
    expect(existsSync(at('x.csv'))).toBe(false)
  })

  it.each([[['export', '--format', 'doc', '--out', 'x']], [['export', '--format', 'csv']], [['import']]])(
    'say what is wrong with %j',
    async (words) => {
      expect((await run('here', 'notes', ...words)).code).toBe(2)
    },
  )
})
