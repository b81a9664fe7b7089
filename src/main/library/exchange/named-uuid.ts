/** Identities that follow from a name: the same name has the same identity in every file that is written. */
import { createHash } from 'node:crypto'

/** Made for this purpose alone; RFC 9562, section 5.5. */
const namespace = Buffer.from('7d0f6a1c5b7e4d5c9a3f2c1e8b604f3a', 'hex')

export function namedUuid(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
