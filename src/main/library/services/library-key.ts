/**
 * The key of an encrypted library while it is open, for services that are started again: in the memory of the process
 * that holds them together, wiped on locking and closing.
 */
import type { Ask } from '@shared/contract'
import type { OpenKey } from '@shared/contract/privacy'
import { AppError } from '@shared/failure'

type IndexKey = NonNullable<Ask<'import.open'>['key']>

export class LibraryKey {
  #open: OpenKey | null = null
  #locked = false

  get isLocked(): boolean {
    return this.#locked
  }

  /** Which data key it is; null without a passphrase and while locked. */
  get id(): string | null {
    return this.#open?.id ?? null
  }

  take(open: OpenKey): void {
    this.wipe()
    this.#open = open
    this.#locked = false
  }

  lock(): void {
    this.wipe()
    this.#locked = true
  }

  /** The library has no passphrase any more, or is closed. */
  wipe(): void {
    this.#open?.key.fill(0)
    this.#open = null
    this.#locked = false
  }

  wishIndex(index: boolean): void {
    if (this.#open !== null) this.#open = { ...this.#open, index }
  }

  /** A copy, to be handed to one service, which wipes it. */
  copy(): Uint8Array | null {
    return this.#open === null ? null : Uint8Array.from(this.#open.key)
  }

  forIndex(): IndexKey | null {
    const bytes = this.copy()
    return bytes === null || this.#open === null ? null : { bytes, encrypted: this.#open.index }
  }

  /** Errors: `locked`. */
  refuseWhileLocked(): void {
    if (this.#locked)
      throw new AppError(
        'locked',
        'The library is encrypted and locked. Unlock it with its passphrase first.',
      )
  }
}
