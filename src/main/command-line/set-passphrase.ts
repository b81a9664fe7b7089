/** `letterbook passphrase set|change|remove`: encrypts a library, gives it another passphrase, or makes it readable again. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, messageOf } from '@shared/failure'
import { keptKeysFolder, type PrivacyState } from '@shared/privacy'
import { findKey, notEncrypted } from '../library/privacy/found-key'
import { readKeyFile } from '../library/privacy/key-file'
import type { Library } from '../library/services/library'
import { newPassphrase, passphraseOf } from './passphrase'
import { print, remark } from './spoken'
import { type Command, type Surroundings, UsageError, type Words } from './usage'
import { userDataOf, userDataOption } from './user-data'
import { refuseMissing, withLibrary } from './with-library'

interface Work {
  readonly takes: readonly string[]
  run(words: Words, surroundings: Surroundings): Promise<PrivacyState>
}

const works: Readonly<Record<string, Work>> = {
  set: { takes: ['new-passphrase-file', 'plain-index'], run: set },
  change: { takes: ['new-passphrase-file'], run: change },
  remove: { takes: ['user-data'], run: remove },
}

export const passphraseCommand: Command = {
  options: {
    'new-passphrase-file': { type: 'string' },
    'plain-index': { type: 'boolean' },
    ...userDataOption,
  },
  run: async (words, surroundings) => {
    const [what = '', ...more] = words.positionals
    const work = Object.hasOwn(works, what) ? works[what] : undefined
    // Subtle: a passphrase that was typed as a word must not be told again.
    if (work === undefined || more.length > 0)
      throw new UsageError(
        'Say what to do: passphrase set, change or remove, and nothing more. A passphrase never stands on the command line.',
      )
    for (const [option, value] of Object.entries(words.options))
      if (value !== undefined && !work.takes.includes(option))
        throw new UsageError(`passphrase ${what} takes no --${option}.`)
    refuseMissing(words.library)
    const state = await work.run(words, surroundings)
    print(words, state, () => [sentence(state)])
    return 0
  },
}

async function set(words: Words, surroundings: Surroundings): Promise<PrivacyState> {
  if (readKeyFile(words.library) !== null)
    throw new AppError(
      'refused',
      `${words.library} has a passphrase already. Give it another one with: letterbook passphrase change`,
      words.library,
    )
  warn()
  const passphrase = await newPassphrase(words)
  const index = words.options['plain-index'] !== true
  return await withLibrary(words, surroundings, async (library) => {
    refuseDamaged(words, await library.call('notebook.state', {}))
    return await library.call('privacy.set', { passphrase, index })
  })
}

async function change(words: Words, surroundings: Surroundings): Promise<PrivacyState> {
  const passphrase = await knownPassphrase(words)
  warn()
  const next = await newPassphrase(words)
  return await unlocked(words, surroundings, passphrase, (library) =>
    library.call('privacy.change', { passphrase, next }),
  )
}

async function remove(words: Words, surroundings: Surroundings): Promise<PrivacyState> {
  const passphrase = await knownPassphrase(words)
  const id = readKeyFile(words.library)?.id ?? null
  const state = await unlocked(words, surroundings, passphrase, async (library) => {
    refuseDamaged(words, await library.call('notebook.state', {}))
    return await library.call('privacy.remove', { passphrase })
  })
  if (id !== null) forgetInKeychain(words, id)
  return state
}

/** What the app kept of the key, wrapped by the system's keychain: it opens old copies of the library still. */
function forgetInKeychain(words: Words, id: string): void {
  const file = join(userDataOf(words), keptKeysFolder, id)
  try {
    rmSync(file, { force: true })
  } catch (thrown) {
    remark(`The key that the app kept could not be removed: ${messageOf(thrown)}`)
  }
}

/** Asked for once, although it opens the library and is checked again for what is done then. */
function unlocked(
  words: Words,
  surroundings: Surroundings,
  passphrase: string,
  work: (library: Library) => Promise<PrivacyState>,
): Promise<PrivacyState> {
  return withLibrary(words, surroundings, work, () => Promise.resolve(passphrase))
}

/** Tried before anything else is asked. Errors: `wrong-passphrase`; `refused` where there is none. */
async function knownPassphrase(words: Words): Promise<string> {
  if (readKeyFile(words.library) === null) throw notEncrypted()
  const passphrase = await passphraseOf(words)
  const { key } = await findKey(words.library, { passphrase })
  key.wipe()
  return passphrase
}

function refuseDamaged({ library }: Words, state: { readonly kind: string }): void {
  if (state.kind === 'open') return
  throw new AppError(
    'damaged-notebook',
    'The notebook is damaged, so its encryption is left as it is.',
    library,
  )
}

function warn(): void {
  remark(
    'A forgotten passphrase cannot be recovered by anybody: the notebook and its backups then stay closed for ever.',
  )
}

function sentence({ notebook, index }: PrivacyState): string {
  if (notebook === 'plain') return 'The passphrase is removed: whoever has the files can read them.'
  const indexed = index ? 'and the index of the letters' : 'but not the index of the letters'
  return `The notebook, its journal and its backups are encrypted, ${indexed}. Keep a copy of library.key with each copy of the library.`
}
