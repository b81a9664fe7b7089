/**
 * A data key locked by a passphrase: AES-256-GCM under a key that scrypt makes of the passphrase (RFC 7914; N = 2^17,
 * r = 8, p = 1: half a second and 128 MB for each guess). Passphrases are taken in NFC, so that every keyboard writes
 * the same one.
 */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID, scrypt } from 'node:crypto'
import { z } from 'zod'
import { DataKey, keyBytes } from './data-key'

const base64 = z
  .string()
  .max(4096)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

/** As it stands in a file. Subtle: bounds on the work, or a file made by somebody else could fill the memory. */
export const wrappedKeySchema = z.object({
  format: z.literal('letterbook key'),
  version: z.literal(1),
  /** Which data key it is, whatever the passphrase. */
  id: z.string().uuid(),
  scrypt: z.object({
    N: z
      .number()
      .int()
      .min(2 ** 14)
      .max(2 ** 20),
    r: z.number().int().min(8).max(16),
    p: z.number().int().min(1).max(4),
    salt: base64,
  }),
  nonce: base64,
  /** Ciphertext and tag. */
  wrapped: base64,
})
export type WrappedKey = Readonly<z.infer<typeof wrappedKeySchema>>

const cipher = 'aes-256-gcm'
const tagBytes = 16
const cost = { N: 2 ** 17, r: 8, p: 1 } as const

/** `id` of a key that had another passphrase until now; a new one otherwise. */
export async function wrapKey(
  key: DataKey,
  passphrase: string,
  id: string = randomUUID(),
): Promise<WrappedKey> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const head: Omit<WrappedKey, 'wrapped'> = {
    format: 'letterbook key',
    version: 1,
    id,
    scrypt: { ...cost, salt: salt.toString('base64') },
    nonce: nonce.toString('base64'),
  }
  const wrapping = await keyOf(passphrase, head.scrypt)
  const plain = key.bytes()
  try {
    const sealing = createCipheriv(cipher, wrapping, nonce).setAAD(boundTo(head))
    const sealed = Buffer.concat([sealing.update(plain), sealing.final(), sealing.getAuthTag()])
    return { ...head, wrapped: sealed.toString('base64') }
  } finally {
    plain.fill(0)
    wrapping.fill(0)
  }
}

/** Null for a wrong passphrase, which cannot be told from a wrapping that was altered. */
export async function unwrapKey(file: WrappedKey, passphrase: string): Promise<DataKey | null> {
  const sealed = Buffer.from(file.wrapped, 'base64')
  if (sealed.length !== keyBytes + tagBytes) return null
  const wrapping = await keyOf(passphrase, file.scrypt)
  try {
    const opening = createDecipheriv(cipher, wrapping, Buffer.from(file.nonce, 'base64'))
    opening.setAAD(boundTo(file)).setAuthTag(sealed.subarray(keyBytes))
    const plain = opening.update(sealed.subarray(0, keyBytes))
    try {
      opening.final()
      return DataKey.from(plain)
    } catch {
      return null
    } finally {
      plain.fill(0)
    }
  } finally {
    wrapping.fill(0)
  }
}

/** What is not secret must not be altered either. */
function boundTo({ format, version, id, scrypt: { N, r, p, salt } }: Omit<WrappedKey, 'wrapped'>): Buffer {
  return Buffer.from(JSON.stringify([format, version, id, N, r, p, salt]))
}

function keyOf(passphrase: string, { N, r, p, salt }: WrappedKey['scrypt']): Promise<Buffer> {
  const words = Buffer.from(passphrase.normalize('NFC'))
  const options = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(words, Buffer.from(salt, 'base64'), keyBytes, options, (error, derived) => {
      words.fill(0)
      if (error === null) resolve(derived)
      else reject(error)
    })
  })
}
