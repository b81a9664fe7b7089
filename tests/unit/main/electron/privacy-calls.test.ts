/** What becomes of the key in the keychain when the passphrase of its library is removed. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Answer, Ask, CallName } from '@shared/contract'
import { AppError } from '@shared/failure'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Keychain } from '../../../../src/main/electron/keychain'
import { keychainHandlers } from '../../../../src/main/electron/privacy-calls'
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporary-folder'

const right = 'nine herons over the weir'
const id = randomUUID()
const key = randomBytes(32)

let folder: TemporaryFolder
let keychain: Keychain
beforeEach(() => {
  folder = temporaryFolder()
  keychain = new Keychain({
    storage: {
      isEncryptionAvailable: () => true,
      encryptString: (words) => Buffer.from(words).reverse(),
      decryptString: (sealed) => Buffer.from(sealed).reverse().toString(),
    },
    platform: 'darwin',
    folder: folder.path,
  })
  keychain.keep(id, key)
})
afterEach(() => folder.remove())

/** A library with a passphrase, as far as the keychain asks it; `full` when nothing can be written anew. */
function library(full = false) {
  let isPlain = false
  const answers: { readonly [Name in CallName]?: (ask: Ask<Name>) => Answer<Name> } = {
    'privacy.id': () => ({ id: isPlain ? null : id }),
    'privacy.remove': ({ passphrase }) => {
      if (passphrase !== right) throw new AppError('wrong-passphrase', 'It is not the one of this library.')
      if (full) throw new AppError('disk-full', 'There is no room.')
      isPlain = true
      return { notebook: 'plain', index: false }
    },
  }
  return keychainHandlers(async (name, ask) => {
    const answer = answers[name]
    if (answer === undefined) throw new Error(`Nobody asks ${name} here.`)
    return answer(ask)
  }, keychain)
}

const remove = async (passphrase: string, full = false) =>
  await library(full)['keychain.removePassphrase']({ passphrase })

describe('Removing the passphrase of a library whose key the keychain keeps', () => {
  it('forgets the key', async () => {
    expect(await remove(right)).toEqual({ notebook: 'plain', index: false })
    expect(keychain.take(id)).toBeNull()
  })

  it('leaves the key where it is when the passphrase is wrong, or nothing can be written', async () => {
    await expect(remove('eleven geese')).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(remove(right, true)).rejects.toMatchObject({ code: 'disk-full' })
    expect(Buffer.from(keychain.take(id) ?? [])).toEqual(key)
  })
})
