/**
 * Keeps the key of a library in the system's keychain, if the reader asks for it: wrapped by `safeStorage`, in a file of
 * the user's folder. Only where the keychain is real: a wrapping that everybody can undo would be a lie.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, messageOf } from '@shared/failure'
import { type KeychainState, keptKeysFolder } from '@shared/privacy'

/** What of Electron's safeStorage is used. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean
  encryptString(words: string): Buffer
  decryptString(sealed: Buffer): string
  /** On Linux only. */
  getSelectedStorageBackend?(): string
}

export interface KeychainPlaces {
  readonly storage: SafeStorage
  readonly platform: NodeJS.Platform
  /** The user's folder. */
  readonly folder: string
}

/** On Linux these keep nothing secret: a fixed password, or nobody knows what. */
const unreal = ['basic_text', 'unknown']

export class Keychain {
  readonly #places: KeychainPlaces

  constructor(places: KeychainPlaces) {
    this.#places = places
  }

  /** `id`: which data key the open library has. */
  state(id: string | null): KeychainState {
    return { available: this.#isReal(), name: this.#name(), kept: id !== null && this.#sealed(id) !== null }
  }

  /** Errors: `refused` where there is no real keychain, or it does not take the key. */
  keep(id: string, key: Uint8Array): void {
    if (!this.#isReal())
      throw new AppError(
        'refused',
        `This system has no keychain that could keep a key (${this.#name()}). The passphrase is asked for each time.`,
      )
    const file = this.#file(id)
    const sealed = this.#sealing(Buffer.from(key).toString('base64'))
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      writeFileSync(file, sealed, { mode: 0o600 })
    } catch (thrown) {
      // Half of it would be taken for a key.
      rmSync(file, { force: true })
      throw new AppError('refused', `The key could not be kept: ${messageOf(thrown)}`, file)
    }
  }

  /** The system may ask the reader, who may refuse. */
  #sealing(words: string): Buffer {
    try {
      return this.#places.storage.encryptString(words)
    } catch (thrown) {
      throw new AppError(
        'refused',
        `The keychain did not take the key (${this.#name()}: ${messageOf(thrown)}). The passphrase is asked for each time, as before.`,
      )
    }
  }

  forget(id: string): void {
    rmSync(this.#file(id), { force: true })
  }

  /** Null when none is kept, or the keychain does not give it out any more. */
  take(id: string): Uint8Array | null {
    const sealed = this.#sealed(id)
    if (sealed === null || !this.#isReal()) return null
    try {
      const key = Buffer.from(this.#places.storage.decryptString(sealed), 'base64')
      return key.length === 32 ? key : null
    } catch {
      return null
    }
  }

  #isReal(): boolean {
    const { storage } = this.#places
    return storage.isEncryptionAvailable() && !unreal.includes(this.#backend())
  }

  #backend(): string {
    const { platform, storage } = this.#places
    return platform === 'linux' ? (storage.getSelectedStorageBackend?.() ?? 'unknown') : 'system'
  }

  #name(): string {
    const { platform } = this.#places
    if (platform === 'darwin') return 'Keychain'
    return platform === 'win32' ? 'DPAPI' : this.#backend()
  }

  get #folder(): string {
    return join(this.#places.folder, keptKeysFolder)
  }

  // The id comes from a file of the library, so it must not lead out of the folder.
  #file(id: string): string {
    if (!/^[0-9a-f-]{36}$/i.test(id))
      throw new AppError('refused', 'The key of this library has no proper id.')
    return join(this.#folder, id)
  }

  #sealed(id: string): Buffer | null {
    try {
      return readFileSync(this.#file(id))
    } catch {
      return null
    }
  }
}
