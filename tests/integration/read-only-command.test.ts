/** Commands on a library that lies on media which cannot be written. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterbook } from '../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

let temporary: TemporaryFolder
let library = ''
let isMounted = false
const at = (...names: string[]) => join(temporary.path, ...names)
const system = (command: string, ...words: string[]) => spawnSync(command, words).status === 0
const run = async (...words: string[]) => await letterbook(...words, '--library', library)
const contents = () =>
  readdirSync(library, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => `${name} ${statSync(join(library, name)).mtimeMs}`)

beforeAll(async () => {
  temporary = temporaryFolder()
  library = at('library')
  mkdirSync(at('letters'))
  mkdirSync(library)
  writeFileSync(at('letters', 'a.txt'), 'Dear Ada,\n\nThe mill is sold.\n')
  writeFileSync(at('queries.txt'), 'mill\n')
  await run('index', at('letters'))
  await run('notes', 'add', 'Which one?', '--on', 'a.txt', '--quote', 'mill')
  // As it is copied to a disc.
  for (const name of readdirSync(library).filter((one) => /-(shm|wal)$/.test(one)))
    rmSync(join(library, name))
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  isMounted =
    isRoot && system('mount', '--bind', library, library) && system('mount', '-o', 'remount,ro,bind', library)
})
afterAll(() => {
  if (isMounted) system('umount', '-l', library)
  temporary.remove()
})

describe('On media that cannot be written, letterbook', { timeout: 60_000 }, () => {
  it('reads, lists, checks and writes elsewhere as ever, and leaves nothing behind', async ({ skip }) => {
    skip(!isMounted, 'only root can mount a disk')
    const before = contents()
    const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('letterbook-read-only-'))
    const known = copies()
    const found = async (...words: string[]) => {
      const { code, out } = await run(...words)
      return `${code} ${out}`
    }
    expect(await found('search', 'mill note:which')).toContain('0 1 of 1 letters')
    expect(await found('notes', 'list')).toContain('a.txt: “mill” (exact)')
    expect(await found('show', 'a.txt')).toContain('The mill is sold.')
    expect(await found('batch', at('queries.txt'))).toMatch(/^0 /)
    expect(await found('diagnose')).toContain('0 Letterbook')
    expect(await found('check')).toMatch(/^0 ok/)
    expect(await found('notes', 'export', '--format', 'csv', '--out', at('notes.csv'))).toMatch(/^0 /)
    expect(readFileSync(at('notes.csv'), 'utf8')).toContain('Which one?')
    expect(await found('backup', '--out', at('notebook'))).toMatch(/^0 /)
    expect(contents()).toEqual(before)
    expect(copies().filter((name) => !known.includes(name))).toEqual([])
  })

  it('refuses to change anything, and says why', async ({ skip }) => {
    skip(!isMounted, 'only root can mount a disk')
    const before = contents()
    for (const words of [
      ['notes', 'add', 'x'],
      ['saved', 'add', 'mills', 'mill'],
      ['backup'],
      ['index'],
      ['check', '--repair'],
    ]) {
      const { code, out, error } = await run(...words)
      expect([words, code, out]).toEqual([words, 1, ''])
      expect(error).toMatch(/reading only|cannot be opened for writing/)
    }
    expect(contents()).toEqual(before)
  })
})
