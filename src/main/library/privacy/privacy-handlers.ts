/** Answers the calls about the notebook's passphrase. What opens and closes the notebook is its room's. */
import type { SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { NotebookState, Notice } from '@shared/library'
import { DataKey } from './data-key'
import { decryptNotebook, encryptNotebook } from './encryption'
import type { HeldKey } from './held-key'
import { newKeyFile } from './key-file'

/** The room, as far as its passphrase goes. */
export interface LockableNotebook {
  readonly held: HeldKey
  /** Closes it in good order, with a last backup. */
  close(): void
  /** Opens it, or finds it locked or damaged. */
  enter(): void
  /** The same after a change, which is no failure because of it. */
  enterIfPossible(): void
  state(): NotebookState
  takeNotices(): readonly Notice[]
}

export function privacyHandlers(room: LockableNotebook): SubjectHandlers<'notebook', 'privacy'> {
  const { held } = room
  /** Nothing of it is open while its files change places; whatever happens, it is opened again. */
  const whileClosed = (work: () => void) => {
    if (room.state().kind !== 'open') throw notSound()
    room.close()
    try {
      work()
    } finally {
      room.enterIfPossible()
    }
  }
  return {
    'privacy.ofNotebook': () => {
      const file = held.file()
      if (file === null) return { notebook: 'plain', index: false, id: null }
      if (held.key === null) return { notebook: 'locked', index: false, id: file.id }
      const { key, index } = held.openKey()
      key.fill(0)
      return { notebook: 'open', index, id: file.id }
    },
    'privacy.openNotebook': async ({ with: opener }) => {
      await held.unlock(opener)
      if (room.state().kind !== 'open') room.enter()
      return { state: room.state(), notices: room.takeNotices(), open: held.openKey() }
    },
    'privacy.closeNotebook': () => {
      if (held.file() === null)
        throw new AppError('refused', 'There is no passphrase to unlock it with again.')
      room.close()
      held.wipe()
      room.enter()
      return null
    },
    'privacy.key': async ({ passphrase }) => {
      await held.check(passphrase)
      return held.openKey()
    },
    'privacy.encrypt': async ({ passphrase, index }) => {
      refuseSecond(held)
      const key = DataKey.random()
      const file = await newKeyFile(key, passphrase, { index })
      // It takes its time, in which the same may have been asked again.
      refuseSecond(held)
      whileClosed(() => {
        held.take(key)
        encryptNotebook(held.directory, key, file)
      })
      return held.openKey()
    },
    'privacy.rewrap': async ({ passphrase, next }) => {
      await held.rewrap(passphrase, next)
      return null
    },
    'privacy.decrypt': async ({ passphrase }) => {
      const file = await held.check(passphrase)
      whileClosed(() => {
        if (held.key !== null) decryptNotebook(held.directory, held.key, file)
      })
      return null
    },
    'privacy.wishIndex': ({ encrypted }) => {
      held.wishIndex(encrypted)
      return null
    },
  }
}

function refuseSecond(held: HeldKey): void {
  if (held.file() !== null) throw new AppError('refused', 'The library has a passphrase already.')
}

function notSound(): AppError {
  return new AppError('refused', 'The notebook must be open and sound before its encryption is changed.')
}
