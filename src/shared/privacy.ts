/** Encryption of a library: what the window is told of it, and what a passphrase must be. Passphrases and keys never stand in a state. */

export const shortestPassphrase = 8
export const longestPassphrase = 1000

export interface PrivacyState {
  /** `plain`: there is no passphrase. */
  readonly notebook: 'plain' | 'locked' | 'open'
  /** Whether the index of the letters is encrypted too; false while locked. */
  readonly index: boolean
}

/** The keychain of this computer's system, which may keep the key for this account. */
export interface KeychainState {
  /** Whether it is a real one: kept by the system and locked with the account. */
  readonly available: boolean
  /** What the system calls it, or why it cannot be used. */
  readonly name: string
  /** Whether it keeps the key of the library that is open. */
  readonly kept: boolean
}

/** Idle minutes after which the library is locked; 0 stands for never. */
export const lockTimes = [0, 1, 5, 15, 30, 60] as const

/** In the user's folder: keys that the system's keychain wrapped, each under the id of its key file. */
export const keptKeysFolder = 'keys'
