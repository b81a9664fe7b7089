/** A key file whose passphrase is quickly tried, for tests that unlock often; what it opens is as well sealed as ever. */
import { createCipheriv, randomBytes, randomUUID, scryptSync } from 'node:crypto'
import type { DataKey } from '../../src/main/library/privacy/data-key'
import { type KeyFile, withSettings } from '../../src/main/library/privacy/key-file'

export function cheapKeyFile(key: DataKey, passphrase: string, index = false): KeyFile {
  const id = randomUUID()
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cost = { N: 2 ** 14, r: 8, p: 1 }
  const wrapping = scryptSync(passphrase, salt, 32, { ...cost, maxmem: 2 ** 26 })
  const bound = JSON.stringify(['letterbook key', 1, id, cost.N, cost.r, cost.p, salt.toString('base64')])
  const sealing = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(Buffer.from(bound))
  const wrapped = Buffer.concat([sealing.update(key.bytes()), sealing.final(), sealing.getAuthTag()])
  return withSettings(
    {
      ...{ format: 'letterbook key', version: 1, id },
      scrypt: { ...cost, salt: salt.toString('base64') },
      nonce: nonce.toString('base64'),
      wrapped: wrapped.toString('base64'),
    },
    key,
    { index },
  )
}
