/**
 * Notebooks as one file that opens with a passphrase of its own. Such a file is nothing but a SQLCipher database, of which
 * the first 16 bytes are its salt; scrypt (RFC 7914; N = 2^17, r = 8, p = 1) makes the key of passphrase and salt. So the
 * file needs no head that could be lost, and is one thing to copy.
 */
import { randomBytes, scrypt } from 'node:crypto'
import { DataKey, keyBytes } from '../privacy/data-key'

export const saltBytes = 16
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 17 * 8 }

/** Half a second of work and 128 MB. Passphrases are taken in NFC, so that every keyboard writes the same one. */
export async function keyOfFile(passphrase: string, salt: Uint8Array): Promise<DataKey> {
  const derived = await derive(passphrase, salt)
  try {
    return DataKey.from(derived)
  } finally {
    derived.fill(0)
  }
}

function derive(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  const words = Buffer.from(passphrase.normalize('NFC'))
  return new Promise((resolve, reject) => {
    scrypt(words, salt, keyBytes, cost, (error, derived) => {
      words.fill(0)
      if (error === null) resolve(derived)
      else reject(error)
    })
  })
}

/** How the file of an open database is to be sealed from now on. */
export interface FileSeal {
  readonly salt: Uint8Array
  readonly key: DataKey
}

export async function newSeal(passphrase: string): Promise<FileSeal> {
  const salt = randomBytes(saltBytes)
  return { salt, key: await keyOfFile(passphrase, salt) }
}
