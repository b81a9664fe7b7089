import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { letterbook, letterbookJson } from '../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

let temporary: TemporaryFolder
const at = (name: string) => join(temporary.path, name)
const run = async (library: string, ...words: string[]) =>
  await letterbook(...words, '--library', at(library))
const json = async <Value>(library: string, ...words: string[]) =>
  await letterbookJson<Value>(...words, '--library', at(library))
const bodies = async (library: string) => {
  const { notes } = await json<{ notes: { body: string }[] }>(library, 'notes', 'list')
  return notes.map(({ body }) => body).sort()
}

/** The same letters in folders of their own, as on two machines. */
async function makeLibrary(name: string): Promise<void> {
  const folder = at(`letters of ${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'gate.txt'), 'Dear Bela,\n\nThe gate is open until Easter.\n')
  writeFileSync(join(folder, 'mill.txt'), 'Dear Ada,\n\nThe mill is sold.\n')
  await run(name, 'index', folder)
}

beforeEach(async () => {
  temporary = temporaryFolder()
  await makeLibrary('here')
})
afterEach(() => temporary.remove())

describe('letterbook backup and restore', () => {
  it('make a backup, show what differs, restore it, and undo that', async () => {
    await run('here', 'notes', 'add', 'early')
    const { path } = await json<{ path: string }>('here', 'backup')
    expect(existsSync(path)).toBe(true)
    await run('here', 'notes', 'add', 'late')
    const { backups } = await json<{ backups: { name: string }[] }>('here', 'restore')
    const name = backups.find((backup) => path.endsWith(backup.name))?.name ?? ''
    const preview = await json('here', 'restore', name, '--preview')
    expect(preview).toMatchObject({
      notes: 1,
      differences: [{ kind: 'note', state: 'only-here', here: { words: 'late' }, there: null }],
    })
    expect((await run('here', 'restore', name, '--preview')).out).toContain('only-here    note  here: late')
    const { backup } = await json<{ backup: string }>('here', 'restore', name)
    expect(await bodies('here')).toEqual(['early'])
    await run('here', 'restore', backup)
    expect(await bodies('here')).toEqual(['early', 'late'])
  })

  it('tell which backup was asked for, which stays until it is removed by its name', async () => {
    await run('here', 'notes', 'add', 'early')
    const { path } = await json<{ path: string }>('here', 'backup')
    const listed = (await run('here', 'restore')).out
    const name = listed.split(' ')[0] ?? ''
    expect(path.endsWith(name)).toBe(true)
    expect(listed).toContain('asked for')
    expect((await run('here', 'backup', '--remove', name)).out).toBe(`Removed: ${name}\n`)
    expect(existsSync(path)).toBe(false)
    expect((await run('here', 'backup', '--remove', name)).code).toBe(1)
  })

  it('take a notebook to another machine in one sealed file, where its notes find their letters', async () => {
    await makeLibrary('there')
    await run('there', 'notes', 'add', 'on the gate', '--on', 'gate.txt', '--quote', 'open until Easter')
    writeFileSync(at('passphrase'), 'correct horse battery\n')
    const file = at('all.letterbook-notebook')
    expect((await run('there', 'backup', '--out', file, '--seal', at('passphrase'))).code).toBe(0)
    expect(readFileSync(file).includes('on the gate')).toBe(false)

    const sealed = await run('here', 'restore', file, '--merge')
    expect(sealed).toMatchObject({ code: 1, out: '' })
    expect(sealed.error).toContain('--unseal')
    const words = ['--unseal', at('passphrase')]
    const report = await json('here', 'restore', file, '--merge', ...words)
    expect(report).toMatchObject({ added: { note: 1 }, problems: [] })
    const found = await json<{ hits: { path: string }[] }>('here', 'search', 'has:note')
    expect(found.hits.map(({ path }) => path)).toEqual(['gate.txt'])
    const again = await run('here', 'restore', file, '--merge', ...words)
    expect(again.out).toContain('Added: nothing.')
  })

  it('write a copy into another folder, from which the notebook is restored', async () => {
    await run('here', 'notes', 'add', 'kept')
    mkdirSync(at('elsewhere'))
    const { path } = await json<{ path: string }>('here', 'backup', '--to', at('elsewhere'))
    const file = join(at('letters of here'), 'gate.txt')
    const refused = await run('here', 'backup', '--to', file)
    expect(refused.code).toBe(1)
    expect(refused.error).toContain('Choose another folder.')
    expect(refused.error).not.toContain('In the library')
    expect(readdirSync(at('elsewhere'))).toHaveLength(1)
    await run('here', 'notes', 'add', 'unwanted')
    expect((await run('here', 'restore', path)).out).toContain('To undo this: letterbook restore notebook-')
    expect(await bodies('here')).toEqual(['kept'])
  })

  it('refuse what makes no sense, and leave the notebook as it is', async () => {
    await run('here', 'notes', 'add', 'kept')
    const codes = async (...words: string[]) => (await run('here', ...words)).code
    expect(await codes('backup', 'more')).toBe(2)
    expect(await codes('backup', '--seal', at('passphrase'))).toBe(2)
    expect(await codes('restore', 'x', '--conflicts', 'both')).toBe(2)
    expect(await codes('restore', 'x', '--merge', '--conflicts', 'mine')).toBe(2)
    writeFileSync(at('letter'), 'no notebook')
    const letter = await run('here', 'restore', at('letter'))
    expect(letter).toMatchObject({ code: 1 })
    expect(letter.error).toContain('is no notebook of Letterbook')
    expect(await codes('backup', '--out', at('letter'))).toBe(1)
    expect(readFileSync(at('letter'), 'utf8')).toBe('no notebook')
    expect(await codes('restore', 'notebook-2020-01-01T00-00-00-000Z.db')).toBe(1)
    expect(await bodies('here')).toEqual(['kept'])
  })
})
