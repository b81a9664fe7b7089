/** A process that dies while the encryption changes leaves a notebook that opens, with everything that was acknowledged. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { DataKey } from '../../../src/main/library/privacy/data-key'
import { type BundledScript, bundleScript } from '../../support/bundle-script'
import { cheapKeyFile } from '../../support/cheap-key-file'
import { listOf, notebookIn } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'
import { times } from '../../support/thoroughness'

let script: BundledScript
let folder: TemporaryFolder
beforeAll(async () => {
  script = await bundleScript('change-encryption.ts')
})
afterAll(() => script.remove())
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const key = DataKey.random()
const rounds = times(100, 30)
/** How many notes the process saves between two changes. */
const savedAtOnce = 3
/** So many rounds for one in which a change is waited for. */
const roundsToOneChange = 5
/** A new library from time to time: converting many backups takes long. */
const roundsOfOneLibrary = 10

interface Ended {
  readonly saved: readonly string[]
  readonly changes: number
}

/**
 * Lets the process work and kills it `delay` milliseconds after it began to change the encryption for the first time, or
 * after it has done so: on a slow machine it would never come so far otherwise.
 */
async function changeAndKill(keyFile: string, delay: number, after: 'begun' | 'changed'): Promise<Ended> {
  const hex = key.bytes().toString('hex')
  const child = spawn(process.execPath, [script.path, folder.path, hex, keyFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const saved: string[] = []
  let changes = 0
  let timer: NodeJS.Timeout | null = null
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'changed') changes += 1
    else if (line.startsWith('saved ')) saved.push(line.slice('saved '.length))
    else throw new Error(line)
    const isTime = after === 'begun' ? saved.length === savedAtOnce : changes === 1
    if (isTime && timer === null) timer = setTimeout(() => child.kill('SIGKILL'), delay)
  }
  return { saved, changes }
}

/** Files of the library in which the words stand as they are, in UTF-8 or UTF-16. */
function filesWith(words: string, folderPath = folder.path): readonly string[] {
  return readdirSync(folderPath, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folderPath, name))
    .filter((path) => {
      try {
        const bytes = readFileSync(path)
        return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))
      } catch {
        return false
      }
    })
}

/** Which of these notes are not in the notebook, as it is opened now. */
async function missing(bodies: readonly string[]): Promise<readonly string[]> {
  const notebook = notebookIn(folder.path)
  const { state } = notebook.ask('notebook.open', {})
  if (state.kind === 'locked') await notebook.later('privacy.openNotebook', { with: { key: key.bytes() } })
  const kept = new Set<string>()
  for (let offset = 0; ; ) {
    const { notes } = notebook.ask('notes.list', listOf({}, offset, 500))
    for (const { body } of notes) kept.add(body)
    if (notes.length === 0) break
    offset += notes.length
  }
  notebook.close()
  return bodies.filter((body) => !kept.has(body))
}

describe('A process that is killed while the encryption of its notebook changes', () => {
  it('loses no note that it acknowledged, and leaves no word in clear where the notebook is encrypted', {
    timeout: 600_000,
  }, async () => {
    const keyFile = JSON.stringify(cheapKeyFile(key, 'a long passphrase'))
    let saved: string[] = []
    let changes = 0
    const found = { plain: 0, encrypted: 0 }
    for (let round = 0; round < rounds; round++) {
      const ended = await changeAndKill(
        keyFile,
        (round * 37) % 301,
        round % roundsToOneChange === 0 ? 'changed' : 'begun',
      )
      saved.push(...ended.saved)
      changes += ended.changes
      const notebook = notebookIn(folder.path)
      const { state } = notebook.ask('notebook.open', {})
      const isEncrypted = state.kind === 'locked'
      if (isEncrypted) await notebook.later('privacy.openNotebook', { with: { key: key.bytes() } })
      found[isEncrypted ? 'encrypted' : 'plain'] += 1
      expect(notebook.ask('notebook.state', {})).toMatchObject({ kind: 'open' })
      for (const body of ended.saved)
        expect(notebook.ask('notes.list', listOf({ words: body }, 0, 1))).toMatchObject({ total: 1 })
      notebook.close()
      expect(checkNotebook(folder.path, isEncrypted ? key : null).findings).toEqual([])
      expect(existsSync(join(folder.path, 'library.change'))).toBe(false)
      if (isEncrypted) expect(filesWith('secret-')).toEqual([])
      if (round % roundsOfOneLibrary < roundsOfOneLibrary - 1) continue
      expect(await missing(saved)).toEqual([])
      saved = []
      folder.remove()
      folder = temporaryFolder()
    }
    expect(changes).toBeGreaterThan(rounds / 10)
    expect(found.plain).toBeGreaterThan(0)
    expect(found.encrypted).toBeGreaterThan(0)
  })
})
