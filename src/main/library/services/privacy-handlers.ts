/** Answers the window's calls about the passphrase: what needs the notebook, the index and the services together. */
import type { SubjectHandlers } from '@shared/contract'
import { doneThenFailed } from '@shared/failure'
import type { LibraryState } from '@shared/library'
import type { Calls } from './calls'
import type { LibraryDatabases, Opener } from './library-databases'
import type { LibraryKey } from './library-key'

/** What the library can do with its services. */
export interface RestingServices {
  readonly key: LibraryKey
  readonly ask: Calls
  readonly databases: () => LibraryDatabases
  readonly unlock: (opener: Opener) => Promise<LibraryState>
  readonly changed: () => Promise<LibraryState>
  readonly lookForChanges: () => void
}

export function privacyHandlers(library: RestingServices): SubjectHandlers<'library', 'privacy'> {
  const { key, ask } = library
  const state = async () => {
    const { notebook, index } = await ask('privacy.ofNotebook', {})
    return { notebook, index }
  }
  /** An import that was stopped for it goes on. `work` tells when it has changed what it was to change. */
  const changedEncryption = async (work: (done: () => void) => Promise<void>) => {
    let isDone = false
    try {
      await library.databases().reopenIndex(() => work(() => (isDone = true)))
      await library.changed()
      library.lookForChanges()
      return await state()
    } catch (thrown) {
      throw isDone ? doneThenFailed(thrown) : thrown
    }
  }
  /** What could not be decrypted stays as closed as it was. */
  const wishIndexAgain = async (encrypted: boolean) => {
    await ask('privacy.wishIndex', { encrypted })
    key.wishIndex(encrypted)
  }
  return {
    'privacy.state': state,
    'privacy.id': async () => ({ id: (await ask('privacy.ofNotebook', {})).id }),
    'privacy.unlock': ({ passphrase }) => library.unlock({ passphrase }),
    'privacy.unlockWith': ({ key: bytes }) => library.unlock({ key: bytes }),
    'privacy.lock': async () => {
      // Subtle: an index that is being written anew would be taken for a damaged one without the key.
      await library.databases().rested()
      const { notebook } = await state()
      if (notebook === 'open') {
        // Subtle: first, or what is asked meanwhile would start the services again.
        key.lock()
        await library.databases().rest()
        await ask('privacy.closeNotebook', {})
      } else if (notebook === 'plain') await ask('privacy.closeNotebook', {})
      return await library.changed()
    },
    'privacy.set': ({ passphrase, index }) =>
      changedEncryption(async (done) => {
        key.take(await ask('privacy.encrypt', { passphrase, index }))
        done()
        const { notices } = await ask('notebook.open', { readOnly: false })
        library.databases().notices.push(...notices)
      }),
    'privacy.change': async (asked) => {
      await ask('privacy.rewrap', asked)
      return await state()
    },
    'privacy.remove': async ({ passphrase }) => {
      const { key: bytes, index: wasEncrypted } = await ask('privacy.key', { passphrase })
      bytes.fill(0)
      // Subtle: the index is made readable while there is a key to read it with.
      await library.databases().reopenIndex(async () => {
        await ask('privacy.wishIndex', { encrypted: false })
        key.wishIndex(false)
      })
      return await changedEncryption(async (done) => {
        try {
          await ask('privacy.decrypt', { passphrase })
          done()
        } catch (thrown) {
          // A notebook that is damaged now says so itself; what failed first is told.
          await wishIndexAgain(wasEncrypted).catch(() => undefined)
          throw thrown
        }
        key.wipe()
      })
    },
    'privacy.setIndex': ({ encrypted }) =>
      changedEncryption(async () => {
        await ask('privacy.wishIndex', { encrypted })
        key.wishIndex(encrypted)
      }),
  }
}
