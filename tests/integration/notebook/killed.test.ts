import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { type BundledScript, bundleScript } from '../../support/bundle-script'
import { openedNotebook } from '../../support/notebook'
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

const rounds = 25

/** Lets the process save notes and kills it after so many were acknowledged; gives the acknowledged ones. */
async function saveAndKill(directory: string, killAfter: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script.path, directory, '100000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, , body] = line.split(' ')
    if (word !== 'saved' || body === undefined) throw new Error(line)
    acknowledged.push(body)
    if (acknowledged.length === killAfter) child.kill('SIGKILL')
  }
  return acknowledged
}

describe('A process that is killed while it saves notes', () => {
  it('loses no note that it acknowledged, however often it happens', { timeout: 120_000 }, async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round++) {
      acknowledged.push(...(await saveAndKill(folder.path, 1 + ((round * 37) % 90))))
      expect(checkNotebook(folder.path).findings).toEqual([])
      const notebook = openedNotebook(folder.path)
      const found = (body: string) => notebook.ask('notes.list', { words: body, offset: 0, limit: 2 }).total
      expect(acknowledged.filter((body) => found(body) !== 1)).toEqual([])
      notebook.close()
    }
    expect(acknowledged.length).toBeGreaterThan(rounds)
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true })
  })
})
