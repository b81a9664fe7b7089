/** `letterbook passphrase`: set, change and remove without a window. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesWithWords } from '../../support/clear-words'
import { letterbook, letterbookJson } from '../../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

const noteWord = 'quindlesome'
const letterWord = 'wallaroo'
const first = 'nine herons over the weir'
const second = 'eleven geese on the bank'

let temporary: TemporaryFolder
const at = (name: string) => join(temporary.path, name)
beforeEach(async () => {
  temporary = temporaryFolder()
  mkdirSync(at('letters'))
  writeFileSync(at('letters/a.txt'), `Dear Bela,\n\nThe ${letterWord} came to the river.\n`)
  // As an editor of Windows writes it.
  writeFileSync(at('first'), `\ufeff${first}\r\nnot this line\n`)
  writeFileSync(at('second'), second)
  writeFileSync(at('short'), 'herons\n')
  await run('index', at('letters'))
  await run('notes', 'add', noteWord)
})
afterEach(() => temporary.remove())

const run = async (...words: string[]) => await letterbook(...words, '--library', at('library'))
const json = async <Value>(...words: string[]) =>
  await letterbookJson<Value>(...words, '--library', at('library'))
const opened = (file: string) => ['--passphrase-file', at(file)]
const anew = (file: string) => ['--new-passphrase-file', at(file)]
const notes = async (...words: string[]) =>
  (await json<{ notes: { body: string }[] }>('notes', 'list', ...words)).notes.map(({ body }) => body)
const inClear = () => filesWithWords(at('library'), [noteWord, letterWord])

describe('letterbook passphrase', { timeout: 120_000 }, () => {
  it('encrypts a library, gives it another passphrase, and takes it away, with its notes in every state', async () => {
    const set = await run('passphrase', 'set', ...anew('first'))
    expect(set).toMatchObject({ code: 0 })
    expect(set.error).toContain('cannot be recovered')
    expect(set.out).toContain('library.key')
    expect(set.out + set.error).not.toContain(first)
    expect(inClear()).toEqual([])
    expect(await notes(...opened('first'))).toEqual([noteWord])

    const wrong = await run('passphrase', 'change', ...opened('second'), ...anew('second'))
    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(await json('passphrase', 'change', ...opened('first'), ...anew('second'))).toEqual({
      notebook: 'open',
      index: true,
    })
    expect((await run('notes', 'list', ...opened('first'))).code).toBe(1)
    expect(await notes(...opened('second'))).toEqual([noteWord])

    expect((await run('passphrase', 'remove', ...opened('first'))).code).toBe(1)
    expect(inClear()).toEqual([])
    expect(await json('passphrase', 'remove', ...opened('second'))).toEqual({
      notebook: 'plain',
      index: false,
    })
    expect(await notes()).toEqual([noteWord])
    expect(await json('search', letterWord)).toMatchObject({ total: 1 })
  })

  it('takes the key that the app kept away with the passphrase, and only then', async () => {
    await run('passphrase', 'set', ...anew('first'))
    const { id } = JSON.parse(readFileSync(at('library/library.key'), 'utf8')) as { id: string }
    const kept = join(at('user'), 'keys', id)
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(kept, 'wrapped by the keychain')
    const remove = (file: string) =>
      run('passphrase', 'remove', ...opened(file), ...['--user-data', at('user')])
    expect((await remove('second')).code).toBe(1)
    expect(existsSync(kept)).toBe(true)
    expect((await remove('first')).code).toBe(0)
    expect(existsSync(kept)).toBe(false)
  })

  it('leaves the index readable where that is wished', async () => {
    expect(await json('passphrase', 'set', ...anew('first'), '--plain-index')).toEqual({
      notebook: 'open',
      index: false,
    })
    expect(filesWithWords(at('library'), [noteWord])).toEqual([])
    expect(inClear()).not.toEqual([])
  })

  it('changes nothing for what is no passphrase, is not said, or does not fit the library', async () => {
    const before = readFileSync(at('library/notebook.db'))
    const code = async (...words: string[]) => (await run('passphrase', ...words)).code
    expect(await code('set', ...anew('short'))).toBe(2)
    expect(await code('set', ...anew('missing'))).toBe(2)
    expect(await code('set')).toBe(2)
    expect(await code('set', ...anew('first'), ...['--seal', 'x'])).toBe(2)
    expect(await code('remove', ...anew('first'))).toBe(2)
    expect(await code('remove', ...opened('first'))).toBe(1)
    expect(await code('change', ...opened('first'), ...anew('second'))).toBe(1)
    const typed = await run('passphrase', 'set', first)
    expect(typed.code).toBe(2)
    expect(typed.error).not.toContain(first)
    expect(readFileSync(at('library/notebook.db')).equals(before)).toBe(true)
    const nowhere = await letterbook('passphrase', 'set', ...anew('first'), '--library', at('nowhere'))
    expect(nowhere).toMatchObject({ code: 1 })
    expect(nowhere.error).toContain('no library')
    await run('passphrase', 'set', ...anew('first'))
    expect(await code('set', ...anew('second'))).toBe(1)
    expect(await notes(...opened('first'))).toEqual([noteWord])
  })
})
