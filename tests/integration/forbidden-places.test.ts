/** Places that the system keeps from a reader are called what they are, and not empty or missing. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failureOf } from '@shared/failure'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noLibrary } from '../../src/main/command-line/read-only'
import { copyOfLibrary } from '../../src/main/library/read-only-library'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'
import { withoutRights } from '../support/without-rights'

let temporary: TemporaryFolder
const at = (...names: string[]) => join(temporary.path, ...names)

beforeEach(() => {
  temporary = temporaryFolder()
  chmodSync(temporary.path, 0o755)
  mkdirSync(at('closed'))
})
afterEach(() => {
  chmodSync(at('closed'), 0o700)
  temporary.remove()
})

describe.skipIf(process.platform === 'win32')('Where the reader has no rights', () => {
  it('a library is said to be closed, and no new one is proposed', async () => {
    chmodSync(at('closed'), 0)
    const { code, message } = failureOf(await withoutRights(() => noLibrary(at('closed'))))
    expect(code).toBe('library-unreadable')
    expect(message).not.toContain('index')
    expect(failureOf(noLibrary(at('nowhere')))).toMatchObject({ code: 'not-found' })
  })

  it('a file of a library that is only read is named, and not the copy that could not be made', async () => {
    writeFileSync(at('closed', 'notebook.db'), 'x')
    chmodSync(at('closed', 'notebook.db'), 0)
    chmodSync(at('closed'), 0o755)
    const thrown = await withoutRights(() => copyOfLibrary(at('closed')).catch((error: unknown) => error))
    expect(failureOf(thrown)).toMatchObject({ code: 'library-unreadable' })
    expect(failureOf(thrown).message).toContain(at('closed', 'notebook.db'))
  })
})
