/** Locks and unlocks the library, and changes its passphrase. Passphrases go to the library and are kept nowhere here. */
import type { KeychainState, PrivacyState } from '@shared/privacy'
import { call } from '../bridge'
import { useLibrary } from '../state/library'
import { readLibrary, settled, showLibrary } from './library'
import { reportFailure } from './notices'
import { openDialog } from './shell'

/**
 * What was typed is saved first; while it cannot be, the library stays open. Then the window is covered at once, and as
 * soon as the library is locked the page is loaded anew, empty.
 */
export async function lockLibrary(): Promise<void> {
  try {
    const { notebook } = await call('privacy.state', {})
    if (notebook === 'plain') openDialog({ kind: 'privacy' })
    else if (await settled()) {
      cover()
      await call('privacy.lock', {})
    }
  } catch (thrown) {
    await readLibrary()
    reportFailure(thrown)
  }
}

function cover(): void {
  useLibrary.setState(({ library }) => ({
    library: library === null ? null : { ...library, notebook: { kind: 'locked' } },
  }))
}

/** Throws what went wrong, for the form that asks; so do the others. */
export async function unlockLibrary(passphrase: string): Promise<void> {
  showLibrary(await call('privacy.unlock', { passphrase }))
}

export interface Privacy {
  readonly privacy: PrivacyState
  readonly keychain: KeychainState
}

export async function readPrivacy(): Promise<Privacy> {
  const [privacy, keychain] = await Promise.all([call('privacy.state', {}), call('keychain.state', {})])
  return { privacy, keychain }
}

/** While the files are written anew nothing may be waiting to be saved. */
export async function setPassphrase(passphrase: string, index: boolean): Promise<void> {
  if (await settled()) await call('privacy.set', { passphrase, index })
}

/** A key that the keychain keeps stays the same under another passphrase. */
export async function changePassphrase(passphrase: string, next: string): Promise<void> {
  await call('privacy.change', { passphrase, next })
}

export async function removePassphrase(passphrase: string): Promise<void> {
  if (await settled()) await call('keychain.removePassphrase', { passphrase })
}

export async function encryptIndex(encrypted: boolean): Promise<void> {
  await call('privacy.setIndex', { encrypted })
}

export async function keepInKeychain(passphrase: string): Promise<void> {
  await call('keychain.keep', { passphrase })
}

export async function forgetInKeychain(): Promise<void> {
  await call('keychain.forget', {})
}
