/** The key of one library while its notebook is open: taken out of the key file with the passphrase, wiped on locking. */

import type { OpenKey } from '@shared/contract/privacy'
import { AppError } from '@shared/failure'
import { DataKey } from './data-key'
import {
  isKeyOf,
  type KeyFile,
  mendKeyFiles,
  newKeyFile,
  readKeyFile,
  settingsOf,
  withSettings,
  writeKeyFile,
} from './key-file'
import { unwrapKey } from './wrapped-key'

export type Opener = { readonly passphrase: string } | { readonly key: Uint8Array }

export class HeldKey {
  #key: DataKey | null = null

  constructor(readonly directory: string) {}

  /** Null while it is locked and where there is no passphrase. */
  get key(): DataKey | null {
    return this.#key
  }

  /** The library's key file; null when it is not encrypted. Errors: `damaged-notebook`. */
  file(): KeyFile | null {
    return readKeyFile(this.directory)
  }

  /** Errors: `wrong-passphrase`; `refused` where there is nothing to unlock. */
  async unlock(opener: Opener): Promise<void> {
    const file = this.file()
    if (file === null) throw notEncrypted()
    const key = 'key' in opener ? given(file, opener.key) : await opened(file, opener.passphrase)
    mendKeyFiles(this.directory, file)
    this.wipe()
    this.#key = key
  }

  take(key: DataKey): void {
    this.wipe()
    this.#key = key
  }

  wipe(): void {
    this.#key?.wipe()
    this.#key = null
  }

  /** For the services that read the index. Errors: `locked`, `refused`. */
  openKey(): OpenKey {
    const file = this.file()
    if (file === null) throw notEncrypted()
    if (this.#key === null) throw lockedNotebook()
    return { key: this.#key.bytes(), id: file.id, index: settingsOf(file, this.#key).index }
  }

  /** Errors: `wrong-passphrase`. */
  async check(passphrase: string): Promise<KeyFile> {
    const file = this.file()
    if (file === null) throw notEncrypted()
    const key = await opened(file, passphrase)
    key.wipe()
    return file
  }

  /** The same data key under another passphrase: nothing else has to be written anew. */
  async rewrap(passphrase: string, next: string): Promise<void> {
    const file = await this.check(passphrase)
    const key = this.#key
    if (key === null) throw lockedNotebook()
    writeKeyFile(this.directory, await newKeyFile(key, next, settingsOf(file, key), file.id))
  }

  wishIndex(index: boolean): void {
    const file = this.file()
    if (file === null) throw notEncrypted()
    if (this.#key === null) throw lockedNotebook()
    writeKeyFile(this.directory, withSettings(file, this.#key, { index }))
  }
}

/** Subtle: a key of another library must not make this one look damaged. */
function given(file: KeyFile, bytes: Uint8Array): DataKey {
  const key = DataKey.from(bytes)
  bytes.fill(0)
  if (isKeyOf(file, key)) return key
  key.wipe()
  throw wrongPassphrase()
}

async function opened(file: KeyFile, passphrase: string): Promise<DataKey> {
  const key = await unwrapKey(file, passphrase)
  if (key === null) throw wrongPassphrase()
  return key
}

export function wrongPassphrase(): AppError {
  return new AppError('wrong-passphrase', 'The passphrase is not the one of this library.')
}

export function lockedNotebook(): AppError {
  return new AppError('locked', 'The library is encrypted and locked. Unlock it with its passphrase first.')
}

export function notEncrypted(): AppError {
  return new AppError('refused', 'The library has no passphrase.')
}
