/** Calls about the passphrase of a library: setting, changing and removing it, locking and unlocking. */
import { z } from 'zod'
import type { LibraryState, NotebookState, Notice } from '../library'
import { type KeychainState, longestPassphrase, type PrivacyState, shortestPassphrase } from '../privacy'
import { call, inner, nothing } from './call'

const passphrase = z.string().min(1).max(longestPassphrase)
const newPassphrase = z.string().min(shortestPassphrase).max(longestPassphrase)
/** 32 bytes; whoever takes them wipes them. */
const key = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
/** For the services that open the index, whether it is encrypted or is to be. */
export const indexKey = z.object({ bytes: key, encrypted: z.boolean() })

/** What the library keeps in memory while the notebook is open, so that its services can be started again. */
export interface OpenKey {
  readonly key: Uint8Array
  /** Which data key it is. */
  readonly id: string
  /** Whether the index is to be encrypted with it too. */
  readonly index: boolean
}

export const privacyCalls = {
  'privacy.state': call<PrivacyState>()('library', nothing),
  /** Errors: `wrong-passphrase`; `damaged-notebook` when the key file is. */
  'privacy.unlock': call<LibraryState>()('library', z.object({ passphrase })),
  /** A running import is stopped, and goes on after unlocking. Errors: `refused` when there is no passphrase. */
  'privacy.lock': call<LibraryState>()('library', nothing),
  /** Encrypts notebook, journal and backups, and the index if wished. Errors: `refused` when there is a passphrase. */
  'privacy.set': call<PrivacyState>()('library', z.object({ passphrase: newPassphrase, index: z.boolean() })),
  /** Errors: `wrong-passphrase`. */
  'privacy.change': call<PrivacyState>()('library', z.object({ passphrase, next: newPassphrase })),
  /** Encrypts the index, or makes it readable again. */
  'privacy.setIndex': call<PrivacyState>()('library', z.object({ encrypted: z.boolean() })),

  // the system's keychain
  'keychain.state': call<KeychainState>()('shell', nothing),
  /** Errors: `wrong-passphrase`, `refused` where there is no real keychain. */
  'keychain.keep': call<KeychainState>()('shell', z.object({ passphrase })),
  'keychain.forget': call<KeychainState>()('shell', nothing),
  /** Takes the passphrase away from the library, and only then the key that nothing needs any more. Errors: `wrong-passphrase`. */
  'keychain.removePassphrase': call<PrivacyState>()('shell', z.object({ passphrase })),

  // between the shell, the library and the notebook
  /** Which data key the library has; null when it has none. */
  'privacy.id': inner<{ readonly id: string | null }>()('library', nothing),
  /** Takes the encryption away from everything. Errors: `wrong-passphrase`. */
  'privacy.remove': inner<PrivacyState>()('library', z.object({ passphrase })),
  'privacy.unlockWith': inner<LibraryState>()('library', z.object({ key })),
  /** Gives the key out, to whoever knows the passphrase. */
  'privacy.key': inner<OpenKey>()('notebook', z.object({ passphrase })),
  'privacy.ofNotebook': inner<PrivacyState & { readonly id: string | null }>()('notebook', nothing),
  'privacy.openNotebook': inner<{
    readonly state: NotebookState
    readonly notices: readonly Notice[]
    readonly open: OpenKey
  }>()('notebook', z.object({ with: z.object({ passphrase }).or(z.object({ key })) })),
  'privacy.closeNotebook': inner<null>()('notebook', nothing),
  'privacy.encrypt': inner<OpenKey>()(
    'notebook',
    z.object({ passphrase: newPassphrase, index: z.boolean() }),
  ),
  'privacy.rewrap': inner<null>()('notebook', z.object({ passphrase, next: newPassphrase })),
  'privacy.decrypt': inner<null>()('notebook', z.object({ passphrase })),
  'privacy.wishIndex': inner<null>()('notebook', z.object({ encrypted: z.boolean() })),
  /** Before anything else is asked of it, where there is a passphrase. */
  'search.takeKey': inner<null>()('search', z.object({ key: indexKey })),
} as const
