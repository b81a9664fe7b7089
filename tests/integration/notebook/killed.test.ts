import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { type BundledScript, bundleScript } from '../../support/bundle-script'
import { listOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'
import { times } from '../../support/thoroughness'

let notes: BundledScript
let corrections: BundledScript
beforeAll(async () => {
  notes = await bundleScript('save-notes.ts')
  corrections = await bundleScript('save-corrections.ts')
})
afterAll(() => {
  notes.remove()
  corrections.remove()
})

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** Lets the process save and kills it after so much was acknowledged; gives what was, as the pairs of its lines. */
async function saveAndKill(
  script: BundledScript,
  killAfter: number,
): Promise<readonly (readonly [string, string])[]> {
  const child = spawn(process.execPath, [script.path, folder.path, '100000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: [string, string][] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, name, content] = line.split(' ')
    if (word !== 'saved' || name === undefined || content === undefined) throw new Error(line)
    acknowledged.push([name, content])
    if (acknowledged.length === killAfter) child.kill('SIGKILL')
  }
  return acknowledged
}

/** Kills the process again and again; `missing` tells which of all that was acknowledged is not in the notebook. */
async function loseNothing(
  script: BundledScript,
  rounds: number,
  missing: (
    notebook: TestNotebook,
    acknowledged: readonly (readonly [string, string])[],
  ) => readonly unknown[],
): Promise<void> {
  const acknowledged: (readonly [string, string])[] = []
  for (let round = 0; round < rounds; round++) {
    const fresh = await saveAndKill(script, 1 + ((round * 37) % 30))
    acknowledged.push(...fresh)
    expect(checkNotebook(folder.path).findings).toEqual([])
    const notebook = openedNotebook(folder.path)
    // All of them, of all rounds, are looked for at the end.
    expect(missing(notebook, round === rounds - 1 ? acknowledged : fresh)).toEqual([])
    notebook.close()
  }
  expect(acknowledged.length).toBeGreaterThan(rounds)
  expect(checkNotebook(folder.path)).toMatchObject({ ok: true })
}

describe('A process that is killed', () => {
  it('while it saves notes loses no note that it acknowledged', { timeout: 600_000 }, async () => {
    await loseNothing(notes, times(100, 40), (notebook, acknowledged) => {
      const found = (body: string) => notebook.ask('notes.list', listOf({ words: body }, 0, 2)).total
      return acknowledged.filter(([, body]) => found(body) !== 1)
    })
  })

  it('while it corrects letters loses no correction and no move of a letter that it acknowledged', {
    timeout: 600_000,
  }, async () => {
    await loseNothing(corrections, times(100, 25), (notebook, acknowledged) => {
      const kept = notebook
        .ask('judgements.all', {})
        .corrections.map(({ letterKey, value }) => JSON.stringify([letterKey, value]))
      const wanted = ([letterKey, title]: readonly [string, string]) =>
        JSON.stringify([letterKey, { field: 'title', title }])
      return acknowledged.filter((pair) => kept.filter((one) => one === wanted(pair)).length !== 1)
    })
  })
})
