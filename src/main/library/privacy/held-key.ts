/** The key of one library while its notebook is open: taken out of the key file with the passphrase, wiped on locking. */

import type { OpenKey } from '@shared/contract/privacy'
import type { DataKey } from './data-key'
import { findKey, lockedNotebook, notEncrypted, type Opener } from './found-key'
import {
  type KeyFile,
  mendKeyFiles,
  newKeyFile,
  readKeyFile,
  settingsOf,
  withSettings,
  writeKeyFile,
} from './key-file'

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
    const { file, key } = await findKey(this.directory, opener)
    mendKeyFiles(this.directory, file)
    // Subtle: what is open already seals with the key that it was given, which must not be wiped under it.
    if (this.#key?.equals(key) === true) key.wipe()
    else this.take(key)
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

  /** Errors: `wrong-passphrase`, `refused`. */
  async check(passphrase: string): Promise<KeyFile> {
    const { file, key } = await findKey(this.directory, { passphrase })
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
