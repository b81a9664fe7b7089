import { spawnSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BundledScript, bundleScript } from '../../support/bundle-script'
import { failureCodeOf, listOf, notebookIn, openedNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let script: BundledScript
beforeAll(async () => {
  script = await bundleScript('save-notes.ts')
})
afterAll(() => script.remove())

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const inAnotherProcess = () =>
  spawnSync(process.execPath, [script.path, folder.path, '1'], { encoding: 'utf8' })

describe('A library that is open', () => {
  it('is not opened a second time in the same process', () => {
    const first = openedNotebook(folder.path)
    const second = notebookIn(folder.path)
    expect(failureCodeOf(() => second.ask('notebook.open', {}))).toBe('library-in-use')
    first.close()
    expect(second.ask('notebook.open', {}).state.kind).toBe('open')
    second.close()
  })

  it('is not opened by another process until it is closed', () => {
    const first = openedNotebook(folder.path)
    expect(inAnotherProcess().stdout).toBe('refused library-in-use\n')
    first.close()
    expect(inAnotherProcess().stdout).toMatch(/^saved 0 /)
  })

  it('answers nothing before it is opened and after it is closed', () => {
    const notebook = notebookIn(folder.path)
    const list = () => notebook.ask('notes.list', listOf({}, 0, 1))
    expect(failureCodeOf(list)).toBe('no-library')
    notebook.ask('notebook.open', {})
    expect(failureCodeOf(list)).toBeNull()
    notebook.close()
    expect(failureCodeOf(list)).toBe('no-library')
  })
})
