/** The file that says how far the encryption of a library was changed, lost or damaged in the middle of that. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataKey } from '../../../src/main/library/privacy/data-key'
import { decryptNotebook, encryptNotebook } from '../../../src/main/library/privacy/encryption'
import { cheapKeyFile } from '../../support/cheap-key-file'
import { filesWithWords } from '../../support/clear-words'
import { addNote, bodiesOf, notebookIn, openedNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

const word = 'quindlesome'
const passphrase = 'nine herons over the weir'
const keys = ['library.key', 'backups/library.key']
const books = ['notebook.db', 'notebook.journal']

let folder: TemporaryFolder
const at = (...names: string[]) => join(folder.path, ...names)
beforeEach(() => {
  folder = temporaryFolder()
  const notebook = openedNotebook(at('plain'))
  addNote(notebook, word)
  notebook.close()
  const key = DataKey.random()
  const file = cheapKeyFile(key, passphrase)
  cpSync(at('plain'), at('sealed'), { recursive: true })
  encryptNotebook(at('sealed'), key, file)
  cpSync(at('sealed'), at('opened'), { recursive: true })
  decryptNotebook(at('opened'), key, file)
})
afterEach(() => folder.remove())

interface Change {
  readonly from: string
  readonly to: string
  readonly replace: readonly string[]
  readonly remove: readonly string[]
}
const setting: Change = { from: 'plain', to: 'sealed', replace: [...keys, ...books], remove: [] }
const removing: Change = { from: 'sealed', to: 'opened', replace: books, remove: keys }

/** The library in the middle of a change, after so many of its renamings; answers whether there are as many. */
function interrupted({ from, to, replace, remove }: Change, steps: number): boolean {
  const library = at('library')
  cpSync(at(from), library, { recursive: true })
  mkdirSync(join(library, 'backups'), { recursive: true })
  for (const name of replace) cpSync(at(to, name), join(library, `${name}.new`))
  writeFileSync(join(library, 'library.change'), '')
  const renamings = [...replace, ...remove].flatMap((name) => [
    ...(existsSync(join(library, name)) ? [[name, `${name}.old`] as const] : []),
    ...(replace.includes(name) ? [[`${name}.new`, name] as const] : []),
  ])
  for (const [old, name] of renamings.slice(0, steps)) renameSync(join(library, old), join(library, name))
  return steps <= renamings.length
}

/** What the reader finds, with the passphrase where it is asked for. */
async function openedLibrary() {
  const notebook = notebookIn(at('library'))
  const { state } = notebook.ask('notebook.open', {})
  const isLocked = state.kind === 'locked'
  if (isLocked) await notebook.later('privacy.openNotebook', { with: { passphrase } })
  const found = { kind: notebook.ask('notebook.state', {}).kind, notes: bodiesOf(notebook), isLocked }
  notebook.close()
  return found
}

const leftovers = (pattern: RegExp) =>
  readdirSync(at('library'), { recursive: true, encoding: 'utf8' }).filter((name) => pattern.test(name))

describe('A library whose encryption was being changed when the file that says how far was', () => {
  it.each([
    ['lost', 'set', setting],
    ['damaged', 'set', setting],
    ['lost', 'removed', removing],
    ['damaged', 'removed', removing],
  ] as const)(
    '%s opens with its notes after every step, and has no word in clear where it is encrypted (passphrase %s)',
    {
      timeout: 120_000,
    },
    async (harm, _what, change) => {
      for (let steps = 0; interrupted(change, steps); steps++) {
        const phase = at('library', 'library.change')
        if (harm === 'lost') rmSync(phase)
        else writeFileSync(phase, '{"format":"letterbook ch\0\0\0')
        const found = await openedLibrary()
        expect({ steps, ...found }).toMatchObject({ steps, kind: 'open', notes: [word] })
        expect(leftovers(/\.new$|library\.change/)).toEqual([])
        // Without the phase file nobody can tell whether the reader has put them there.
        if (harm === 'damaged') expect(leftovers(/\.old$/)).toEqual([])
        if (found.isLocked) expect(filesWithWords(at('library'), [word])).toEqual([])
        rmSync(at('library'), { recursive: true })
      }
    },
  )

  it('never takes a copy of the notebook that the reader has kept beside it for an old file of its own', async () => {
    interrupted(setting, 0)
    for (const name of ['library.change', ...setting.replace.map((name) => `${name}.new`)])
      rmSync(at('library', name))
    cpSync(at('library/notebook.db'), at('library/notebook.db.old'))
    const kept = readFileSync(at('library/notebook.db.old'))
    expect(await openedLibrary()).toMatchObject({ kind: 'open', isLocked: false })
    expect(readFileSync(at('library/notebook.db.old')).equals(kept)).toBe(true)
  })
})
