/** Words of a command line that are mistaken, or that name what is no file, are refused at once and change nothing. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterbook } from '../support/command-line'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

let temporary: TemporaryFolder
const at = (...names: string[]) => join(temporary.path, ...names)
beforeAll(() => {
  temporary = temporaryFolder()
})
afterAll(() => temporary.remove())

const isLinux = process.platform === 'linux'

it('letterbook says its version', async () => {
  const { code, out } = await letterbook('--version')
  expect([code, out]).toEqual([0, expect.stringMatching(/^Letterbook \d+\.\d+\.\d+\n$/)])
})

describe('letterbook refuses', { timeout: 60_000 }, () => {
  it.each([
    [['search', 'x', '--limitt', '3'], 'There is no option --limitt here.'],
    [['search', 'x', '--library'], '--library lacks its value.'],
    [['search', 'x', '--json=yes'], '--json takes no value.'],
    [
      ['search', 'x', '--sort', '--json'],
      '--sort lacks its value. One that begins with dashes is written --sort=VALUE.',
    ],
    [['backup', '--to', ''], '--to lacks its value.'],
    [['restore', '--merge'], 'Name the backup, or the file.'],
  ])('%j with its reason first, and how this command is written', async (words, reason) => {
    const { code, error } = await letterbook(...words.slice(0, 1), '--library', at('x'), ...words.slice(1))
    expect(code).toBe(2)
    expect(error.split('\n')[0]).toBe(`letterbook: ${reason}`)
    expect(error).toMatch(new RegExp(`^ {2}${words[0]} `, 'm'))
    expect(error).toContain(`letterbook help ${words[0]}`)
  })

  it('to look for changes in a library that is not there, and makes none', async () => {
    const { code, error } = await letterbook('index', '--library', at('mistyped', 'library'))
    expect([code, error]).toEqual([1, expect.stringContaining('holds no library yet')])
    expect(readdirSync(temporary.path)).toEqual([])
  })

  it.skipIf(!isLinux)('devices that never end as lists, notes and passphrases', async () => {
    const list = await letterbook('batch', '/dev/zero', '--library', at('x'))
    expect([list.code, list.error]).toEqual([1, expect.stringContaining('too large')])
    const words = ['backup', '--out', at('notebook'), '--seal', '/dev/zero', '--library', at('x')]
    expect((await letterbook(...words)).code).toBe(2)
    expect(existsSync(at('x'))).toBe(false)
  })

  it.skipIf(!isLinux)('places in which the system makes no folders', async () => {
    const { code, error } = await letterbook('index', temporary.path, '--library', '/proc/letterbook/library')
    expect([code, error]).toEqual([1, expect.stringContaining('Choose another place.')])
  })
})
