import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { letterbook } from '../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

let temporary: TemporaryFolder
let library = ''
const at = (...names: string[]) => join(temporary.path, ...names)
const run = async (...words: string[]) => await letterbook(...words, '--library', library)

/** A title for the window's bar, colours, and a line that is written over, as a terminal would obey them. */
const orders = '\u001b]0;owned\u0007\u001b[31mred\u009b2J\rletterbook: all is well'
const obeyed = /(?![\t\n])\p{Cc}/u

beforeAll(async () => {
  temporary = temporaryFolder()
  library = at('library')
  mkdirSync(at('letters'))
  writeFileSync(at('letters', 'a.txt'), 'Dear Ada,\n\nThe mill is sold.\n')
  writeFileSync(at('letters', 'b.txt'), 'Dear Béla,\n\nThe mill is bought.\n')
  await run('index', at('letters'))
  await run('notes', 'add', `Strange ${orders}`, '--on', 'a.txt')
  writeFileSync(at('queries.txt'), 'mill\n')
})
afterAll(() => temporary.remove())

const commands: [string, ...string[]][] = [
  ['notes', 'export', '--format', 'csv', '--out'],
  ['export', '--format', 'ris', '--out'],
  ['compare', 'a.txt', 'b.txt', '--out'],
  ['batch', 'queries.txt', '--csv'],
  ['backup', '--out'],
]

describe.each(commands)('A file that letterbook %s writes', (...words) => {
  let taken = ''
  const write = async (path: string, ...more: string[]) =>
    await run(...words.map((word) => (word === 'queries.txt' ? at(word) : word)), path, ...more)
  beforeEach(() => {
    taken = at(`${words.join('')}.csv`)
    writeFileSync(taken, 'the work of a year')
  })

  it('takes the place of another only when that is asked for, and leaves nothing beside it', async () => {
    const refused = await write(taken)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.error).toBe(
      `letterbook: ${taken} is there already. Give another name, or add --replace.\n`,
    )
    expect(readFileSync(taken, 'utf8')).toBe('the work of a year')
    expect((await write(taken, '--replace')).code).toBe(0)
    expect(readFileSync(taken, 'latin1')).not.toContain('the work of a year')
    expect(readdirSync(temporary.path).filter((name) => name.includes('.part'))).toEqual([])
  })
})

describe('A file that a command writes', () => {
  const write = async (...words: string[]) => await run('notes', 'export', '--format', 'csv', ...words)

  it('never replaces a file of the library, a folder, or what is no file', async () => {
    const inside = await write('--out', join(library, 'notebook.db'), '--replace')
    expect(inside.error).toContain('is a file of the library')
    const folder = await write('--out', at('letters'), '--replace')
    expect(folder.error).toContain('is no file that can be replaced')
    const vault = await run('notes', 'export', '--format', 'markdown', '--out', at('letters'), '--replace')
    expect(vault.error).toContain('Name a folder that is not there yet.')
    expect((await run('check')).out).toContain('ok')
  })

  it.runIf(process.platform !== 'win32')('replaces what a link leads to, and leaves the link', async () => {
    writeFileSync(at('real.csv'), 'old')
    symlinkSync(at('real.csv'), at('link.csv'))
    symlinkSync(join(library, 'notebook.db'), at('hidden.csv'))
    expect((await write('--out', at('link.csv'), '--replace')).code).toBe(0)
    expect(readFileSync(at('real.csv'), 'utf8')).toContain('Strange')
    expect((await write('--out', at('hidden.csv'), '--replace')).error).toContain('is a file of the library')
  })

  it('is asked for with its folder and its name', async () => {
    expect(await write('--out', at('none', 'x.csv'))).toMatchObject({
      ...{ code: 1, out: '' },
      error: `letterbook: ${at('none', 'x.csv')} could not be written: there is no folder ${at('none')}.\n`,
    })
    expect((await write('--out', '')).code).toBe(2)
    expect((await write('--preview', '--replace')).code).toBe(2)
  })
})

describe('What letters, notes and names of files hold', () => {
  it.each([
    ['notes', 'list'],
    ['notes', 'list', '--json'],
    ['notes', 'export', '--format', 'csv', '--preview'],
    ['notes', 'import', `x${orders}.qdpx`],
    ['show', `x${orders}`],
    [`x${orders}`],
    ['compare', 'a.txt', 'b.txt', '--heed', orders],
  ])('is shown by a terminal and never obeyed: %j', async (...words) => {
    const { out, error } = await run(...words)
    expect(out + error).toMatch(/owned/)
    expect(out + error).not.toMatch(obeyed)
  })

  it('is the same in JSON when it is read', async () => {
    const { out } = await run('notes', 'list', '--json')
    expect(JSON.parse(out)).toMatchObject({ notes: [{ body: `Strange ${orders}` }] })
  })
})
