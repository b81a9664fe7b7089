/** Answers the window's calls about the system's keychain, and opens a library with what it keeps. */
import type { Answer, Ask, CallName, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Keychain } from './keychain'

/** Asks the library that is open. */
type Calls = <Name extends CallName>(name: Name, ask: Ask<Name>) => Promise<Answer<Name>>

export function keychainHandlers(call: Calls, keychain: Keychain): SubjectHandlers<'shell', 'keychain'> {
  const id = async () => (await call('privacy.id', {})).id
  return {
    'keychain.state': async () => keychain.state(await id()),
    'keychain.keep': async ({ passphrase }) => {
      const open = await call('privacy.key', { passphrase })
      try {
        keychain.keep(open.id, open.key)
      } finally {
        open.key.fill(0)
      }
      return keychain.state(open.id)
    },
    'keychain.forget': async () => {
      const known = await id()
      if (known === null) throw new AppError('refused', 'The library has no passphrase.')
      keychain.forget(known)
      return keychain.state(known)
    },
    'keychain.removePassphrase': async ({ passphrase }) => {
      const known = await id()
      const state = await call('privacy.remove', { passphrase })
      if (known !== null) keychain.forget(known)
      return state
    },
  }
}

/** When the app starts or opens a library; after locking, the passphrase is asked for. False when it stays locked. */
export async function unlockByKeychain(call: Calls, keychain: Keychain): Promise<boolean> {
  const { notebook } = await call('privacy.state', {})
  if (notebook !== 'locked') return true
  const { id } = await call('privacy.id', {})
  const key = id === null ? null : keychain.take(id)
  if (key === null) return false
  try {
    await call('privacy.unlockWith', { key })
    return true
  } catch {
    // The key is another library's or was changed: the passphrase opens it.
    return false
  } finally {
    key.fill(0)
  }
}
