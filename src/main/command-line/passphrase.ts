/**
 * The passphrase of an encrypted library, for commands: from the file that `--passphrase-file` names, from
 * LETTERBOOK_PASSPHRASE, or typed at a terminal without being shown. It is never taken from the command line itself,
 * which every process of the machine can read.
 */
import { resolve } from 'node:path'
import { AppError, messageOf } from '@shared/failure'
import { longestPassphrase, shortestPassphrase } from '@shared/privacy'
import type { DataKey } from '../library/privacy/data-key'
import { findKey } from '../library/privacy/found-key'
import { readKeyFile, settingsOf } from '../library/privacy/key-file'
import { firstBytes } from './given-file'
import { prompt } from './spoken'
import { UsageError, type Words } from './usage'

const variable = 'LETTERBOOK_PASSPHRASE'

/** Errors: `locked` where nobody can be asked, UsageError for a file that cannot be read. */
export async function passphraseOf(words: Pick<Words, 'library' | 'passphraseFile'>): Promise<string> {
  if (words.passphraseFile !== null) return passphraseIn(words.passphraseFile)
  const given = process.env[variable]
  if (given !== undefined && given !== '') return given
  if (canAsk()) return await typed(`Passphrase of ${words.library}: `)
  throw new AppError(
    'locked',
    `${words.library} is encrypted. Put its passphrase into a file that only you can read and name it with --passphrase-file FILE, or set ${variable}.`,
    words.library,
  )
}

/** The first line of a file. Errors: UsageError for a file that cannot be read, or begins with no passphrase. */
export function passphraseIn(path: string): string {
  const text = textOf(path).replace(/^\ufeff/, '')
  const [line = ''] = text.split(/\r?\n/, 1)
  if (line === '' || line.length > longestPassphrase)
    throw new UsageError(`The first line of ${path} is to be a passphrase.`)
  return line
}

/** Only the first line of the file counts, and no passphrase is as long as this. */
const mostBytesOfPassphrase = 65_536

function textOf(path: string): string {
  try {
    return firstBytes(path, mostBytesOfPassphrase).toString('utf8')
  } catch (thrown) {
    throw new UsageError(`The file of the passphrase cannot be read: ${messageOf(thrown)}`)
  }
}

/** The same for one that is chosen. Errors: UsageError also where it is too short. */
export function newPassphraseIn(path: string): string {
  const passphrase = passphraseIn(path)
  if (isShort(passphrase)) throw new UsageError(tooShort)
  return passphrase
}

const isShort = (passphrase: string) => passphrase.length < shortestPassphrase
const tooShort = `A passphrase has at least ${shortestPassphrase} characters.`

/** From the file that `--new-passphrase-file` names, or typed twice. Errors: UsageError; `refused` for what is typed wrongly. */
export async function newPassphrase({ options }: Pick<Words, 'options'>): Promise<string> {
  const file = options['new-passphrase-file']
  if (typeof file === 'string') return newPassphraseIn(resolve(file))
  if (!canAsk())
    throw new UsageError(
      'Put the new passphrase into a file that only you can read and name it with --new-passphrase-file FILE.',
    )
  const passphrase = await typed('New passphrase: ')
  if (isShort(passphrase)) throw new AppError('refused', `${tooShort} Nothing was changed.`)
  if ((await typed('The new passphrase once more: ')) === passphrase) return passphrase
  throw new AppError('refused', 'The two are not the same. Nothing was changed.')
}

function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true
}

function typed(question: string): Promise<string> {
  const { stdin } = process
  prompt(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let words = ''
    const end = (finish: () => void) => {
      stdin.off('data', hear)
      stdin.setRawMode(false)
      stdin.pause()
      prompt('\n')
      finish()
    }
    const hear = (keys: string) => {
      // Arrows and other keys that write nothing would become a part of it, which nobody sees.
      if (keys.startsWith('\u001b')) return
      for (const key of keys) {
        if (key === '\r' || key === '\n') return end(() => resolve(words))
        if (key === '\u0003' || key === '\u0004')
          return end(() => reject(new AppError('cancelled', 'No passphrase was given.')))
        if (key < ' ' && key !== '\b') continue
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
