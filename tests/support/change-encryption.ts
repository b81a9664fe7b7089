/**
 * A process of its own that saves notes, encrypts the notebook, saves more, takes the encryption away, and so on, to be
 * killed while it does: `change-encryption FOLDER KEY-IN-HEX KEY-FILE-AS-JSON`. Each line is `saved BODY` after the
 * notebook has answered, or `changed` after a change of the encryption was done.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { AppError } from '@shared/failure'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'
import { DataKey } from '../../src/main/library/privacy/data-key'
import { decryptNotebook, encryptNotebook } from '../../src/main/library/privacy/encryption'
import { keyFileSchema } from '../../src/main/library/privacy/key-file'

const [directory = '', hex = '', keyFile = ''] = process.argv.slice(2)
const file = keyFileSchema.parse(JSON.parse(keyFile))
const key = DataKey.from(Buffer.from(hex, 'hex'))

async function saveSome(): Promise<boolean> {
  const room = openNotebookRoom({
    directory,
    now: () => new Date(),
    whenIdle: (work) => {
      const soon = setImmediate(work)
      return () => clearImmediate(soon)
    },
  })
  const { state } = await room.handlers['notebook.open']({})
  const isEncrypted = state.kind === 'locked'
  if (isEncrypted) await room.handlers['privacy.openNotebook']({ with: { key: key.bytes() } })
  for (let number = 0; number < 3; number++) {
    const body = `secret-${randomUUID()}`
    await room.handlers['notes.add']({ id: randomUUID(), anchors: [], body })
    writeSync(1, `saved ${body}\n`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await room.close()
  return isEncrypted
}

async function changeForEver(): Promise<void> {
  for (;;) {
    if (await saveSome()) decryptNotebook(directory, key, file)
    else encryptNotebook(directory, key, file)
    writeSync(1, 'changed\n')
  }
}

changeForEver().catch((thrown: unknown) => {
  writeSync(1, `refused ${thrown instanceof AppError ? thrown.message : String(thrown)}\n`)
  process.exitCode = 1
})
