/** The system's keychain keeps a key only where it is real. */
import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Keychain, type SafeStorage } from '../../../../src/main/electron/keychain'
import { failureCodeOf } from '../../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporary-folder'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** A keychain that turns the bits of what it keeps. */
function storage(backend: string, available = true): SafeStorage {
  const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0xff))
  return {
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
    encryptString: (words) => turned(Buffer.from(words)),
    decryptString: (sealed) => turned(sealed).toString(),
  }
}

const keychain = (safe: SafeStorage, platform: NodeJS.Platform = 'linux') =>
  new Keychain({ storage: safe, platform, folder: folder.path })

describe('The keychain', () => {
  const key = randomBytes(32)
  const id = randomUUID()

  it('gives back the key that it keeps, and nothing once it was told to forget it', () => {
    const real = keychain(storage('gnome_libsecret'))
    expect(real.state(id)).toEqual({ available: true, name: 'gnome_libsecret', kept: false })
    real.keep(id, key)
    expect(real.state(id).kept).toBe(true)
    expect(Buffer.from(real.take(id) ?? [])).toEqual(key)
    expect(real.take(randomUUID())).toBeNull()
    real.forget(id)
    expect(real.take(id)).toBeNull()
  })

  it('writes the key nowhere as it is', () => {
    keychain(storage('kwallet6')).keep(id, key)
    const [name = ''] = readdirSync(join(folder.path, 'keys'))
    const written = readFileSync(join(folder.path, 'keys', name))
    expect(written.includes(key)).toBe(false)
    expect(written.includes(key.toString('base64'))).toBe(false)
  })

  it.each([
    ['basic_text', true],
    ['unknown', true],
    ['gnome_libsecret', false],
  ])('refuses to keep a key with %s where encryption is available: %s', (backend, available) => {
    const unreal = keychain(storage(backend, available))
    expect(unreal.state(id).available).toBe(false)
    expect(failureCodeOf(() => unreal.keep(id, key))).toBe('refused')
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('gives nothing out when the keychain is not real any more, or does not open what it sealed', () => {
    keychain(storage('kwallet6')).keep(id, key)
    expect(keychain(storage('basic_text')).take(id)).toBeNull()
    const other: SafeStorage = {
      ...storage('kwallet6'),
      decryptString: () => {
        throw new Error('Error while decrypting the ciphertext.')
      },
    }
    expect(keychain(other).take(id)).toBeNull()
  })

  it('says so when the reader refuses the question of the system, and keeps nothing', () => {
    const refused: SafeStorage = {
      ...storage('kwallet6'),
      encryptString: () => {
        throw new Error('Error while encrypting the text.')
      },
    }
    expect(() => keychain(refused).keep(id, key)).toThrow('The keychain did not take the key (kwallet6')
    expect(failureCodeOf(() => keychain(refused).keep(id, key))).toBe('refused')
    expect(keychain(refused).state(id).kept).toBe(false)
  })

  it('is real on systems that have one of their own', () => {
    expect(keychain(storage('basic_text'), 'darwin').state(null)).toMatchObject({ available: true })
    expect(keychain(storage('basic_text', false), 'win32').state(null)).toMatchObject({ available: false })
  })

  it('never leaves its folder for an id that a file names', () => {
    expect(failureCodeOf(() => keychain(storage('kwallet6')).keep('../../evil', key))).toBe('refused')
  })
})
