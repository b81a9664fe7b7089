/**
 * The passphrase of an encrypted library, for commands: from the file that `--passphrase-file` names, from
 * LETTERBOOK_PASSPHRASE, or typed at a terminal without being shown. It is never taken from the command line itself,
 * which every process of the machine can read.
 */
import { readFileSync } from 'node:fs'
import { AppError, messageOf } from '@shared/failure'
import type { DataKey } from '../library/privacy/data-key'
import { findKey } from '../library/privacy/found-key'
import { readKeyFile, settingsOf } from '../library/privacy/key-file'
import { UsageError, type Words } from './usage'

const variable = 'LETTERBOOK_PASSPHRASE'

/** Errors: `locked` where nobody can be asked, UsageError for a file that cannot be read. */
export async function passphraseOf(words: Pick<Words, 'library' | 'passphraseFile'>): Promise<string> {
  if (words.passphraseFile !== null) return firstLineOf(words.passphraseFile)
  const given = process.env[variable]
  if (given !== undefined && given !== '') return given
  if (process.stdin.isTTY && process.stderr.isTTY) return await typed(`Passphrase of ${words.library}: `)
  throw new AppError(
    'locked',
    `${words.library} is encrypted. Put its passphrase into a file that only you can read and name it with --passphrase-file FILE, or set ${variable}.`,
    words.library,
  )
}

function firstLineOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? ''
  } catch (thrown) {
    throw new UsageError(`The file of the passphrase cannot be read: ${messageOf(thrown)}`)
  }
}

function typed(prompt: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(prompt)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let words = ''
    const end = (finish: () => void) => {
      stdin.off('data', hear)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      finish()
    }
    const hear = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return end(() => resolve(words))
        if (key === '\u0003' || key === '\u0004')
          return end(() => reject(new AppError('cancelled', 'No passphrase was given.')))
        words = key === '\u007f' || key === '\b' ? [...words].slice(0, -1).join('') : words + key
      }
    }
    stdin.on('data', hear)
  })
}

export interface LibraryKeys {
  readonly notebook: DataKey
  /** Null for an index that is not encrypted. */
  readonly index: DataKey | null
}

/** Null for a library without a passphrase. Errors: `wrong-passphrase`, `locked`, `damaged-notebook`. */
export async function keysOf(words: Pick<Words, 'library' | 'passphraseFile'>): Promise<LibraryKeys | null> {
  if (readKeyFile(words.library) === null) return null
  const { file, key } = await findKey(words.library, { passphrase: await passphraseOf(words) })
  return { notebook: key, index: settingsOf(file, key).index ? key : null }
}
